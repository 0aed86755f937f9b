package de.jospen.handover;

import static de.jospen.handover.HandoverDesk.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jospen.demo.Decryption;
import de.jospen.demo.LocalMailServer;
import de.jospen.participant.ContactLog;
import de.jospen.participant.Participants;
import de.jospen.participant.Participation;
import de.jospen.support.Cases;
import de.jospen.support.ProcessTest;
import de.jospen.support.Staff;
import de.jospen.support.TasklistSession;
import jakarta.mail.internet.MimeMessage;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the draft to the acknowledged receipt; the survey before it is the competence stage's matter and stepped over. */
@ProcessTest
class CompetenceHandoverProcessTest {

    @Autowired
    Cases cases;

    @Autowired
    Staff staff;

    @Autowired
    Participants participants;

    @Autowired
    HandoverReportRepository repository;

    @Autowired
    HandoverService service;

    @Autowired
    ContactLog contactLog;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    LocalMailServer mailServer;

    @Autowired
    Decryption decryption;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    Participation participation;
    String handover;

    @BeforeEach
    void personHasLeftAndWasSurveyed() {
        participation = HandoverDesk.formerParticipant(cases, participants, "spenge");
        handover = HandoverDesk.afterSurvey(cases, runtimeService, participation);
        mailServer.clear();
    }

    @Test
    void reportIsDraftedDiscussedReleasedSentByMailAndAcknowledged() throws Exception {
        draftAndDiscuss();
        staff.lead().complete(participation, "releaseReport", Map.of("released", true));
        cases.runJob(participation, "sendHandover");

        MimeMessage mail = mailServer.receivedMails()[0];
        byte[] pdf = attachment(mail);
        assertThat(mail.getSubject())
                .isEqualTo("Jö-Sp-En: Übergabebericht zu Fallkennung " + participation.caseReference());
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getAllRecipients()[0]).hasToString("jospen@jobcenter-herford.example");
        assertThat(sha256(pdf)).isEqualTo(report().sha256());
        assertThat(text(pdf))
                .contains(participants.person(participation.id()).fullName())
                .contains("Zügig beginnen, Größe der Gruppe beachten.")
                .contains("zuständig: Jobcenter; Stufe B2")
                .contains("Ich möchte gern arbeiten.");

        staff.jobcenterHerford().complete(participation, "acknowledgeHandover", Map.of("outcome", "NOTED"));

        assertThat(report().state()).isEqualTo(HandoverReport.State.ACKNOWLEDGED);
        assertThat(cases.passed(handover)).contains("handoverCompleted");
    }

    @Test
    void reportThatCouldNotBeDiscussedSaysWhy() throws Exception {
        staff.coach("spenge")
                .complete(
                        participation, "draftReport", Map.of("furtherPlanning", false, "coachContact", "Kim Beispiel"));
        staff.coach("spenge")
                .complete(
                        participation,
                        "discussReport",
                        Map.of("discussed", false, "notDiscussedReason", "CONTACT_LOST"));

        assertThat(text(service.document(reportId())))
                .contains("Nicht besprochen")
                .contains("Kontakt abgebrochen");
    }

    @Test
    void leadGivesTheReportBackWithARemarkAndTheCoachSeesIt() {
        draftAndDiscuss();

        staff.lead().complete(participation, "releaseReport", Map.of("released", false, "remark", "Bitte kürzen"));

        assertThat(report().leadRemark()).isEqualTo("Bitte kürzen");
        draftAndDiscuss();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM handover_report WHERE participation_id = :id")
                        .param("id", participation.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(staff.lead().tasks(participation)).containsExactly("releaseReport");
    }

    @Test
    void releaseFreezesTheReport() throws Exception {
        draftAndDiscuss();
        staff.lead().complete(participation, "releaseReport", Map.of("released", true));
        byte[] released = service.document(reportId());
        HandoverReport before = report();

        var changed = new HandoverReport.Content(false, List.of(), "nachträglich geändert", "jemand anders");
        assertThatThrownBy(() -> service.redraft(reportId(), changed, "coach.spenge"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> service.discuss(reportId(), null, NotDiscussedReason.OTHER, false, null))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> service.release(reportId(), "geschaeftsfuehrung"))
                .isInstanceOf(IllegalStateException.class);
        jdbc.sql("UPDATE person SET last_name = 'Geändert' WHERE id = :id")
                .param("id", participation.personId())
                .update();

        assertThat(service.document(reportId())).isEqualTo(released);
        assertThat(sha256(released)).isEqualTo(report().sha256());
        assertThat(report()).isEqualTo(before);
    }

    @Test
    void whoDraftedTheReportCannotReleaseIt() {
        draftAndDiscuss();
        jdbc.sql("UPDATE handover_report SET drafted_by = 'leitung' WHERE id = :id")
                .param("id", reportId())
                .update();

        assertThatThrownBy(() -> staff.lead().complete(participation, "releaseReport", Map.of("released", true)))
                .hasStackTraceContaining("kann ihn nicht selbst freigeben");

        assertThat(report().state()).isEqualTo(HandoverReport.State.DRAFT);
    }

    @Test
    void missingReceiptIsPursuedAndSettledInAnotherWay() {
        sent();
        cases.runJob(participation, "receiptEscalation");

        staff.lead()
                .complete(
                        participation,
                        "pursueReceipt",
                        Map.of(
                                "contactedOn",
                                TODAY,
                                "channel",
                                "PHONE",
                                "note",
                                "telefonisch bestätigt",
                                "settled",
                                true));

        assertThat(repository.settledReason(reportId())).contains("telefonisch bestätigt");
        assertThat(report().state()).isEqualTo(HandoverReport.State.SETTLED);
        assertThat(contactLog.of(participation.id())).hasSize(1);
        assertThat(staff.jobcenterHerford().tasks(participation)).isEmpty();
        assertThat(cases.passed(handover)).contains("receiptClarifiedElsewhere", "handoverCompleted");
    }

    @Test
    void settledReceiptOfOneReportLeavesTheOthersOpen() {
        sent();
        cases.runJob(participation, "receiptEscalation");
        String interim = cases.start(
                "handoverReceipt",
                participation,
                Map.of("reportId", java.util.UUID.randomUUID().toString(), "queryAsked", false));

        staff.lead()
                .complete(
                        participation,
                        "pursueReceipt",
                        Map.of("contactedOn", TODAY, "channel", "PHONE", "note", "ist da", "settled", true));

        assertThat(cases.isEnded(handover)).isTrue();
        assertThat(cases.isEnded(interim)).isFalse();
    }

    @Test
    void leadWhoFindsTheReceiptSettledAfterTheJobcenterAcknowledgedIsNotStopped() {
        sent();
        cases.runJob(participation, "receiptEscalation");
        staff.jobcenterHerford().complete(participation, "acknowledgeHandover", Map.of("outcome", "NOTED"));

        staff.lead()
                .complete(
                        participation,
                        "pursueReceipt",
                        Map.of("contactedOn", TODAY, "channel", "PHONE", "note", "ist da", "settled", true));

        assertThat(report().state()).isEqualTo(HandoverReport.State.ACKNOWLEDGED);
        assertThat(repository.settledReason(reportId())).isEmpty();
        assertThat(cases.isEnded(handover)).isTrue();
    }

    @Test
    void missingReceiptMayBeAwaitedLonger() {
        sent();
        cases.runJob(participation, "receiptEscalation");

        staff.lead()
                .complete(
                        participation,
                        "pursueReceipt",
                        Map.of("contactedOn", TODAY, "channel", "EMAIL", "note", "Antwort zugesagt", "settled", false));

        assertThat(cases.passed(handover)).contains("receiptStillAwaited");
        assertThat(staff.jobcenterHerford().tasks(participation)).containsExactly("acknowledgeHandover");
    }

    @Test
    void reportIsThereForWhoHasATaskAboutItAndForNobodyElse() {
        draftAndDiscuss();
        String taskId = staff.lead().task(participation, "releaseReport").getId();
        String path = "/camunda/api/jospen/tasks/" + taskId + "/report.pdf";

        assertThat(TasklistSession.login(port, "leitung").get(path).statusCode())
                .isEqualTo(200);
        assertThat(TasklistSession.login(port, "coach.spenge").get(path).statusCode())
                .isEqualTo(404);
        assertThat(TasklistSession.login(port, "jobcenter.bielefeld").get(path).statusCode())
                .isEqualTo(404);
        assertThat(TasklistSession.anonymous(port).get(path).statusCode()).isEqualTo(401);
    }

    @Test
    void jobcenterFetchesTheVeryBytesOfTheMailAndLeavesATrace() throws Exception {
        sent();
        String taskId = staff.jobcenterHerford()
                .task(participation, "acknowledgeHandover")
                .getId();
        String path = "/camunda/api/jospen/tasks/" + taskId + "/report.pdf";

        assertThat(TasklistSession.login(port, "jobcenter.bielefeld").get(path).statusCode())
                .isEqualTo(404);
        assertThat(TasklistSession.login(port, "coach.spenge").get(path).statusCode())
                .isEqualTo(404);
        assertThat(retrievals()).isZero();
        byte[] fetched =
                TasklistSession.login(port, "jobcenter.herford").get(path).body();

        assertThat(fetched).isEqualTo(attachment(mailServer.receivedMails()[0]));
        assertThat(retrievals()).isEqualTo(1);
        assertThat(jdbc.sql("SELECT sha256 FROM handover_retrieval WHERE report_id = :id AND recipient = :recipient")
                        .param("id", reportId())
                        .param("recipient", "jobcenter-herford")
                        .query(String.class)
                        .single())
                .isEqualTo(sha256(fetched));
    }

    @Test
    void everyMailIsProvenByKeyVersionRecipientAndChecksum() {
        sent();

        assertThat(jdbc.sql("SELECT recipient, sha256 FROM outgoing_mail WHERE mail_key = :key AND sent_at IS NOT NULL")
                        .param("key", "handover:" + reportId() + ":1")
                        .query()
                        .singleRow())
                .containsEntry("recipient", "jobcenter-herford")
                .containsEntry("sha256", report().sha256());
    }

    private void draftAndDiscuss() {
        HandoverDesk.draftAndDiscuss(staff, participation);
    }

    private void sent() {
        draftAndDiscuss();
        staff.lead().complete(participation, "releaseReport", Map.of("released", true));
        cases.runJob(participation, "sendHandover");
    }

    private int retrievals() {
        return jdbc.sql("SELECT COUNT(*) FROM handover_retrieval WHERE report_id = :id")
                .param("id", reportId())
                .query(Integer.class)
                .single();
    }

    private java.util.UUID reportId() {
        return jdbc.sql("SELECT id FROM handover_report WHERE participation_id = :id")
                .param("id", participation.id())
                .query(java.util.UUID.class)
                .single();
    }

    private HandoverReport report() {
        return repository.report(reportId());
    }

    /** As the Jobcenter's mail program shows it. */
    private byte[] attachment(MimeMessage mail) {
        return decryption.open(mail).files().get(0).content();
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}

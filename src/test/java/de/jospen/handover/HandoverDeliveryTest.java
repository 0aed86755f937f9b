package de.jospen.handover;

import static de.jospen.handover.HandoverDesk.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jospen.demo.Decryption;
import de.jospen.demo.LocalMailServer;
import de.jospen.mail.MailDelayed;
import de.jospen.participant.Participants;
import de.jospen.participant.Participation;
import de.jospen.support.Cases;
import de.jospen.support.ProcessTest;
import de.jospen.support.ShownForm;
import de.jospen.support.Staff;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** A released report whose mail does not get through. */
@ProcessTest
class HandoverDeliveryTest {

    private static final String REASON = "Das Zertifikat von Jobcenter Herford ist abgelaufen.";

    @Autowired
    Cases cases;

    @Autowired
    Staff staff;

    @Autowired
    Participants participants;

    @Autowired
    HandoverService service;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    LocalMailServer mailServer;

    @Autowired
    Decryption decryption;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WebApplicationContext context;

    Participation participation;
    String handover;
    UUID reportId;

    @BeforeEach
    void reportWasReleased() {
        participation = HandoverDesk.formerParticipant(cases, participants, "enger");
        handover = HandoverDesk.afterSurvey(cases, runtimeService, participation);
        HandoverDesk.draftAndDiscuss(staff, participation);
        staff.lead().complete(participation, "releaseReport", Map.of("released", true));
        reportId = service.latestOf(participation.id()).orElseThrow().id();
        mailServer.clear();
    }

    @Test
    void mailIsKeptWithTheReleaseAndLeavesWithItsStep() {
        assertThat(mailState()).isEqualTo("READY");

        cases.runJob(participation, "sendHandover");

        assertThat(mailState()).isEqualTo("SENT");
        assertThat(decryption.open(mailServer.receivedMails()[0]).files())
                .extracting(file -> file.name())
                .containsExactly(
                        "Uebergabebericht-" + participation.caseReference() + ".pdf",
                        "Uebergabebericht-" + participation.caseReference() + ".json");
    }

    @Test
    void refusedMailIsAnIncidentAndATaskOfTheLeadThatSaysWhy() {
        refused();

        assertThat(mailServer.receivedMails()).isEmpty();
        assertThat(incidents()).containsExactly(REASON);
        assertThat(staff.lead().tasks(participation)).containsExactly("fixDelivery");
        assertThat(ShownForm.of(context, staff.lead(), participation, "fixDelivery")
                        .at("/reference/reason")
                        .asText())
                .isEqualTo(REASON);
        assertThat(service.report(reportId).state()).isEqualTo(HandoverReport.State.RELEASED);
        assertThat(staff.jobcenterHerford().tasks(participation)).isEmpty();
    }

    @Test
    void mendedCauseSendsTheSameReportAgainAndClosesTheIncident() {
        refused();

        staff.lead().complete(participation, "fixDelivery", Map.of("resend", true));
        cases.runJob(participation, "sendHandover");

        assertThat(mailServer.receivedMails()).hasSize(1);
        assertThat(decryption.open(mailServer.receivedMails()[0]).files().get(0).content())
                .isEqualTo(service.document(reportId));
        assertThat(incidents()).isEmpty();
        assertThat(staff.jobcenterHerford().tasks(participation)).containsExactly("acknowledgeHandover");
    }

    @Test
    void causeThatIsStillThereComesBackToTheLead() {
        refused();
        staff.lead().complete(participation, "fixDelivery", Map.of("resend", true));
        refused();

        assertThat(incidents()).containsExactly(REASON);
        assertThat(staff.lead().tasks(participation)).containsExactly("fixDelivery");
    }

    @Test
    void reportHandedOverInAnotherWayIsRecordedAndGoesToTheReceipt() {
        refused();

        staff.lead()
                .complete(
                        participation,
                        "fixDelivery",
                        Map.of(
                                "resend",
                                false,
                                "deliveredOn",
                                TODAY,
                                "channel",
                                "MEETING",
                                "note",
                                "an der Pforte übergeben"));

        assertThat(jdbc.sql(
                                "SELECT delivered_channel, delivered_note, delivered_by FROM handover_report WHERE id = :id")
                        .param("id", reportId)
                        .query()
                        .singleRow())
                .containsEntry("delivered_channel", "MEETING")
                .containsEntry("delivered_note", "an der Pforte übergeben")
                .containsEntry("delivered_by", "leitung");
        assertThat(mailServer.receivedMails()).isEmpty();
        assertThat(incidents()).isEmpty();
        assertThat(cases.passed(handover)).contains("settleDelivery");
        assertThat(staff.jobcenterHerford().tasks(participation)).containsExactly("acknowledgeHandover");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deliveredOn", "channel", "note"})
    void otherWayNeedsDayChannelAndWhoTookIt(String missing) {
        refused();
        var form = new java.util.HashMap<String, Object>(
                Map.of("resend", false, "deliveredOn", TODAY, "channel", "PHONE", "note", "Frau Muster"));
        form.remove(missing);

        assertThatThrownBy(() -> staff.lead().complete(participation, "fixDelivery", form))
                .hasStackTraceContaining(missing);

        assertThat(staff.lead().tasks(participation)).containsExactly("fixDelivery");
        assertThat(service.report(reportId).state()).isEqualTo(HandoverReport.State.RELEASED);
    }

    @Test
    void delayedMailWaitsAtItsStepWithoutAnybodysTask() {
        jdbc.sql("UPDATE outgoing_mail SET state = 'SENDING', sending_since = :now WHERE mail_key = :key")
                .param("now", Timestamp.from(Instant.now()))
                .param("key", key())
                .update();

        assertThat(cases.failJob(participation, "sendHandover")).isInstanceOf(MailDelayed.class);

        assertThat(staff.lead().tasks(participation)).isEmpty();
        assertThat(incidents()).isEmpty();
        assertThat(service.report(reportId).state()).isEqualTo(HandoverReport.State.RELEASED);
    }

    /** The step runs and finds that the mail cannot leave. */
    private void refused() {
        jdbc.sql("UPDATE outgoing_mail SET state = 'FAILED', reason = :reason WHERE mail_key = :key")
                .param("reason", REASON)
                .param("key", key())
                .update();
        cases.runJob(participation, "sendHandover");
    }

    private String mailState() {
        return jdbc.sql("SELECT state FROM outgoing_mail WHERE mail_key = :key")
                .param("key", key())
                .query(String.class)
                .single();
    }

    private String key() {
        return "handover:" + reportId + ":1";
    }

    private java.util.List<String> incidents() {
        return runtimeService.createIncidentQuery().processInstanceId(handover).list().stream()
                .map(incident -> incident.getIncidentMessage())
                .toList();
    }
}

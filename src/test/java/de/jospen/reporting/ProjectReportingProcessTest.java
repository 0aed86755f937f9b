package de.jospen.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jospen.demo.LocalMailServer;
import de.jospen.support.Cases;
import de.jospen.support.ProcessTest;
import de.jospen.support.Staff;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
class ProjectReportingProcessTest {

    private static final Map<String, Object> WORDS =
            Map.of("facts", "Im Juni haben wir die Standorttage ausgebaut.", "targets", "Wir liegen im Plan.");
    private static final String REASON = "Der Mailserver hat die E-Mail abgelehnt.";

    @Autowired
    Cases cases;

    @Autowired
    Staff staff;

    @Autowired
    ProjectReports reports;

    @Autowired
    LocalMailServer mailServer;

    @Autowired
    HistoryService historyService;

    @Autowired
    IdentityService identityService;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void noReportsYet() {
        jdbc.sql("DELETE FROM project_report").update();
        runtimeService
                .createIncidentQuery()
                .incidentType("projectReportRefused")
                .list()
                .forEach(incident -> runtimeService.resolveIncident(incident.getId()));
        mailServer.clear();
    }

    @Test
    void monthlyReportIsCommentedReleasedAndSentToEverybodyItIsFor() throws Exception {
        String number = request("MONTHLY", "2018-06-30");
        staff.lead().complete(number, "commentReport", WORDS);
        staff.lead().complete(number, "releaseProjectReport", Map.of("decision", "RELEASE"));
        cases.runJob(number, "sendProjectReport");

        assertThat(recipients())
                .containsExactlyInAnyOrder(
                        "jospen@jobcenter-herford.example",
                        "jospen@jobcenter-bielefeld.example",
                        "jospen@kreis-herford.example",
                        "sozialdezernat@bielefeld.example");
        MimeMessage mail = mailServer.receivedMails()[0];
        assertThat(mail.getSubject()).isEqualTo("Jö-Sp-En: Projektbericht " + number);
        var file = ((MimeMultipart) mail.getContent()).getBodyPart(1);
        assertThat(file.getFileName()).isEqualTo("Projektbericht-" + number + ".pdf");
        ProjectReport report = reports.report(number);
        assertThat(file.getInputStream().readAllBytes()).isEqualTo(reports.document(report));
        assertThat(mail.getHeader("X-Jospen-SHA256")).containsExactly(report.pdfSha256());
        assertThat(report.state()).isEqualTo(ProjectReport.State.SENT);
        assertThat(report.releasedBy()).isEqualTo("leitung");
        assertThat(passed(number)).contains("reportSent");
    }

    @Test
    void committeePaperGoesToTheDepartmentAloneAndNeedsItsParts() throws Exception {
        String number = request("COMMITTEE", "2018-07-03");
        assertThatThrownBy(() -> staff.lead().complete(number, "commentReport", WORDS))
                .hasStackTraceContaining("Bitte den Tag der Sitzung angeben.")
                .hasStackTraceContaining("Bitte die finanziellen Auswirkungen nennen");

        staff.lead()
                .complete(
                        number,
                        "commentReport",
                        Map.of("facts", "Zur Kenntnis.", "effort", "Keine.", "meetingOn", "2018-07-10"));
        staff.lead().complete(number, "releaseProjectReport", Map.of("decision", "RELEASE"));
        cases.runJob(number, "sendProjectReport");

        assertThat(recipients()).containsExactly("sozialdezernat@bielefeld.example");
    }

    @Test
    void reportThatIsGivenBackCanBeCommentedAgain() {
        String number = commented("FINAL");
        assertThatThrownBy(() -> staff.lead().complete(number, "releaseProjectReport", Map.of("decision", "GIVE_BACK")))
                .hasStackTraceContaining("Bitte schreiben, was zu ändern ist.");

        staff.lead()
                .complete(
                        number,
                        "releaseProjectReport",
                        Map.of("decision", "GIVE_BACK", "remark", "Die Werkstatttage fehlen."));

        assertThat(reports.report(number).leadRemark()).isEqualTo("Die Werkstatttage fehlen.");
        assertThat(staff.lead().tasks(number)).containsExactly("commentReport");
        assertThat(reports.released()).isEmpty();
    }

    @Test
    void discardedReportMakesRoomForAnotherOfTheMonth() {
        String number = commented("MONTHLY");

        staff.lead().complete(number, "releaseProjectReport", Map.of("decision", "DISCARD"));

        assertThat(passed(number)).contains("reportDiscarded");
        assertThat(request("MONTHLY", "2018-06-15")).isNotEqualTo(number);
        assertThat(mailServer.receivedMails()).isEmpty();
    }

    @Test
    void secondReportOfAKindForTheSameMonthIsRefused() {
        String number = request("MONTHLY", "2018-06-30");

        assertThatThrownBy(() -> request("MONTHLY", "2018-06-01"))
                .hasStackTraceContaining("Für Juni 2018 gibt es schon: Monatsbericht " + number);
        assertThat(request("FINAL", "2018-06-01")).isNotEqualTo(number);
        assertThat(request("MONTHLY", "2018-07-01")).isNotEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-03-31, ab Projektbeginn",
        "2999-01-01, kein Datum in der Zukunft",
        "gestern, gültiges Datum",
    })
    void dayOutsideOfTheProjectIsRefused(String day, String sentence) {
        assertThatThrownBy(() -> request("MONTHLY", day)).hasStackTraceContaining(sentence);
        assertThat(reports.released()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>Im Juni</b>", "Im Juni \uD83D\uDE00", "LONG", ""})
    void wordsThatCannotBePrintedAreRefusedAndNothingIsWritten(String facts) {
        String number = request("MONTHLY", "2018-06-30");

        assertThatThrownBy(() -> staff.lead()
                        .complete(
                                number,
                                "commentReport",
                                Map.of("facts", facts.equals("LONG") ? "x".repeat(10_000) : facts)))
                .hasStackTraceContaining("\"field\":\"facts\"");

        assertThat(reports.report(number).comment().facts()).isNull();
        assertThat(staff.lead().tasks(number)).containsExactly("commentReport");
    }

    @Test
    void coachesNeitherStartNorSeeReports() {
        String number = request("MONTHLY", "2018-06-30");

        assertThat(staff.coach("enger").tasks(number)).isEmpty();
        assertThatThrownBy(() ->
                        staff.coach("enger").start("projectReporting", Map.of("kind", "FINAL", "asOf", "2018-06-30")))
                .isInstanceOf(RuntimeException.class);
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .singleResult()
                        .getTenantId())
                .isEqualTo("enger");
    }

    @Test
    void whoWroteTheReportReleasesItOnlyWhereThereIsNobodyElse() {
        var user = identityService.newUser("leitung.zwei");
        identityService.saveUser(user);
        identityService.createMembership("leitung.zwei", "project-lead");
        try {
            String number = commented("MONTHLY");
            assertThatThrownBy(
                            () -> staff.lead().complete(number, "releaseProjectReport", Map.of("decision", "RELEASE")))
                    .hasStackTraceContaining("Wer den Bericht geschrieben hat");

            String another = commented("FINAL");
            staff.lead("leitung.zwei").complete(another, "releaseProjectReport", Map.of("decision", "RELEASE"));
            assertThat(reports.report(another).releasedBy()).isEqualTo("leitung.zwei");
        } finally {
            identityService.deleteUser("leitung.zwei");
        }
    }

    @Test
    void recipientWhoCannotBeReachedKeepsNobodyElseWaitingAndBecomesATask() throws Exception {
        String number = released();
        refuse(number);

        assertThat(recipients()).hasSize(3).doesNotContain("jospen@kreis-herford.example");
        assertThat(incidents()).containsExactly(REASON);
        assertThat(staff.lead().tasks(number)).containsExactly("fixReportDelivery");
        assertThat(reports.report(number).state()).isEqualTo(ProjectReport.State.RELEASED);
    }

    @Test
    void mendedCauseSendsToTheOneAlone() throws Exception {
        String number = released();
        refuse(number);
        mailServer.clear();

        staff.lead().complete(number, "fixReportDelivery", Map.of("resend", true));
        cases.runJob(number, "sendProjectReport");

        assertThat(recipients()).containsExactly("jospen@kreis-herford.example");
        assertThat(incidents()).isEmpty();
        assertThat(passed(number)).contains("reportSent");
    }

    @Test
    void reportThatWentAnotherWayIsRecorded() {
        String number = released();
        refuse(number);
        assertThatThrownBy(() -> staff.lead().complete(number, "fixReportDelivery", Map.of("resend", false)))
                .hasStackTraceContaining("Bitte festhalten, wer den Bericht wie bekommen hat.");

        staff.lead()
                .complete(
                        number,
                        "fixReportDelivery",
                        Map.of(
                                "resend",
                                false,
                                "deliveredOn",
                                LocalDate.now().toString(),
                                "channel",
                                "LETTER",
                                "note",
                                "Poststelle"));

        assertThat(passed(number)).contains("reportDeliveredOtherwise");
        assertThat(reports.report(number).state()).isEqualTo(ProjectReport.State.SENT);
    }

    private String request(String kind, String asOf) {
        return staff.lead().start("projectReporting", Map.of("kind", kind, "asOf", asOf));
    }

    private String commented(String kind) {
        String number = request(kind, "2018-06-30");
        staff.lead().complete(number, "commentReport", WORDS);
        return number;
    }

    private String released() {
        String number = commented("MONTHLY");
        staff.lead().complete(number, "releaseProjectReport", Map.of("decision", "RELEASE"));
        return number;
    }

    /** The step runs and finds that the mail to the district cannot leave. */
    private void refuse(String number) {
        jdbc.sql("UPDATE outgoing_mail SET state = 'FAILED', reason = :reason WHERE mail_key = :key")
                .param("reason", REASON)
                .param("key", "project-report:" + number + ":kreis-herford")
                .update();
        cases.runJob(number, "sendProjectReport");
    }

    private List<String> recipients() throws Exception {
        var addresses = new java.util.ArrayList<String>();
        for (MimeMessage mail : Arrays.asList(mailServer.receivedMails())) {
            addresses.add(mail.getRecipients(RecipientType.TO)[0].toString());
        }
        return addresses;
    }

    private List<String> incidents() {
        return runtimeService.createIncidentQuery().incidentType("projectReportRefused").list().stream()
                .map(incident -> incident.getIncidentMessage())
                .toList();
    }

    private List<String> passed(String number) {
        return cases.passed(historyService
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId());
    }
}

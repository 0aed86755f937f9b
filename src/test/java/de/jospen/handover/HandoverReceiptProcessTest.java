package de.jospen.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jospen.demo.LocalMailServer;
import de.jospen.participant.Participation;
import de.jospen.support.Cases;
import de.jospen.support.ProcessTest;
import de.jospen.support.Staff;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The Jobcenter's side of the handover. */
@ProcessTest
class HandoverReceiptProcessTest {

    @Autowired
    Cases cases;

    @Autowired
    Staff staff;

    @Autowired
    HandoverReportRepository repository;

    @Autowired
    HandoverService service;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    LocalMailServer mailServer;

    Participation participation;
    UUID reportId;
    String receipt;

    @BeforeEach
    void reportWasSent() {
        participation = cases.register("joellenbeck");
        reportId = UUID.randomUUID();
        repository.insert(
                reportId,
                participation.id(),
                ReportKind.FINAL,
                new HandoverReport.Content(false, List.of(), null, "Kim Beispiel, 0521 000-17"),
                "coach.joellenbeck");
        repository.freeze(reportId, new ReportFiles(new byte[] {1}, new byte[] {2}), "0".repeat(64), "leitung");
        repository.markSent(reportId);
        receipt = cases.start(
                "handoverReceipt", participation, Map.of("reportId", reportId.toString(), "queryAsked", false));
        mailServer.clear();
    }

    @Test
    void responsibleJobcenterAcknowledgesAndNoOtherSeesTheTask() {
        assertThat(staff.jobcenterHerford().tasks(participation)).isEmpty();
        assertThat(staff.coach("joellenbeck").tasks(participation)).isEmpty();

        staff.jobcenterBielefeld().complete(participation, "acknowledgeHandover", Map.of("outcome", "NOTED"));

        assertThat(repository.report(reportId).acknowledgedAt()).isNotNull();
        assertThat(cases.passed(receipt)).contains("receiptAcknowledged");
    }

    @Test
    void jobcenterAsksAndTheReceiptStaysOpen() {
        staff.jobcenterBielefeld()
                .complete(
                        participation,
                        "acknowledgeHandover",
                        Map.of("outcome", "QUERY", "question", "Ab wann ist die Kinderbetreuung gesichert?"));

        assertThat(service.queries(reportId))
                .extracting(Query::question)
                .containsExactly("Ab wann ist die Kinderbetreuung gesichert?");
        assertThat(repository.report(reportId).state()).isEqualTo(HandoverReport.State.SENT);
        assertThat(cases.passed(receipt)).contains("receiptQueried");
    }

    @ParameterizedTest
    @CsvSource({"QUERY,Bitte die Rückfrage stellen", ",Bitte"})
    void answerThatSaysNothingIsRefused(String outcome, String sentence) {
        var form = outcome == null ? Map.of() : Map.of("outcome", outcome);

        assertThatThrownBy(() -> staff.jobcenterBielefeld().complete(participation, "acknowledgeHandover", form))
                .hasStackTraceContaining(sentence);

        assertThat(repository.report(reportId).state()).isEqualTo(HandoverReport.State.SENT);
        assertThat(service.queries(reportId)).isEmpty();
    }

    @Test
    void jobcenterMayAcknowledgeWhatWasSettledMeanwhile() {
        service.settle(reportId, "telefonisch bestätigt", "leitung");

        staff.jobcenterBielefeld().complete(participation, "acknowledgeHandover", Map.of("outcome", "NOTED"));

        assertThat(repository.report(reportId).state()).isEqualTo(HandoverReport.State.ACKNOWLEDGED);
        assertThat(repository.settledReason(reportId)).contains("telefonisch bestätigt");
    }

    @Test
    void missingReceiptIsRemindedByMail() throws Exception {
        cases.runJob(participation, "receiptReminder");

        assertThat(mailServer.receivedMails()).hasSize(1);
        assertThat(mailServer.receivedMails()[0].getSubject()).contains(participation.caseReference());
        assertThat(cases.passed(receipt)).contains("receiptReminded");
        assertThat(staff.jobcenterBielefeld().tasks(participation)).containsExactly("acknowledgeHandover");
    }

    @Test
    void overdueReceiptIsEscalatedAndTheTaskStays() {
        cases.runJob(participation, "receiptEscalation");

        assertThat(cases.passed(receipt)).contains("receiptOverdue");
        assertThat(staff.jobcenterBielefeld().tasks(participation)).containsExactly("acknowledgeHandover");
    }

    @Test
    void receiptProvenInAnotherWayTakesTheTaskBack() {
        runtimeService
                .createMessageCorrelation("receiptSettled")
                .processInstanceBusinessKey(participation.caseReference())
                .correlate();

        assertThat(staff.jobcenterBielefeld().tasks(participation)).isEmpty();
        assertThat(cases.passed(receipt)).contains("receiptSettledElsewhere");
    }
}

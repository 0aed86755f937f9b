package de.jospen.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import de.jospen.demo.LocalMailServer;
import de.jospen.participant.Participants;
import de.jospen.participant.Participation;
import de.jospen.support.Cases;
import de.jospen.support.ProcessTest;
import de.jospen.support.ShownForm;
import de.jospen.support.Staff;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The Jobcenter asks about a report it has received. */
@ProcessTest
class HandoverQueryTest {

    private static final String QUESTION = "Ab wann ist die Kinderbetreuung gesichert?";
    private static final String ANSWER = "Ab dem 1. August, die Zusage liegt vor.";

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
    WebApplicationContext context;

    Participation participation;
    String handover;

    @BeforeEach
    void jobcenterHasAsked() {
        participation = HandoverDesk.formerParticipant(cases, participants, "enger");
        handover = HandoverDesk.afterSurvey(cases, runtimeService, participation);
        HandoverDesk.draftAndDiscuss(staff, participation);
        releaseAndSend();
        ask();
        mailServer.clear();
    }

    @Test
    void coachAnswersAndTheJobcenterReadsItInANewTask() {
        assertThat(staff.jobcenterHerford().tasks(participation)).isEmpty();
        assertThat(shown(staff.coach("enger"), "answerQuery")
                        .at("/reference/queries/0/question")
                        .asText())
                .isEqualTo(QUESTION);

        answer(false);

        JsonNode queries =
                shown(staff.jobcenterHerford(), "acknowledgeHandover").at("/reference/queries");
        assertThat(queries.at("/0/question").asText()).isEqualTo(QUESTION);
        assertThat(queries.at("/0/answer").asText()).isEqualTo(ANSWER);
        assertThat(mailServer.receivedMails()).isEmpty();
        staff.jobcenterHerford().complete(participation, "acknowledgeHandover", Map.of("outcome", "NOTED"));
        assertThat(cases.passed(handover)).contains("handoverCompleted");
    }

    @Test
    void jobcenterMayAskAgain() {
        answer(false);
        ask();
        answer(false);

        assertThat(service.queries(report().id())).hasSize(2);
        assertThat(staff.jobcenterHerford().tasks(participation)).containsExactly("acknowledgeHandover");
    }

    @Test
    void correctedReportIsANewVersionDiscussedReleasedAndSentAsCorrection() throws Exception {
        UUID first = report().id();
        byte[] sent = service.document(first);

        answer(true);

        assertThat(shown(staff.coach("enger"), "draftReport")
                        .at("/reference/queries/0/question")
                        .asText())
                .isEqualTo(QUESTION);
        HandoverDesk.draftAndDiscuss(staff, participation);
        releaseAndSend();
        assertThat(mailServer.receivedMails()).hasSize(1);
        assertThat(mailServer.receivedMails()[0].getSubject()).contains("Korrektur", participation.caseReference());
        assertThat(report().version()).isEqualTo(2);
        assertThat(report().kind()).isEqualTo(ReportKind.CORRECTION);
        assertThat(service.document(first)).isEqualTo(sent);
        staff.jobcenterHerford().complete(participation, "acknowledgeHandover", Map.of("outcome", "NOTED"));
        assertThat(cases.isEnded(handover)).isTrue();
    }

    @Test
    void answerIsNeededAlsoForACorrection() {
        assertThatThrownBy(() -> staff.coach("enger").complete(participation, "answerQuery", Map.of("correct", true)))
                .hasStackTraceContaining("answer");

        assertThat(staff.coach("enger").tasks(participation)).containsExactly("answerQuery");
        assertThat(report().version()).isEqualTo(1);
    }

    @Test
    void nothingOfQuestionAndAnswerEntersTheEngine() {
        answer(false);

        assertThat(cases.variable(handover, "queryAsked")).isEqualTo(false);
        assertThat(runtimeService.getVariables(handover).values().stream().map(String::valueOf))
                .noneMatch(value -> value.contains("Kinderbetreuung") || value.contains("August"));
    }

    private void ask() {
        staff.jobcenterHerford()
                .complete(participation, "acknowledgeHandover", Map.of("outcome", "QUERY", "question", QUESTION));
    }

    private void answer(boolean correct) {
        staff.coach("enger").complete(participation, "answerQuery", Map.of("answer", ANSWER, "correct", correct));
    }

    private void releaseAndSend() {
        staff.lead().complete(participation, "releaseReport", Map.of("released", true));
        cases.runJob(participation, "sendHandover");
    }

    private HandoverReport report() {
        return service.latestOf(participation.id()).orElseThrow();
    }

    private JsonNode shown(Staff.Member reader, String task) {
        return ShownForm.of(context, reader, participation, task);
    }
}

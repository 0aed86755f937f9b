package de.jospen.journey;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.demo.LocalMailServer;
import de.jospen.participant.CaseVariables;
import de.jospen.participant.Participants;
import de.jospen.participant.Participation;
import de.jospen.participant.ParticipationState;
import de.jospen.support.Cases;
import de.jospen.support.ProcessTest;
import de.jospen.support.Staff;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A report to the Jobcenter while the participation goes on (domain.md 4.3). */
@ProcessTest
class InterimReportTest {

    @Autowired
    Cases cases;

    @Autowired
    Staff staff;

    @Autowired
    Participants participants;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    LocalMailServer mailServer;

    Participation participation;
    String journey;
    Staff.Member coach;

    @BeforeEach
    void coachingGoesOn() {
        participation = cases.register("joellenbeck");
        participants.changeState(participation.id(), ParticipationState.ADMITTED);
        participants.enter(participation.id(), LocalDate.now());
        coach = staff.coach("joellenbeck");
        var variables = new HashMap<String, Object>(Map.of("coachingIntensity", "STANDARD", "caseConference", false));
        CaseVariables.CASE_REFERENCE.put(variables, participation.caseReference());
        CaseVariables.PARTICIPATION_ID.put(variables, participation.id());
        CaseVariables.SITE.put(variables, participation.site());
        CaseVariables.JOBCENTER.put(variables, participation.jobcenter());
        journey = runtimeService
                .createProcessInstanceByKey("participantJourney")
                .businessKey(participation.caseReference())
                .setVariables(variables)
                .startBeforeActivity("coaching")
                .execute()
                .getProcessInstanceId();
        mailServer.clear();
    }

    @Test
    void goesFromTheCoachToTheJobcenterBesideTheCoaching() throws Exception {
        request();
        assertThat(coach.tasks(participation)).containsExactly("agreeCoachingPlan", "surveyCompetences");

        coach.complete(
                participation,
                "surveyCompetences",
                Map.of(
                        "method",
                        "NOT_POSSIBLE",
                        "surveyedOn",
                        LocalDate.now().toString(),
                        "noSurveyReason",
                        "NOT_DUE"));
        coach.complete(
                participation,
                "draftReport",
                Map.of(
                        "furtherPlanning",
                        true,
                        "advice",
                        List.of(Map.of("recommendation", "LANGUAGE_COURSE", "actor", "JOBCENTER")),
                        "coachContact",
                        "Kim Beispiel, 0521 000-17"));
        coach.complete(
                participation,
                "discussReport",
                Map.of("discussed", true, "discussedOn", LocalDate.now().toString(), "copyHandedOver", true));
        staff.lead().complete(participation, "releaseReport", Map.of("released", true));
        cases.runJob(participation, "sendHandover");

        assertThat(mailServer.receivedMails()).hasSize(1);
        assertThat(mailServer.receivedMails()[0].getSubject())
                .contains("Zwischenbericht", participation.caseReference());
        staff.jobcenterBielefeld().complete(participation, "acknowledgeHandover", Map.of("outcome", "NOTED"));
        assertThat(cases.passed(journey)).contains("interimReportClosed");
        assertThat(coach.tasks(participation)).containsExactly("agreeCoachingPlan");
        assertThat(participants.participation(participation.id()).exitedOn()).isNull();
    }

    @Test
    void mayBeWrittenAgain() {
        request();
        request();

        assertThat(coach.tasks(participation))
                .containsExactly("agreeCoachingPlan", "surveyCompetences", "surveyCompetences");
    }

    private void request() {
        var subscription = runtimeService
                .createEventSubscriptionQuery()
                .processInstanceId(journey)
                .eventName("interimReportRequested")
                .singleResult();
        runtimeService.messageEventReceived("interimReportRequested", subscription.getExecutionId());
    }
}

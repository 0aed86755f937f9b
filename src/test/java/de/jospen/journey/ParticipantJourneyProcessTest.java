package de.jospen.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jospen.demo.LocalMailServer;
import de.jospen.participant.AdmissionDecisions;
import de.jospen.participant.ContactLog;
import de.jospen.participant.Participants;
import de.jospen.participant.Participation;
import de.jospen.participant.ParticipationState;
import de.jospen.participant.RejectionReason;
import de.jospen.privacy.ConsentType;
import de.jospen.privacy.Consents;
import de.jospen.support.Cases;
import de.jospen.support.Forms;
import de.jospen.support.ProcessTest;
import de.jospen.support.Said;
import de.jospen.support.Staff;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The order of the stages; what happens inside a stage is its own test's matter, so its process is stepped over here. */
@ProcessTest
class ParticipantJourneyProcessTest {

    private static final String TODAY = LocalDate.now().toString();
    private static final Map<String, Object> INTAKE_HELD = Map.of(
            "outcome",
            "HELD",
            "heldOn",
            TODAY,
            "privacyNoticeOn",
            TODAY,
            "strengths",
            "organisiert den Alltag mit zwei Kindern",
            "consents",
            List.of(Map.of("type", "FOLLOW_UP_CONTACT", "form", "WRITTEN", "grantedOn", TODAY)));

    @Autowired
    Cases cases;

    @Autowired
    Staff staff;

    @Autowired
    Participants participants;

    @Autowired
    AdmissionDecisions decisions;

    @Autowired
    Consents consents;

    @Autowired
    ContactLog contactLog;

    @Autowired
    ExitDisclosure disclosure;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    LocalMailServer mailServer;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void noStandingAgreementFromOtherTests() {
        jdbc.sql("DELETE FROM district_coordination").update();
    }

    @Test
    void personIsAdmittedBeginsIsAccompaniedLeavesAndIsHandedOver() throws Exception {
        Participation participation = refer("joellenbeck", "33739");
        String journey = journey(participation);
        var coach = staff.coach("joellenbeck");

        coach.complete(participation, "checkReferral", Map.of("outcome", "ADMITTED"));
        assertThat(state(participation)).isEqualTo(ParticipationState.ADMITTED);
        coach.complete(participation, "conductIntake", INTAKE_HELD);
        assertThat(state(participation)).isEqualTo(ParticipationState.ACTIVE);
        assertThat(participants.participation(participation.id()).enteredOn()).isEqualTo(LocalDate.now());
        assertThat(consents.holds(participation.id(), ConsentType.PRIVACY_NOTICE))
                .isTrue();
        assertThat(consents.holds(participation.id(), ConsentType.FOLLOW_UP_CONTACT))
                .isTrue();
        assertThat(coach.tasks(participation)).containsExactly("surveyCompetences");

        stepOver(journey, "surveyCompetences");
        assertThat(coach.tasks(participation)).containsExactly("assessBarriers");
        stepOver(journey, "barrierAssessment");
        assertThat(coach.tasks(participation)).containsExactly("agreeCoachingPlan");
        stepOver(journey, "coaching");
        coach.complete(
                participation,
                "recordExit",
                Map.of(
                        "exitedOn",
                        TODAY,
                        "kind",
                        "REGULAR",
                        "reason",
                        "EMPLOYMENT",
                        "whereabouts",
                        "INSURED_PART_TIME"));
        assertThat(state(participation)).isEqualTo(ParticipationState.COMPLETED);
        assertThat(coach.tasks(participation)).containsExactly("surveyCompetences");
        stepOver(journey, "competenceHandover");

        assertThat(cases.isEnded(journey)).isTrue();
        assertThat(cases.passed(journey)).contains("participationClosed").doesNotContain("districtCoordination");
    }

    @Test
    void inTheDistrictCounsellingWaitsForTheAgreement() {
        Participation participation = refer("enger", "32130");
        admit(participation, "enger");

        assertThat(state(participation)).isEqualTo(ParticipationState.COORDINATION_PENDING);
        assertThat(staff.coach("enger").tasks(participation)).isEmpty();
        answerCoordination(participation, "AGREED");

        assertThat(state(participation)).isEqualTo(ParticipationState.ADMITTED);
        assertThat(staff.coach("enger").tasks(participation)).containsExactly("conductIntake");
    }

    @Test
    void refusalByTheDistrictRejectsThePersonWithThatReason() {
        Participation participation = refer("spenge", "32139");
        String journey = journey(participation);
        admit(participation, "spenge");

        answerCoordination(participation, "NOT_AGREED");

        assertThat(state(participation)).isEqualTo(ParticipationState.REJECTED);
        assertThat(decisions.latest(participation.id()).orElseThrow().reason())
                .isEqualTo(RejectionReason.COORDINATION_REFUSED);
        assertThat(cases.passed(journey)).contains("participantRejected");
    }

    @Test
    void overdueAgreementIsPursuedByTheLeadWhileTheDistrictKeepsItsTask() {
        Participation participation = refer("enger", "32130");
        String journey = journey(participation);
        admit(participation, "enger");
        cases.runJob(participation, "requestCoordination");
        cases.runJob(participation, "coordinationOverdue");

        staff.lead()
                .complete(
                        participation,
                        "pursueCoordination",
                        Map.of("contactedOn", TODAY, "channel", "PHONE", "note", "Rückruf zugesagt"));

        assertThat(contactLog.of(participation.id()))
                .singleElement()
                .satisfies(contact -> assertThat(contact.note()).isEqualTo("Rückruf zugesagt"));
        assertThat(cases.passed(journey)).contains("coordinationPursued");
        assertThat(staff.kreisHerford().tasks(participation)).containsExactly("answerCoordination");
    }

    @Test
    void coachDeclinesWithAReason() {
        Participation participation = refer("joellenbeck", "33739");
        String journey = journey(participation);

        staff.coach("joellenbeck")
                .complete(participation, "checkReferral", Map.of("outcome", "REJECTED", "reason", "NO_PLACE"));

        assertThat(state(participation)).isEqualTo(ParticipationState.REJECTED);
        assertThat(cases.passed(journey)).contains("participantRejected");
    }

    @Test
    void leadDecidesOnAnUnclearReferralAndTheCoachMayNot() {
        Participation participation = refer("joellenbeck", "33602");

        assertThatThrownBy(() -> staff.coach("joellenbeck")
                        .complete(participation, "decideReferral", Map.of("outcome", "ADMITTED")))
                .hasStackTraceContaining("gehört einer anderen Rolle");
        staff.lead().complete(participation, "decideReferral", Map.of("outcome", "ADMITTED"));

        assertThat(staff.coach("joellenbeck").tasks(participation)).containsExactly("conductIntake");
    }

    @Test
    void missingDataIsRequestedAndTheCompletedReferralIsCheckedAgain() {
        var form = Forms.referral("joellenbeck", "33739");
        Participation participation =
                participants.byReference(staff.jobcenterBielefeld().start("referral", form));
        String journey = journey(participation);
        staff.coach("joellenbeck")
                .complete(
                        participation,
                        "checkReferral",
                        Map.of("outcome", "DATA_MISSING", "missing", List.of("CONTACT_DETAILS")));
        cases.runJob(participation, "sendDataRequest");

        staff.jobcenterBielefeld()
                .complete(participation, "completeReferral", Forms.with(form, "phone", "05206 000000"));

        assertThat(participants.person(participation.id()).phone()).isEqualTo("05206 000000");
        assertThat(cases.passed(journey)).contains("requestReferralData", "referralCompleted");
        assertThat(staff.coach("joellenbeck").tasks(participation)).containsExactly("checkReferral");
    }

    @Test
    void whoDoesNotComeGetsANewAppointmentAndInTheEndTheJobcenterLearnsThatNobodyBegan() throws Exception {
        Participation participation = refer("joellenbeck", "33739");
        String journey = journey(participation);
        var coach = staff.coach("joellenbeck");
        coach.complete(participation, "checkReferral", Map.of("outcome", "ADMITTED"));
        coach.complete(participation, "conductIntake", Map.of("outcome", "NOT_HELD"));
        List<Map<String, String>> attempts =
                List.of(Map.of("contactedOn", TODAY, "channel", "LETTER", "note", "Einladung geschickt"));

        coach.complete(
                participation,
                "clarifyNoShow",
                Map.of("attempts", attempts, "newAppointment", true, "appointmentOn", TODAY));
        assertThat(participants.participation(participation.id()).nextSessionOn())
                .isEqualTo(LocalDate.now());
        coach.complete(participation, "conductIntake", Map.of("outcome", "NOT_HELD"));
        coach.complete(
                participation,
                "clarifyNoShow",
                Map.of("attempts", attempts, "newAppointment", "false", "reason", "NOT_REACHED"));
        mailServer.clear();
        cases.runJob(participation, "reportNotStarted");

        assertThat(state(participation)).isEqualTo(ParticipationState.NOT_STARTED);
        assertThat(contactLog.of(participation.id())).hasSize(2);
        assertThat(participants.participation(participation.id()).nextSessionOn())
                .isNull();
        assertThat(mailServer.receivedMails()).hasSize(1);
        assertThat(cases.passed(journey)).contains("participantNotStarted");
    }

    @Test
    void exitCanBeReportedAtAnyTimeAndStillLeadsToTheHandover() {
        Participation participation = begun();
        String journey = journey(participation);

        report(participation, "exitReported");
        staff.coach("joellenbeck")
                .complete(
                        participation,
                        "recordExit",
                        Map.of("exitedOn", TODAY, "kind", "EARLY", "reason", "CONTACT_LOST", "whereabouts", "UNKNOWN"));

        assertThat(state(participation)).isEqualTo(ParticipationState.TERMINATED_EARLY);
        assertThat(Said.by(disclosure, participation.id()))
                .extracting(Said::value)
                .containsExactly("vorzeitig beendet", "Kontaktabbruch trotz mehrfacher Einladung", "unbekannt");
        assertThat(cases.passed(journey)).contains("exitReported").doesNotContain("supportFinished");
        assertThat(staff.coach("joellenbeck").tasks(participation)).containsExactly("surveyCompetences");
    }

    @Test
    void admissionThatNoReferralWaitsForFailsInsteadOfLosingTheReply() {
        Participation participation = cases.register("joellenbeck");
        runtimeService
                .createMessageCorrelation("referralReceived")
                .processInstanceBusinessKey(participation.caseReference())
                .setVariables(Map.of(
                        "caseReference", participation.caseReference(),
                        "participationId", participation.id().toString(),
                        "site", participation.site(),
                        "jobcenter", participation.jobcenter(),
                        "referralCheck", "CLEAR",
                        "coordinationRequired", false))
                .correlateStartMessage();

        assertThatThrownBy(() -> staff.coach("joellenbeck")
                        .complete(participation, "checkReferral", Map.of("outcome", "ADMITTED")))
                .hasStackTraceContaining("MismatchingMessageCorrelationException");

        assertThat(state(participation)).isEqualTo(ParticipationState.REFERRED);
        assertThat(decisions.latest(participation.id())).isEmpty();
        assertThat(staff.coach("joellenbeck").tasks(participation)).containsExactly("checkReferral");
    }

    @Test
    void placementIsReportedWhileTheSupportGoesOn() {
        Participation participation = begun();
        String journey = journey(participation);

        report(participation, "placementReported");
        assertThat(staff.coach("joellenbeck").tasks(participation))
                .containsExactly("recordPlacement", "surveyCompetences");
        stepOver(journey, "placement");
        assertThat(cases.passed(journey)).contains("placementClosed");
        report(participation, "placementReported");

        assertThat(staff.coach("joellenbeck").tasks(participation))
                .containsExactly("recordPlacement", "surveyCompetences");
    }

    private Participation refer(String site, String postcode) {
        var jobcenter = "joellenbeck".equals(site) ? staff.jobcenterBielefeld() : staff.jobcenterHerford();
        return participants.byReference(jobcenter.start("referral", Forms.referral(site, postcode)));
    }

    private Participation begun() {
        Participation participation = refer("joellenbeck", "33739");
        var coach = staff.coach("joellenbeck");
        coach.complete(participation, "checkReferral", Map.of("outcome", "ADMITTED"));
        coach.complete(participation, "conductIntake", INTAKE_HELD);
        return participation;
    }

    private void admit(Participation participation, String site) {
        staff.coach(site).complete(participation, "checkReferral", Map.of("outcome", "ADMITTED"));
    }

    private void answerCoordination(Participation participation, String answer) {
        cases.runJob(participation, "requestCoordination");
        staff.kreisHerford().complete(participation, "answerCoordination", Map.of("answer", answer, "scope", "CASE"));
    }

    private void report(Participation participation, String message) {
        var subscription = runtimeService
                .createEventSubscriptionQuery()
                .processInstanceId(journey(participation))
                .eventName(message)
                .singleResult();
        runtimeService.messageEventReceived(message, subscription.getExecutionId());
    }

    private void stepOver(String instance, String element) {
        runtimeService
                .createProcessInstanceModification(instance)
                .cancelAllForActivity(element)
                .startAfterActivity(element)
                .execute();
    }

    private String journey(Participation participation) {
        return runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey("participantJourney")
                .processInstanceBusinessKey(participation.caseReference())
                .singleResult()
                .getProcessInstanceId();
    }

    private ParticipationState state(Participation participation) {
        return participants.participation(participation.id()).state();
    }
}

package de.jospen.coaching;

import static de.jospen.coaching.CoachingDesk.TODAY;
import static de.jospen.coaching.CoachingDesk.with;
import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.participant.Contact;
import de.jospen.participant.ContactLog;
import de.jospen.participant.Participants;
import de.jospen.participant.ParticipationState;
import de.jospen.support.Cases;
import de.jospen.support.ProcessTest;
import de.jospen.support.Staff;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

@ProcessTest
class CoachingProcessTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cases cases;

    @Autowired
    Staff staff;

    @Autowired
    Participants participants;

    @Autowired
    WebApplicationContext context;

    @Autowired
    CoachingPlanRepository plans;

    @Autowired
    CoachingSessionRepository sessions;

    @Autowired
    CaseConferenceRepository conferences;

    @Autowired
    CareerOrientationRepository orientations;

    @Autowired
    SuspensionRepository suspensions;

    @Autowired
    ContactLog contacts;

    @Autowired
    RuntimeService runtimeService;

    @Test
    void planSessionsAndGoalReached() {
        CoachingDesk desk = desk("LIGHT", false);

        desk.complete("agreeCoachingPlan", CoachingDesk.plan());
        assertThat(dueOn(desk, "recordSession")).isEqualTo(TODAY.plusDays(7));
        desk.recordSession();
        assertThat(nextSession(desk)).isEqualTo(TODAY.plusDays(14));
        assertThat(dueOn(desk, "recordSession")).isEqualTo(TODAY.plusDays(14));
        desk.recordSession("nextStep", "FINISH", "nextSessionOn", null, "attendance", "PRESENT_ONLINE");

        UUID id = desk.participation.id();
        assertThat(plans.latest(id).orElseThrow().goals())
                .extracting(CoachingPlan.Goal::topic)
                .containsExactly(CoachingTopic.LABOUR_MARKET, CoachingTopic.MOBILITY);
        assertThat(sessions.of(id)).hasSize(2).last().satisfies(first -> {
            assertThat(first.site()).isEqualTo("spenge");
            assertThat(first.durationMinutes()).isEqualTo(75);
            assertThat(first.topics()).isEqualTo(Set.of(CoachingTopic.MOBILITY, CoachingTopic.APPLICATION));
            assertThat(first.notes()).isEqualTo("Fahrplan gemeinsam gelesen");
        });
        assertThat(nextSession(desk)).isNull();
        assertThat(cases.passed(desk.instance)).contains("guidanceFinished", "coachingFinished");
        assertThat(cases.isEnded(desk.instance)).isTrue();
    }

    @Test
    void caseConferenceComesBeforeTheFirstSessionWhenTheAssessmentAsksForIt() {
        CoachingDesk desk = desk("INTENSIVE", true);
        desk.complete("agreeCoachingPlan", CoachingDesk.plan());

        assertThat(desk.tasks()).containsExactly("holdCaseConference");
        desk.complete("holdCaseConference", CoachingDesk.conference());

        assertThat(conferences.of(desk.participation.id())).singleElement().satisfies(conference -> {
            assertThat(conference.attendedBy())
                    .isEqualTo(Set.of(ConferenceFunction.COACH, ConferenceFunction.CASE_MANAGER));
            assertThat(conference.agreements()).isEqualTo("Jobcenter prüft die Fahrtkosten");
        });
        assertThat(contacts.of(desk.participation.id()))
                .extracting(Contact::note)
                .containsExactly("Fallkonferenz");
        assertThat(desk.tasks()).containsExactly("recordSession");
    }

    @Test
    void aSessionMayLeadToACaseConference() {
        CoachingDesk desk = deskWithPlan();

        desk.recordSession("nextStep", "CASE_CONFERENCE");

        assertThat(desk.tasks()).containsExactly("holdCaseConference");
    }

    @Test
    void careerOrientationIsHeldAgainstTheOrientationValueAndLeadsBackToTheSessions() {
        CoachingDesk desk = deskWithPlan();
        desk.recordSession("nextStep", "CAREER_ORIENTATION");

        desk.complete("conductCareerOrientation", CoachingDesk.orientation());

        assertThat(orientations.latest(desk.participation.id())).hasValueSatisfying(orientation -> {
            assertThat(orientation.catchUp()).isTrue();
            assertThat(orientation.maxMinutes()).isEqualTo(120);
            assertThat(orientation.isWithinReach()).isTrue();
            assertThat(orientation.reach())
                    .isEqualTo("Bus und Bahn, 80 Minuten hin und zurück (Orientierungswert 120 Minuten, eingehalten)");
        });
        assertThat(desk.tasks()).containsExactly("recordSession");
    }

    @Test
    void reviewAssessesTheBarriersAgainAndANewVersionOfThePlanFollowsInTheNewRhythm() {
        CoachingDesk desk = desk("LIGHT", false);
        desk.complete("agreeCoachingPlan", CoachingDesk.plan());
        desk.recordSession("nextStep", "REVIEW");

        confirmIntensity(desk, "INTENSIVE");

        assertThat(desk.tasks()).containsExactly("agreeCoachingPlan");
        assertThat(desk.load("agreeCoachingPlan")
                        .at("/reference/earlierVersions")
                        .asInt())
                .isEqualTo(1);
        desk.complete("agreeCoachingPlan", with(CoachingDesk.plan(), "availability", "Mo–Do 8–14 Uhr"));
        assertThat(plans.versions(desk.participation.id())).isEqualTo(2);
        assertThat(plans.latest(desk.participation.id()).orElseThrow().availability())
                .isEqualTo("Mo–Do 8–14 Uhr");
        assertThat(cases.variable(desk.instance, "coachingIntensity")).isEqualTo("INTENSIVE");
    }

    @Test
    void threeUnexcusedAbsencesInARowAreClarifiedOnceAndCoachingGoesOn() {
        CoachingDesk desk = deskWithPlan();
        desk.recordUnexcused(TODAY.minusDays(21));
        desk.recordUnexcused(TODAY.minusDays(14));
        assertThat(desk.tasks()).containsExactly("recordSession");
        desk.recordUnexcused(TODAY.minusDays(7));

        assertThat(desk.tasks()).containsExactly("clarifyAbsences");
        desk.complete("clarifyAbsences", CoachingDesk.clarification());

        assertThat(contacts.of(desk.participation.id())).singleElement().satisfies(contact -> {
            assertThat(contact.note()).isEqualTo("erreicht");
            assertThat(contact.recordedBy()).isEqualTo("coach.spenge");
        });
        assertThat(nextSession(desk)).isEqualTo(TODAY.plusDays(3));
        assertThat(dueOn(desk, "recordSession")).isEqualTo(TODAY.plusDays(3));

        desk.recordUnexcused(TODAY.minusDays(1));
        assertThat(desk.tasks()).as("the same streak").containsExactly("recordSession");
    }

    @Test
    void stayingAwayFromAnEventCountsLikeStayingAwayFromCoaching() {
        CoachingDesk desk = deskWithPlan();
        desk.recordUnexcused(TODAY.minusDays(21));
        event(desk.participation.id(), TODAY.minusDays(14), "UNEXCUSED");
        assertThat(desk.tasks()).containsExactly("recordSession");
        desk.recordUnexcused(TODAY.minusDays(7));

        assertThat(desk.tasks()).containsExactly("clarifyAbsences");
    }

    @Test
    void comingToAnEventBreaksTheStreak() {
        CoachingDesk desk = deskWithPlan();
        desk.recordUnexcused(TODAY.minusDays(21));
        desk.recordUnexcused(TODAY.minusDays(14));
        event(desk.participation.id(), TODAY.minusDays(10), "PRESENT");
        desk.recordUnexcused(TODAY.minusDays(7));

        assertThat(desk.tasks()).containsExactly("recordSession");
    }

    /** Straight into the tables: no stage starts another's process. */
    private void event(UUID participation, LocalDate day, String attendance) {
        UUID event = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO group_event (id, event_number, kind, host_site, topic, place, begins_at, ends_at, capacity,
                            registration_closes_at, invited_sites, state, calendar_sequence, planned_by, planned_at, closed_by,
                            closed_at)
                        VALUES (:id, :number, 'WORKSHOP', 'enger', 'Thema', 'Ort', :begins, :ends, 8, :begins, 'spenge',
                            'CARRIED_OUT', 0, 'coach.enger', :begins, 'coach.enger', :ends)
                        """)
                .param("id", event)
                .param("number", event.toString().substring(0, 20))
                .param("begins", day.atTime(10, 0).atOffset(ZoneOffset.UTC))
                .param("ends", day.atTime(12, 0).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        INSERT INTO event_registration (id, event_id, participation_id, home_site, state, by_mail, mail_refused,
                            seats_given, attendance, decided_by, decided_at)
                        VALUES (:id, :event, :participation, 'spenge', 'REGISTERED', FALSE, FALSE, 1, :attendance, 'coach.spenge',
                            CURRENT_TIMESTAMP)
                        """)
                .param("id", UUID.randomUUID())
                .param("event", event)
                .param("participation", participation)
                .param("attendance", attendance)
                .update();
    }

    @Test
    void anExcuseOrAPresenceBreaksTheStreak() {
        CoachingDesk desk = deskWithPlan();
        desk.recordUnexcused(TODAY.minusDays(21));
        desk.recordUnexcused(TODAY.minusDays(14));
        desk.complete("recordSession", CoachingDesk.absence(TODAY.minusDays(7), "EXCUSED_CHILD_SICK"));
        desk.recordUnexcused(TODAY.minusDays(2));

        assertThat(desk.tasks()).containsExactly("recordSession");
    }

    @Test
    void suspensionEndsTheOpenTaskAndAfterTheReturnANewPlanIsAgreed() {
        CoachingDesk desk = deskWithPlan();

        desk.report("recordSession", "suspensionReported");
        assertThat(desk.tasks()).containsExactly("recordSuspension");
        desk.complete("recordSuspension", CoachingDesk.suspension());
        assertThat(state(desk)).isEqualTo(ParticipationState.SUSPENDED);
        assertThat(nextSession(desk)).isNull();
        assertThat(dueOn(desk, "resumeCoaching")).isEqualTo(TODAY.plusDays(90));
        assertThat(desk.load("resumeCoaching").at("/reference/reason").asText())
                .isEqualTo("Mutterschutz oder Elternzeit");
        desk.complete(
                "resumeCoaching",
                Map.of("resumption", "RESUME", "clarifiedOn", TODAY, "nextSessionOn", TODAY.plusDays(5)));

        assertThat(state(desk)).isEqualTo(ParticipationState.ACTIVE);
        assertThat(nextSession(desk)).isEqualTo(TODAY.plusDays(5));
        assertThat(suspensions.of(desk.participation.id())).singleElement().satisfies(pause -> {
            assertThat(pause.reason()).isEqualTo(SuspensionReason.PARENTAL_LEAVE);
            assertThat(pause.resumption()).isEqualTo(Resumption.RESUME);
        });
        assertThat(desk.tasks()).containsExactly("agreeCoachingPlan");
        assertThat(desk.load("agreeCoachingPlan").at("/data/nextSessionOn").asText())
                .isEqualTo(TODAY.plusDays(5).toString());
    }

    @Test
    void coachingMayEndDuringASuspension() {
        CoachingDesk desk = deskWithPlan();
        desk.report("recordSession", "suspensionReported");
        desk.complete(
                "recordSuspension",
                with(
                        CoachingDesk.suspension(),
                        "reason",
                        "OTHER",
                        "reasonText",
                        "längerer Aufenthalt bei der Familie"));

        desk.complete("resumeCoaching", Map.of("resumption", "END", "clarifiedOn", TODAY));

        assertThat(suspensions.of(desk.participation.id())).singleElement().satisfies(pause -> {
            assertThat(pause.reasonText()).isEqualTo("längerer Aufenthalt bei der Familie");
            assertThat(pause.resumption()).isEqualTo(Resumption.END);
        });
        assertThat(state(desk)).isEqualTo(ParticipationState.SUSPENDED);
        assertThat(cases.passed(desk.instance)).contains("coachingEndedSuspended");
        assertThat(cases.isEnded(desk.instance)).isTrue();
    }

    @Test
    void onlyCodesReachTheEngine() {
        CoachingDesk desk = deskWithPlan();
        desk.recordSession();

        assertThat(runtimeService.getVariables(desk.instance).keySet())
                .containsExactlyInAnyOrder(
                        "caseReference",
                        "participationId",
                        "site",
                        "jobcenter",
                        "coachingIntensity",
                        "caseConference",
                        "nextSessionOn",
                        "clarifyAbsence",
                        "nextStep");
    }

    /** Ends the assessment as its own stage would, without its forms. */
    private void confirmIntensity(CoachingDesk desk, String intensity) {
        String assessment = runtimeService
                .createProcessInstanceQuery()
                .superProcessInstanceId(desk.instance)
                .processDefinitionKey("barrierAssessment")
                .singleResult()
                .getId();
        assertThat(runtimeService.getVariable(assessment, "assessmentKind")).isEqualTo("REVIEW");
        runtimeService.setVariables(assessment, Map.of("coachingIntensity", intensity, "caseConference", false));
        runtimeService
                .createProcessInstanceModification(assessment)
                .cancelAllForActivity("assessBarriers")
                .startBeforeActivity("intensityConfirmed")
                .execute();
    }

    private CoachingDesk deskWithPlan() {
        CoachingDesk desk = desk("STANDARD", false);
        desk.complete("agreeCoachingPlan", CoachingDesk.plan());
        return desk;
    }

    private CoachingDesk desk(String intensity, boolean caseConference) {
        return new CoachingDesk(
                "spenge",
                Map.of("coachingIntensity", intensity, "caseConference", caseConference),
                participants,
                cases,
                staff,
                context);
    }

    private LocalDate nextSession(CoachingDesk desk) {
        return participants.participation(desk.participation.id()).nextSessionOn();
    }

    private ParticipationState state(CoachingDesk desk) {
        return participants.participation(desk.participation.id()).state();
    }

    private static LocalDate dueOn(CoachingDesk desk, String task) {
        Date due = desk.coach.task(desk.participation, task).getDueDate();
        return due.toInstant().atZone(ZoneId.of("Europe/Berlin")).toLocalDate();
    }
}

package de.jospen.coaching;

import static de.jospen.coaching.CoachingDesk.TODAY;
import static de.jospen.coaching.CoachingDesk.with;
import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.participant.Participants;
import de.jospen.privacy.Consent;
import de.jospen.privacy.ConsentForm;
import de.jospen.privacy.ConsentType;
import de.jospen.privacy.Consents;
import de.jospen.support.Cases;
import de.jospen.support.ProcessTest;
import de.jospen.support.Said;
import de.jospen.support.Staff;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** What leaves coaching: facts for colleagues, and the lines of the handover report. */
@ProcessTest
class CoachingFactsTest {

    @Autowired
    Cases cases;

    @Autowired
    Staff staff;

    @Autowired
    Participants participants;

    @Autowired
    Consents consents;

    @Autowired
    WebApplicationContext context;

    @Autowired
    CoachingInsight insight;

    @Autowired
    AttendanceDisclosure attendance;

    @Autowired
    ReachDisclosure reach;

    @Test
    void reportCountsSessionsByKindAndAbsenceDaysByGroupWithoutReasons() {
        CoachingDesk desk = deskWithPlan();
        UUID id = desk.participation.id();
        consents.grant(
                id,
                new Consent(
                        UUID.randomUUID(),
                        null,
                        ConsentType.FAMILY_COACHING,
                        ConsentForm.WRITTEN,
                        null,
                        null,
                        TODAY.minusDays(60),
                        null),
                "coach.spenge");
        desk.recordSession("heldOn", TODAY.minusDays(40));
        desk.recordSession("heldOn", TODAY.minusDays(33), "attendance", "PRESENT_ONLINE");
        desk.recordSession("heldOn", TODAY.minusDays(26), "kind", "FAMILY");
        desk.complete("recordSession", CoachingDesk.absence(TODAY.minusDays(19), "EXCUSED_SICK"));
        desk.complete("recordSession", CoachingDesk.absence(TODAY.minusDays(12), "LEAVE"));
        desk.complete("recordSession", CoachingDesk.absence(TODAY.minusDays(12), "EXCUSED_REASON"));
        desk.recordUnexcused(TODAY.minusDays(5));

        assertThat(attendance.block()).isEqualTo(3);
        assertThat(Said.by(attendance, id))
                .containsExactly(
                        new Said("Einzelcoaching, Termine", "2"),
                        new Said("Familiencoaching, Termine", "1"),
                        new Said("Fehltage entschuldigt", "2"),
                        new Said("Fehltage unentschuldigt", "1"));
    }

    @Test
    void reportStatesTheLabourMarketWithinReachFromTheLatestPlan() {
        CoachingDesk desk = deskWithPlan();

        assertThat(reach.block()).isEqualTo(7);
        assertThat(Said.by(reach, desk.participation.id()))
                .containsExactly(
                        new Said("Erreichbare Orte", "Spenge, Enger, Jöllenbeck"),
                        new Said("Mobilität", "Bus und Bahn, Fahrrad; höchstens 45 Minuten einfach"),
                        new Said("Zeitlich verfügbar", "Mo–Fr 8–13 Uhr"));
        assertThat(Said.by(reach, cases.register("spenge").id())).isEmpty();
    }

    @Test
    void colleaguesSeeSessionsTopicsAndOrientation() {
        CoachingDesk desk = deskWithPlan();
        desk.recordSession("nextStep", "CAREER_ORIENTATION");
        desk.complete("conductCareerOrientation", with(CoachingDesk.orientation()));
        desk.recordUnexcused(TODAY);

        assertThat(insight.title()).isEqualTo("Coaching");
        assertThat(insight.of(desk.participation.id()))
                .containsExactly(
                        "Gehaltene Termine: 1, zuletzt am "
                                + DateTimeFormatter.ofPattern("dd.MM.yyyy").format(TODAY),
                        "Themen des Plans: arbeitsmarktliche Orientierung, Mobilität",
                        "Berufsorientierung: Verkauf im Lebensmittelhandel; Bus und Bahn, 80 Minuten hin und zurück"
                                + " (Orientierungswert 120 Minuten, eingehalten)");
        assertThat(insight.of(cases.register("spenge").id())).isEmpty();
    }

    private CoachingDesk deskWithPlan() {
        CoachingDesk desk = new CoachingDesk(
                "spenge",
                Map.of("coachingIntensity", "STANDARD", "caseConference", false),
                participants,
                cases,
                staff,
                context);
        desk.complete("agreeCoachingPlan", CoachingDesk.plan());
        return desk;
    }
}

package de.jospen.coaching;

import static de.jospen.coaching.CoachingDesk.TODAY;
import static de.jospen.coaching.CoachingDesk.goal;
import static de.jospen.coaching.CoachingDesk.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import de.jospen.participant.Participants;
import de.jospen.privacy.Consent;
import de.jospen.privacy.ConsentForm;
import de.jospen.privacy.ConsentType;
import de.jospen.privacy.Consents;
import de.jospen.support.Cases;
import de.jospen.support.ProcessTest;
import de.jospen.support.Staff;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Bad input stays at its field: the task open, nothing written. The session has a test of its own. */
@ProcessTest
class CoachingFormsTest {

    private static final LocalDate BEFORE_PROJECT = LocalDate.of(2018, 3, 31);
    private static final String ENDLESS = "x".repeat(10_000);

    private static final Map<String, Map<String, Object>> VALID = Map.of(
            "agreeCoachingPlan", CoachingDesk.plan(),
            "recordSession", CoachingDesk.session(),
            "clarifyAbsences", CoachingDesk.clarification(),
            "holdCaseConference", CoachingDesk.conference(),
            "conductCareerOrientation", CoachingDesk.orientation(),
            "recordSuspension", CoachingDesk.suspension(),
            "resumeCoaching", Map.of("resumption", "RESUME", "clarifiedOn", TODAY, "nextSessionOn", TODAY));

    private static final List<String> TABLES = List.of(
            "coaching_plan",
            "coaching_session",
            "absence_clarification",
            "case_conference",
            "career_orientation",
            "coaching_suspension",
            "contact_log");

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
    JdbcClient jdbc;

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void badInputIsRefusedAtItsField(String task, String field, String message, Map<String, ?> changes) {
        CoachingDesk desk = deskAt(task);
        long rows = rows(desk);

        var form = with(VALID.get(task));
        form.putAll(changes);

        assertThatThrownBy(() -> desk.complete(task, form))
                .hasStackTraceContaining("\"field\":\"" + field + "\",\"message\":\"" + message);
        assertThat(rows(desk)).isEqualTo(rows);
        assertThat(desk.tasks()).containsExactly(task);
    }

    static Stream<Arguments> badInputIsRefusedAtItsField() {
        String plan = "agreeCoachingPlan";
        String conference = "holdCaseConference";
        String career = "conductCareerOrientation";
        return Stream.of(
                arguments(plan, "agreedOn", "Bitte ein Datum ab Projektbeginn", Map.of("agreedOn", BEFORE_PROJECT)),
                arguments(plan, "agreedOn", "Bitte kein Datum in der Zukunft", Map.of("agreedOn", TODAY.plusDays(1))),
                arguments(plan, "agreedOn", "Bitte ein gültiges Datum angeben", Map.of("agreedOn", "gestern")),
                arguments(plan, "goals", "Bitte mindestens eine Angabe machen.", Map.of("goals", List.of())),
                arguments(
                        plan,
                        "goals",
                        "Jeder Plan braucht mindestens ein Ziel zum Thema „Mobilität“.",
                        Map.of("goals", List.of(goal("LABOUR_MARKET", "Verkauf"), goal("LANGUAGE", "B1")))),
                arguments(
                        plan,
                        "goals",
                        "Jeder Plan braucht mindestens ein Ziel zum Thema „arbeitsmarktliche Orientierung“.",
                        Map.of("goals", List.of(goal("MOBILITY", "Bus fahren")))),
                arguments(
                        plan,
                        "goals[1].goal",
                        "Bitte ohne HTML schreiben.",
                        Map.of("goals", List.of(goal("LABOUR_MARKET", "a"), goal("MOBILITY", "<b>Bus</b>")))),
                arguments(
                        plan,
                        "goals[0].topic",
                        "Bitte einen Wert aus der Liste",
                        Map.of("goals", List.of(goal("MAGIC", "a")))),
                arguments(plan, "reachablePlaces", "Bitte auf höchstens 1000", Map.of("reachablePlaces", ENDLESS)),
                arguments(plan, "availability", "Bitte ohne Emojis", Map.of("availability", "immer 🙂")),
                arguments(plan, "travelModes", "Bitte mindestens eine Angabe", Map.of("travelModes", List.of())),
                arguments(
                        plan,
                        "nextSessionOn",
                        "Bitte ein Datum ab dem Tag der Vereinbarung angeben.",
                        Map.of("nextSessionOn", TODAY.minusDays(1))),
                arguments("recordSession", "durationMinutes", "Bitte mindestens 5", Map.of("durationMinutes", 4)),
                arguments("recordSession", "durationMinutes", "Bitte höchstens 480", Map.of("durationMinutes", 481)),
                arguments("recordSession", "durationMinutes", "Bitte eine Zahl", Map.of("durationMinutes", "lang")),
                arguments("recordSession", "heldOn", "Bitte kein Datum in der", Map.of("heldOn", TODAY.plusDays(1))),
                arguments("recordSession", "notes", "Bitte auf höchstens 4000", Map.of("notes", ENDLESS)),
                arguments("recordSession", "unknown", "Dieses Feld kennt das Formular nicht.", Map.of("unknown", 1)),
                arguments(conference, "attendedBy", "Bitte mindestens eine", Map.of("attendedBy", List.of())),
                arguments(conference, "agreements", "Bitte ohne HTML", Map.of("agreements", "<script>")),
                arguments(
                        conference,
                        "nextConferenceOn",
                        "Die nächste Fallkonferenz liegt nach dieser.",
                        Map.of("nextConferenceOn", TODAY)),
                arguments(career, "travelMinutes", "Bitte höchstens 600", Map.of("travelMinutes", 601)),
                arguments(career, "dailyHours", "Bitte höchstens 12", Map.of("dailyHours", "12.5")),
                arguments(career, "travelMode", "Bitte einen Wert aus der Liste", Map.of("travelMode", "ROCKET")),
                arguments(career, "targetField", "Bitte auf höchstens 200", Map.of("targetField", ENDLESS)),
                arguments(
                        "clarifyAbsences",
                        "contacts",
                        "Bitte mindestens eine Angabe machen.",
                        Map.of("contacts", List.of())),
                arguments(
                        "clarifyAbsences",
                        "contacts[0].channel",
                        "Ein Hausbesuch braucht die Einwilligung dazu.",
                        Map.of("contacts", List.of(contact("HOME_VISIT")))),
                arguments(
                        "clarifyAbsences",
                        "nextSessionOn",
                        "Bitte ein Datum ab heute angeben.",
                        Map.of("nextSessionOn", TODAY.minusDays(1))),
                arguments("recordSuspension", "reasonText", "Bitte den Grund nennen", Map.of("reason", "OTHER")),
                arguments(
                        "recordSuspension",
                        "expectedReturnOn",
                        "Die Rückkehr liegt nach dem Beginn",
                        Map.of("expectedReturnOn", TODAY)),
                arguments(
                        "recordSuspension",
                        "expectedReturnOn",
                        "Bitte ein Datum innerhalb der nächsten zwei Jahre",
                        Map.of("expectedReturnOn", TODAY.plusYears(3))),
                arguments("resumeCoaching", "resumption", "Bitte einen Wert aus", Map.of("resumption", "MAYBE")),
                arguments(
                        "resumeCoaching",
                        "nextSessionOn",
                        "Bitte den nächsten Termin ab dem Tag der Klärung angeben.",
                        Map.of("nextSessionOn", TODAY.minusDays(1))));
    }

    @ParameterizedTest
    @MethodSource
    void emptyFormNamesEveryFieldThatIsNeeded(String task, List<String> fields) {
        CoachingDesk desk = deskAt(task);

        assertThatThrownBy(() -> desk.complete(task, Map.of()))
                .satisfies(refused -> fields.forEach(
                        field -> assertThat(refused.getMessage()).contains("\"field\":\"" + field + "\"")));
        assertThat(desk.tasks()).containsExactly(task);
    }

    static Stream<Arguments> emptyFormNamesEveryFieldThatIsNeeded() {
        return Stream.of(
                arguments(
                        "agreeCoachingPlan",
                        List.of("agreedOn", "goals", "reachablePlaces", "travelModes", "travelLimits", "availability")),
                arguments("recordSession", List.of("kind", "site", "heldOn", "attendance", "nextStep")),
                arguments("clarifyAbsences", List.of("contacts", "result", "nextSessionOn")),
                arguments("holdCaseConference", List.of("heldOn", "attendedBy", "agreements")),
                arguments(
                        "conductCareerOrientation",
                        List.of("heldOn", "targetField", "travelMode", "travelMinutes", "dailyHours", "result")),
                arguments("recordSuspension", List.of("reason", "suspendedOn", "expectedReturnOn")),
                arguments("resumeCoaching", List.of("resumption", "clarifiedOn")));
    }

    @Test
    void firstPlanStartsWithTheMandatoryTopicsAndTheNextOneWithTheLast() {
        CoachingDesk desk = deskAt("agreeCoachingPlan");
        var first = desk.load("agreeCoachingPlan").get("data");
        assertThat(first.get("goals").findValuesAsText("topic")).containsExactly("LABOUR_MARKET", "MOBILITY");
        assertThat(LocalDate.parse(first.get("nextSessionOn").asText()))
                .isBetween(TODAY.plusDays(14), TODAY.plusDays(20));

        desk.complete("agreeCoachingPlan", CoachingDesk.plan());
        desk.report("recordSession", "suspensionReported");
        desk.complete("recordSuspension", CoachingDesk.suspension());
        desk.complete("resumeCoaching", VALID.get("resumeCoaching"));

        var next = desk.load("agreeCoachingPlan").get("data");
        assertThat(next.get("goals").findValuesAsText("goal")).contains("Ohne Auto nach Bielefeld kommen");
        assertThat(next.get("availability").asText()).isEqualTo("Mo–Fr 8–13 Uhr");
        assertThat(next.get("nextSessionOn").asText()).isEqualTo(TODAY.toString());
    }

    @Test
    void homeVisitIsOfferedForClarifyingWithConsentOnly() {
        CoachingDesk desk = deskAt("clarifyAbsences");
        var without = desk.load("clarifyAbsences").get("reference");
        assertThat(CoachingDesk.values(without.get("channels")))
                .contains("PHONE", "LETTER")
                .doesNotContain("HOME_VISIT");
        assertThat(without.get("noHomeVisit").asBoolean()).isTrue();

        consents.grant(
                desk.participation.id(),
                new Consent(
                        UUID.randomUUID(), null, ConsentType.HOME_VISIT, ConsentForm.WRITTEN, null, null, TODAY, null),
                "coach.spenge");

        assertThat(CoachingDesk.values(desk.load("clarifyAbsences").at("/reference/channels")))
                .contains("HOME_VISIT");
        desk.complete(
                "clarifyAbsences", with(CoachingDesk.clarification(), "contacts", List.of(contact("HOME_VISIT"))));
    }

    @Test
    void careerOrientationShowsTheOrientationValuesAndTheLastResult() {
        CoachingDesk desk = deskAt("conductCareerOrientation");
        var form = desk.load("conductCareerOrientation");
        assertThat(form.at("/reference/reachValues").findValuesAsText("maxMinutes"))
                .containsExactly("120", "120", "150");
        assertThat(form.at("/reference/last")).isEmpty();

        desk.complete(
                "conductCareerOrientation", with(CoachingDesk.orientation(), "travelMinutes", 160, "dailyHours", 8));
        desk.recordSession("nextStep", "CAREER_ORIENTATION");

        assertThat(desk.load("conductCareerOrientation").at("/reference/last/0").asText())
                .isEqualTo("Bus und Bahn, 160 Minuten hin und zurück (Orientierungswert 150 Minuten, überschritten)");
    }

    @Test
    void caseConferenceShowsTheOfficerAndTheLastAgreements() {
        CoachingDesk desk = deskAt("holdCaseConference");
        desk.complete("holdCaseConference", CoachingDesk.conference());
        desk.recordSession("nextStep", "CASE_CONFERENCE");

        var reference = desk.load("holdCaseConference").get("reference");

        assertThat(reference.at("/contact/name").asText()).isEqualTo("Kim Muster");
        assertThat(reference.at("/earlier/0/agreements").asText()).isEqualTo("Jobcenter prüft die Fahrtkosten");
    }

    /** A case whose one open task is the given one. */
    private CoachingDesk deskAt(String task) {
        CoachingDesk desk = new CoachingDesk(
                "spenge",
                Map.of("coachingIntensity", "STANDARD", "caseConference", task.equals("holdCaseConference")),
                participants,
                cases,
                staff,
                context);
        if (!task.equals("agreeCoachingPlan")) {
            desk.complete("agreeCoachingPlan", CoachingDesk.plan());
        }
        switch (task) {
            case "clarifyAbsences" -> Stream.of(3, 2, 1).forEach(days -> desk.recordUnexcused(TODAY.minusDays(days)));
            case "conductCareerOrientation" -> desk.recordSession("nextStep", "CAREER_ORIENTATION");
            case "recordSuspension" -> desk.report("recordSession", "suspensionReported");
            case "resumeCoaching" -> {
                desk.report("recordSession", "suspensionReported");
                desk.complete("recordSuspension", CoachingDesk.suspension());
            }
            default -> assertThat(desk.tasks()).contains(task);
        }
        return desk;
    }

    private static Map<String, Object> contact(String channel) {
        return Map.of("contactedOn", TODAY, "channel", channel, "note", "angetroffen");
    }

    private long rows(CoachingDesk desk) {
        return TABLES.stream()
                .mapToLong(table -> jdbc.sql("SELECT COUNT(*) FROM " + table + " WHERE participation_id = :id")
                        .param("id", desk.participation.id())
                        .query(Long.class)
                        .single())
                .sum();
    }
}

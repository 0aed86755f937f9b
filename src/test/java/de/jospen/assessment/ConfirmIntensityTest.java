package de.jospen.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import de.jospen.participant.Participation;
import de.jospen.support.Cases;
import de.jospen.support.ProcessTest;
import de.jospen.support.ShownForm;
import de.jospen.support.Staff;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@ProcessTest
class ConfirmIntensityTest {

    @Autowired
    Cases cases;

    @Autowired
    Staff staff;

    @Autowired
    BarrierAssessments assessments;

    @Autowired
    WebApplicationContext context;

    /** The recommendation is STANDARD without a case conference. */
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void badInputIsRefusedAtTheField(String field, String message, Map<String, ?> form) {
        Participation participation = assessed("START", Map.of(BarrierType.LANGUAGE, Severity.HIGH));

        assertThatThrownBy(() -> staff.coach("enger").complete(participation, "confirmIntensity", form))
                .hasStackTraceContaining("{\"field\":\"" + field + "\",\"message\":\"" + message);

        assertThat(assessments.latest(participation.id()).orElseThrow().confirmation())
                .isNull();
        assertThat(staff.coach("enger").tasks(participation)).containsExactly("confirmIntensity");
    }

    static Stream<Arguments> badInputIsRefusedAtTheField() {
        return Stream.of(
                arguments("decision", "Bitte ausfüllen", Map.of()),
                arguments("decision", "", Map.of("decision", "MAYBE")),
                arguments("intensity", "Bitte die Coachingintensität", Map.of("decision", "OVERRIDDEN", "reason", "x")),
                arguments("reason", "Bitte begründen", Map.of("decision", "OVERRIDDEN", "intensity", "LIGHT")),
                arguments(
                        "decision",
                        "Das entspricht dem Vorschlag",
                        Map.of("decision", "OVERRIDDEN", "intensity", "STANDARD", "reason", "x")),
                arguments(
                        "reason",
                        "Bitte auf höchstens 1000",
                        Map.of("decision", "OVERRIDDEN", "intensity", "LIGHT", "reason", "x".repeat(10_000))));
    }

    @Test
    void conferenceAloneMayDifferFromTheTable() {
        Participation participation = assessed("START", Map.of(BarrierType.LANGUAGE, Severity.HIGH));

        staff.coach("enger")
                .complete(
                        participation,
                        "confirmIntensity",
                        Map.of(
                                "decision", "OVERRIDDEN",
                                "intensity", "STANDARD",
                                "caseConference", true,
                                "reason", "Jobcenter bittet darum"));

        assertThat(assessments.latest(participation.id()).orElseThrow().confirmation())
                .isEqualTo(new Confirmation(CoachingIntensity.STANDARD, true, "Jobcenter bittet darum", "coach.enger"));
    }

    @Test
    void coachSeesWhatIsProposedAndWhyAndWhatIsUsuallyDone() {
        Participation participation = assessed(
                "START", Map.of(BarrierType.CHILDCARE, Severity.HIGH, BarrierType.APPLICATION_SKILLS, Severity.LOW));

        JsonNode reference = load(participation).get("reference");

        JsonNode recommendation = reference.get("recommendation");
        assertThat(recommendation.get("intensity").asText()).isEqualTo("mittel");
        assertThat(recommendation.get("interval").asText()).isEqualTo("alle 14 Tage ein Termin");
        assertThat(recommendation.get("counts").asText())
                .isEqualTo("1 × hoch, 1 × mindestens mittel, Summe aus Gewicht und Stufe 4");
        assertThat(recommendation.get("familyCoaching").asText()).isEqualTo("anbieten");
        assertThat(recommendation.get("familyReason").asText()).contains("Kinderbetreuung");
        assertThat(reference.at("/actions/0/barrier").asText()).isEqualTo("Kinderbetreuung");
        assertThat(reference.at("/actions/0/action").asText()).isEqualTo("Betreuungsplatz suchen");
        assertThat(reference.at("/actions/0/partner").asText()).isEqualTo("Jugendamt");
        assertThat(reference.at("/actions/1/action").asText()).isEqualTo("Keine gesonderte Maßnahme");
        assertThat(reference.at("/actions/1/partner").isNull()).isTrue();
        assertThat(reference.get("changes")).isEmpty();
    }

    @Test
    void reviewShowsWhatHasChanged() {
        Participation participation =
                assessed("START", Map.of(BarrierType.LANGUAGE, Severity.HIGH, BarrierType.MOBILITY, Severity.MEDIUM));
        staff.coach("enger").complete(participation, "confirmIntensity", Map.of("decision", "CONFIRMED"));
        assess(
                participation,
                "REVIEW",
                Map.of(
                        BarrierType.LANGUAGE, Severity.LOW,
                        BarrierType.MOBILITY, Severity.MEDIUM,
                        BarrierType.DEBTS, Severity.NONE));

        JsonNode changes = load(participation).at("/reference/changes");

        assertThat(changes).hasSize(2);
        assertThat(changes.get(0)).hasToString("""
                {"barrier":"Deutschkenntnisse","before":"hoch","now":"gering"}""");
        assertThat(changes.get(1)).hasToString("""
                {"barrier":"Schulden","before":"nicht erhoben","now":"kein Hemmnis"}""");
    }

    private Participation assessed(String kind, Map<BarrierType, Severity> severities) {
        Participation participation = cases.register("enger");
        assess(participation, kind, severities);
        return participation;
    }

    private void assess(Participation participation, String kind, Map<BarrierType, Severity> severities) {
        cases.start("barrierAssessment", participation, Map.of("assessmentKind", kind));
        staff.coach("enger").complete(participation, "assessBarriers", AssessmentForms.assessment(severities));
    }

    private JsonNode load(Participation participation) {
        return ShownForm.of(context, staff.coach("enger"), participation, "confirmIntensity");
    }
}

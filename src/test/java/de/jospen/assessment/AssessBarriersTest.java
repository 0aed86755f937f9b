package de.jospen.assessment;

import static de.jospen.assessment.AssessmentForms.assessment;
import static de.jospen.assessment.AssessmentForms.row;
import static de.jospen.assessment.AssessmentForms.withFirstRow;
import static de.jospen.assessment.AssessmentForms.withRow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import de.jospen.participant.Participation;
import de.jospen.support.Cases;
import de.jospen.support.Forms;
import de.jospen.support.ProcessTest;
import de.jospen.support.ShownForm;
import de.jospen.support.Staff;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@ProcessTest
class AssessBarriersTest {

    @Autowired
    Cases cases;

    @Autowired
    Staff staff;

    @Autowired
    BarrierAssessments assessments;

    @Autowired
    WebApplicationContext context;

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void badInputIsRefusedAtTheField(String field, String message, Object form) {
        Participation participation = waiting("START");

        assertThatThrownBy(() -> staff.coach("enger").complete(participation, "assessBarriers", form))
                .hasStackTraceContaining("{\"field\":\"" + field + "\",\"message\":\"" + message);

        assertThat(assessments.of(participation.id())).isEmpty();
        assertThat(staff.coach("enger").tasks(participation)).containsExactly("assessBarriers");
    }

    static Stream<Arguments> badInputIsRefusedAtTheField() {
        return Stream.of(
                arguments("strengths", "Bitte ausfüllen", Forms.with(language(), "strengths", null)),
                arguments("strengths", "Bitte ausfüllen", Forms.with(language(), "strengths", "   ")),
                arguments(
                        "strengths",
                        "Bitte auf höchstens 2000",
                        Forms.with(language(), "strengths", "x".repeat(10_000))),
                arguments(
                        "strengths",
                        "Bitte ohne Emojis",
                        Forms.with(language(), "strengths", "kocht gern \uD83D\uDE00")),
                arguments("strengths", "Bitte ohne HTML", Forms.with(language(), "strengths", "<b>stark</b>")),
                arguments("assessedOn", "Bitte ein Datum ab", Forms.with(language(), "assessedOn", "2018-03-31")),
                arguments(
                        "assessedOn",
                        "Bitte kein Datum in der Zukunft",
                        Forms.with(
                                language(),
                                "assessedOn",
                                LocalDate.now().plusDays(1).toString())),
                arguments("assessedOn", "", Forms.with(language(), "assessedOn", "morgen")),
                arguments("barriers", "Bitte mindestens ein Hemmnis", assessment(Map.of())),
                arguments("barriers", "Bitte ausfüllen", Forms.with(language(), "barriers", null)),
                arguments("barriers[0].code", "", withFirstRow(language(), "code", "WITCHCRAFT")),
                arguments("barriers[0].code", "Bitte ausfüllen", withFirstRow(language(), "code", null)),
                arguments("barriers[0].severity", "", withFirstRow(language(), "severity", 3)),
                arguments("barriers[0].source", "Bitte angeben", withFirstRow(language(), "source", null)),
                arguments(
                        "barriers[1].severity",
                        "Dieses Hemmnis steht schon",
                        withFirstRow(language(), "code", "SCHOOL_QUALIFICATION")),
                arguments(
                        "barriers[12].effect",
                        "Bitte die Auswirkung",
                        withRow(
                                assessment(Map.of(BarrierType.CHILDCARE, Severity.MEDIUM)),
                                BarrierType.CHILDCARE,
                                "effect",
                                null)),
                arguments("barriers[0].label", "Dieses Feld kennt", withFirstRow(language(), "label", "x")),
                arguments(
                        "barriers",
                        "Bitte jedes Hemmnis nur einmal",
                        AssessmentForms.withAddedRow(language(), row(BarrierType.AGE, Severity.LOW))));
    }

    @Test
    void notAssessedIsNoSeverityAndNoneIsOne() {
        Participation participation = waiting("START");

        staff.coach("enger")
                .complete(
                        participation,
                        "assessBarriers",
                        assessment(Map.of(BarrierType.DEBTS, Severity.NONE, BarrierType.MOBILITY, Severity.LOW)));

        var assessment = assessments.latest(participation.id()).orElseThrow();
        assertThat(assessment.rating(BarrierType.LANGUAGE)).isEmpty();
        assertThat(assessment.rating(BarrierType.DEBTS))
                .contains(new BarrierRating(BarrierType.DEBTS, Severity.NONE, null, false, null, null));
        assertThat(assessment.rating(BarrierType.MOBILITY))
                .contains(new BarrierRating(
                        BarrierType.MOBILITY, Severity.LOW, BarrierSource.OWN_STATEMENT, true, null, null));
    }

    @Test
    void firstFormOffersTheWholeCatalogueAsNotAssessed() {
        JsonNode form = load(waiting("START"));

        assertThat(form.at("/data/assessedOn").asText())
                .isEqualTo(LocalDate.now().toString());
        assertThat(form.at("/data/barriers"))
                .hasSize(24)
                .allMatch(row -> row.get("severity").isNull());
        assertThat(form.at("/reference/catalogue/LANGUAGE/heading").asText()).isEqualTo("Qualifikation");
        assertThat(form.at("/reference/catalogue/SCHOOL_QUALIFICATION/heading").isNull())
                .isTrue();
        assertThat(form.at("/reference/catalogue/LANGUAGE/anchors").asText())
                .isEqualTo("Mittel: Niveau A2. Hoch: A1 oder darunter, oder nicht alphabetisiert.");
    }

    @Test
    void reviewStartsFromTheLastEstimate() {
        Participation participation = waiting("START");
        var first = assessment(Map.of(BarrierType.CHILDCARE, Severity.HIGH, BarrierType.DEBTS, Severity.NONE));
        staff.coach("enger").complete(participation, "assessBarriers", first);
        staff.coach("enger").complete(participation, "confirmIntensity", Map.of("decision", "CONFIRMED"));
        cases.start("barrierAssessment", participation, Map.of("assessmentKind", "REVIEW"));

        JsonNode form = load(participation);

        assertThat(form.at("/data/strengths").asText()).isEqualTo("Organisiert den Alltag mit zwei Kindern");
        assertThat(form.at("/data/barriers/12/severity").asText()).isEqualTo("HIGH");
        assertThat(form.at("/data/barriers/12/effect").asText()).isEqualTo("verfügbar Mo–Fr 8–13 Uhr");
        assertThat(form.at("/data/barriers/16/severity").asText()).isEqualTo("NONE");
        assertThat(form.at("/data/barriers/0/severity").isNull()).isTrue();
    }

    @Test
    void reviewIsNotDatedBeforeTheLastAssessment() {
        Participation participation = waiting("START");
        staff.coach("enger").complete(participation, "assessBarriers", language());
        staff.coach("enger").complete(participation, "confirmIntensity", Map.of("decision", "CONFIRMED"));
        cases.start("barrierAssessment", participation, Map.of("assessmentKind", "REVIEW"));
        var early = Forms.with(
                language(), "assessedOn", LocalDate.now().minusDays(1).toString());

        assertThatThrownBy(() -> staff.coach("enger").complete(participation, "assessBarriers", early))
                .hasStackTraceContaining("Bitte kein Datum vor der letzten Einschätzung angeben.");
    }

    private static Map<String, Object> language() {
        return assessment(Map.of(BarrierType.LANGUAGE, Severity.LOW));
    }

    private Participation waiting(String kind) {
        Participation participation = cases.register("enger");
        cases.start("barrierAssessment", participation, Map.of("assessmentKind", kind));
        return participation;
    }

    private JsonNode load(Participation participation) {
        return ShownForm.of(context, staff.coach("enger"), participation, "assessBarriers");
    }
}

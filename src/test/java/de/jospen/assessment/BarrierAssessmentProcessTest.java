package de.jospen.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.participant.Participation;
import de.jospen.support.Cases;
import de.jospen.support.ProcessTest;
import de.jospen.support.Said;
import de.jospen.support.Staff;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class BarrierAssessmentProcessTest {

    private static final Said GOAL = new Said("Integrationsziel", "Arbeit");

    @Autowired
    Cases cases;

    @Autowired
    Staff staff;

    @Autowired
    BarrierAssessments assessments;

    @Autowired
    BarrierDisclosure disclosure;

    @Autowired
    BarrierInsight insight;

    @Autowired
    HistoryService historyService;

    @Test
    void coachAssessesBarriersAndConfirmsTheRecommendedIntensity() {
        Participation participation = cases.register("spenge");
        String instance = cases.start("barrierAssessment", participation, Map.of("assessmentKind", "START"));

        assess(
                participation,
                Map.of(
                        BarrierType.CHILDCARE, Severity.HIGH,
                        BarrierType.VOCATIONAL_QUALIFICATION, Severity.MEDIUM,
                        BarrierType.MOBILITY, Severity.MEDIUM,
                        BarrierType.DEBTS, Severity.NONE));
        staff.coach("spenge").complete(participation, "confirmIntensity", Map.of("decision", "CONFIRMED"));

        assertThat(assessments.of(participation.id())).singleElement().satisfies(assessment -> {
            assertThat(assessment.kind()).isEqualTo(AssessmentKind.START);
            assertThat(assessment.ratings()).hasSize(4);
            assertThat(assessment.recommendation())
                    .isEqualTo(new Recommendation(CoachingIntensity.INTENSIVE, 7, true, true));
            assertThat(assessment.confirmation())
                    .isEqualTo(new Confirmation(CoachingIntensity.INTENSIVE, true, null, "coach.spenge"));
        });
        assertThat(cases.variable(instance, "coachingIntensity")).isEqualTo("INTENSIVE");
        assertThat(cases.variable(instance, "caseConference")).isEqualTo(true);
        assertThat(cases.passed(instance))
                .containsExactlyInAnyOrder(
                        "assessmentDue",
                        "assessBarriers",
                        "recommendIntensity",
                        "recommendFamilyCoaching",
                        "confirmIntensity",
                        "intensityConfirmed");
        assertThat(cases.isEnded(instance)).isTrue();
    }

    @Test
    void coachDecidesOtherwiseWithAReason() {
        Participation participation = cases.register("enger");
        String instance = cases.start("barrierAssessment", participation, Map.of("assessmentKind", "START"));
        assess(participation, Map.of(BarrierType.LANGUAGE, Severity.LOW));

        staff.coach("enger")
                .complete(
                        participation,
                        "confirmIntensity",
                        Map.of(
                                "decision", "OVERRIDDEN",
                                "intensity", "INTENSIVE",
                                "caseConference", false,
                                "reason", "Ausbildung beginnt in vier Wochen"));

        assertThat(assessments.latest(participation.id())).get().satisfies(assessment -> {
            assertThat(assessment.recommendation().intensity()).isEqualTo(CoachingIntensity.LIGHT);
            assertThat(assessment.confirmation().intensity()).isEqualTo(CoachingIntensity.INTENSIVE);
            assertThat(assessment.confirmation().reason()).isEqualTo("Ausbildung beginnt in vier Wochen");
        });
        assertThat(cases.variable(instance, "coachingIntensity")).isEqualTo("INTENSIVE");
        assertThat(cases.variable(instance, "caseConference")).isEqualTo(false);
    }

    @Test
    void reviewIsKeptBesideTheStartAndTheReportStillTellsTheStart() {
        Participation participation = cases.register("enger");
        cases.start("barrierAssessment", participation, Map.of("assessmentKind", "START"));
        assess(participation, Map.of(BarrierType.LANGUAGE, Severity.HIGH));
        staff.coach("enger").complete(participation, "confirmIntensity", Map.of("decision", "CONFIRMED"));

        cases.start("barrierAssessment", participation, Map.of("assessmentKind", "REVIEW"));
        assess(participation, Map.of(BarrierType.LANGUAGE, Severity.LOW));
        staff.coach("enger").complete(participation, "confirmIntensity", Map.of("decision", "CONFIRMED"));

        assertThat(assessments.of(participation.id()))
                .extracting(BarrierAssessment::kind)
                .containsExactly(AssessmentKind.REVIEW, AssessmentKind.START);
        assertThat(Said.by(disclosure, participation.id()))
                .containsExactly(GOAL, new Said("Deutschkenntnisse", "hoch"));
    }

    @Test
    void reportNamesClassATellsTheEffectOfClassBAndKeepsClassC() {
        Participation participation = cases.register("spenge");
        cases.start("barrierAssessment", participation, Map.of("assessmentKind", "START"));
        var form = AssessmentForms.assessment(Map.of(
                BarrierType.MOBILITY, Severity.MEDIUM,
                BarrierType.AGE, Severity.NONE,
                BarrierType.CHILDCARE, Severity.HIGH,
                BarrierType.HOUSING, Severity.LOW,
                BarrierType.DEBTS, Severity.HIGH,
                BarrierType.HEALTH, Severity.HIGH));
        AssessmentForms.withRow(form, BarrierType.HOUSING, "effect", null);
        AssessmentForms.withRow(form, BarrierType.DEBTS, "effect", "Konto gepfändet");

        staff.coach("spenge").complete(participation, "assessBarriers", form);

        assertThat(Said.by(disclosure, participation.id()))
                .containsExactlyInAnyOrder(
                        GOAL,
                        new Said("Verfügbarkeit und Reichweite", "verfügbar Mo–Fr 8–13 Uhr"),
                        new Said("Mobilität", "mittel"));
        assertThat(insight.of(participation.id()))
                .contains("Kinderbetreuung: hoch, möchte daran arbeiten")
                .noneMatch(line -> line.contains("Schulden") || line.contains("gesundheitlich"));
    }

    @Test
    void onlyTheGoalIsToldBeforeAnAssessment() {
        Participation participation = cases.register("enger");

        assertThat(Said.by(disclosure, participation.id())).containsExactly(GOAL);
        assertThat(insight.of(participation.id())).isEmpty();
    }

    private record Persona(
            String name,
            String site,
            Map<BarrierType, Severity> barriers,
            BarrierCounts counts,
            Recommendation expected) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Persona> personas() {
        return Stream.of(
                new Persona(
                        "A, single mother, Spenge",
                        "spenge",
                        Map.of(
                                BarrierType.CHILDCARE, Severity.HIGH,
                                BarrierType.VOCATIONAL_QUALIFICATION, Severity.MEDIUM,
                                BarrierType.MOBILITY, Severity.MEDIUM),
                        new BarrierCounts(1, 3, 7),
                        new Recommendation(CoachingIntensity.INTENSIVE, 7, true, true)),
                new Persona(
                        "B, immigrant, Enger",
                        "enger",
                        Map.of(
                                BarrierType.LANGUAGE, Severity.MEDIUM,
                                BarrierType.FOREIGN_RECOGNITION, Severity.MEDIUM),
                        new BarrierCounts(0, 2, 6),
                        new Recommendation(CoachingIntensity.STANDARD, 14, false, false)),
                new Persona(
                        "C, single mother, Jöllenbeck",
                        "joellenbeck",
                        Map.of(
                                BarrierType.APPLICATION_SKILLS, Severity.LOW,
                                BarrierType.MOBILITY, Severity.LOW),
                        new BarrierCounts(0, 0, 2),
                        new Recommendation(CoachingIntensity.LIGHT, 28, false, false)),
                new Persona(
                        "D, immigrant, Enger",
                        "enger",
                        Map.of(
                                BarrierType.LONG_TERM_BENEFIT, Severity.HIGH,
                                BarrierType.HEALTH, Severity.HIGH,
                                BarrierType.DEBTS, Severity.LOW),
                        new BarrierCounts(2, 2, 13),
                        new Recommendation(CoachingIntensity.INTENSIVE, 7, true, false)),
                new Persona(
                        "E, single father, Spenge",
                        "spenge",
                        Map.of(BarrierType.LANGUAGE, Severity.LOW, BarrierType.HEALTH, Severity.LOW),
                        new BarrierCounts(0, 0, 4),
                        new Recommendation(CoachingIntensity.STANDARD, 14, false, false)),
                new Persona(
                        "F, immigrant, Jöllenbeck",
                        "joellenbeck",
                        Stream.of(BarrierType.values()).collect(Collectors.toMap(type -> type, type -> Severity.NONE)),
                        new BarrierCounts(0, 0, 0),
                        new Recommendation(CoachingIntensity.LIGHT, 28, false, false)),
                new Persona(
                        "G, single mother, Enger",
                        "enger",
                        Map.of(BarrierType.LANGUAGE, Severity.HIGH),
                        new BarrierCounts(1, 1, 6),
                        new Recommendation(CoachingIntensity.STANDARD, 14, false, false)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("personas")
    void recommendationFollowsFromTheFormAndLeavesNoCountInTheEngine(Persona persona) {
        Participation participation = cases.register(persona.site());
        String instance = cases.start("barrierAssessment", participation, Map.of("assessmentKind", "START"));

        assess(participation, persona.barriers());

        var assessment = assessments.latest(participation.id()).orElseThrow();
        assertThat(assessment.counts()).isEqualTo(persona.counts());
        assertThat(assessment.recommendation()).isEqualTo(persona.expected());
        assertThat(assessment.confirmation()).isNull();
        assertThat(variables(instance))
                .isSubsetOf(Set.of(
                        "caseReference", "participationId", "site", "jobcenter", "assessmentKind", "assessmentId"));
        assertThat(historyService.createHistoricDecisionInstanceQuery().list()).isEmpty();
    }

    private void assess(Participation participation, Map<BarrierType, Severity> severities) {
        staff.coach(participation.site())
                .complete(participation, "assessBarriers", AssessmentForms.assessment(severities));
    }

    private List<String> variables(String instance) {
        return historyService.createHistoricVariableInstanceQuery().processInstanceId(instance).list().stream()
                .map(HistoricVariableInstance::getName)
                .toList();
    }
}

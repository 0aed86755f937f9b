package de.jospen.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The seven fictional people of the project's domain reference, from their barriers to the recommendation. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonaDecisionsTest {

    private static final Set<String> FAMILY_TOPICS =
            Set.of("CHILDCARE", "CARE_OF_RELATIVES", "FAMILY_SITUATION", "HOUSING");
    /** Barriers that at least halve the chance of work; all others weigh 1. */
    private static final Set<String> HEAVY = Set.of("LANGUAGE", "LONG_TERM_BENEFIT", "HEALTH");

    private record Persona(
            String name,
            String postcode,
            String site,
            Map<String, Integer> barriers,
            String intensity,
            int row,
            boolean familyOffer) {

        @Override
        public String toString() {
            return name;
        }

        Map<String, Object> counts() {
            return Map.of(
                    "countSev3", barriers.values().stream().filter(s -> s == 3).count(),
                    "countSev2Plus",
                            barriers.values().stream().filter(s -> s >= 2).count(),
                    "score",
                            barriers.entrySet().stream()
                                    .mapToInt(b -> b.getValue() * (HEAVY.contains(b.getKey()) ? 2 : 1))
                                    .sum());
        }

        Map<String, Integer> familyTopics() {
            var topics = new HashMap<>(barriers);
            topics.keySet().retainAll(FAMILY_TOPICS);
            return topics;
        }
    }

    private final List<String> hits = new ArrayList<>();
    private final Decisions decisions = new Decisions(listening());

    Stream<Persona> personas() {
        return Stream.of(
                new Persona(
                        "A, single mother, Spenge: childcare, vocation and mobility make three",
                        "32139",
                        "spenge",
                        Map.of("CHILDCARE", 3, "VOCATIONAL_QUALIFICATION", 2, "MOBILITY", 2),
                        "INTENSIVE",
                        2,
                        true),
                new Persona(
                        "B, immigrant, Enger: language and recognition make two",
                        "32130",
                        "enger",
                        Map.of("LANGUAGE", 2, "FOREIGN_RECOGNITION", 2),
                        "STANDARD",
                        5,
                        false),
                new Persona(
                        "C, single mother, Jöllenbeck: two low barriers",
                        "33739",
                        "joellenbeck",
                        Map.of("APPLICATION_SKILLS", 1, "MOBILITY", 1),
                        "LIGHT",
                        7,
                        false),
                new Persona(
                        "D, immigrant, Enger: two high barriers",
                        "32130",
                        "enger",
                        Map.of("LONG_TERM_BENEFIT", 3, "HEALTH", 3, "DEBTS", 1),
                        "INTENSIVE",
                        1,
                        false),
                new Persona(
                        "E, single father, Spenge: two low but heavy barriers",
                        "32139",
                        "spenge",
                        Map.of("LANGUAGE", 1, "HEALTH", 1),
                        "STANDARD",
                        6,
                        false),
                new Persona("F, immigrant, Jöllenbeck: none", "33739", "joellenbeck", Map.of(), "LIGHT", 7, false),
                new Persona(
                        "G, single mother, Enger: one high barrier",
                        "32130",
                        "enger",
                        Map.of("LANGUAGE", 3),
                        "STANDARD",
                        4,
                        false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("personas")
    void intensityFollowsFromTheBarriers(Persona persona) {
        hits.clear();

        var decided = decisions.evaluate("coachingIntensity", persona.counts());

        assertThat(decided.text("intensity")).isEqualTo(persona.intensity());
        assertThat(hits).containsExactly("coachingIntensity_rule" + persona.row());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("personas")
    void familyCoachingIsOfferedWhereAFamilyTopicWeighs(Persona persona) {
        var decided = decisions.evaluate("familyCoaching", persona.familyTopics());

        assertThat(decided.flag("offer")).isEqualTo(persona.familyOffer());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("personas")
    void siteFollowsFromTheHome(Persona persona) {
        var decided = decisions.evaluate("responsibility", Map.of("postcode", persona.postcode()));

        assertThat(decided.text("site")).isEqualTo(persona.site());
    }

    private DefaultDmnEngineConfiguration listening() {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add(event -> hits.addAll(event.getMatchingRules().stream()
                        .map(DmnEvaluatedDecisionRule::getId)
                        .collect(Collectors.toList())));
        return configuration;
    }
}

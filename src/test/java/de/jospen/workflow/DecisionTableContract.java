package de.jospen.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every table's test does: each case hits its row with its outputs, and together the cases hit every row. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DecisionTableContract {

    /** @param row number of the row in the main table, as Cockpit shows it from the top */
    record Case(String behaviour, Map<String, Object> inputs, int row, Map<String, Object> outputs) {

        @Override
        public String toString() {
            return behaviour;
        }
    }

    private final Set<String> hits = new TreeSet<>();
    final Decisions decisions = new Decisions(listening());

    abstract String decision();

    abstract Stream<Case> cases();

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void decides(Case given) {
        hits.clear();

        var decided = decisions.evaluate(decision(), given.inputs());

        assertThat(decided.outputs()).isEqualTo(given.outputs());
        assertThat(hits).contains(decision() + "_rule" + given.row());
    }

    @Test
    void everyRowOfEveryTableInTheFileIsHitByACase() {
        hits.clear();

        cases().forEach(given -> decisions.evaluate(decision(), given.inputs()));

        assertThat(hits).isEqualTo(rowsInFile());
    }

    /** Map.of does not take null, and null is what many of these tests are about. */
    static Map<String, Object> map(Object... keysAndValues) {
        var map = new HashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    private Set<String> rowsInFile() {
        var model = Dmn.readModelFromStream(getClass().getResourceAsStream("/processes/" + decision() + ".dmn"));
        return model.getModelElementsByType(Rule.class).stream()
                .map(Rule::getId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private DefaultDmnEngineConfiguration listening() {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(this::remember);
        return configuration;
    }

    private void remember(DmnDecisionTableEvaluationEvent event) {
        event.getMatchingRules().stream().map(DmnEvaluatedDecisionRule::getId).forEach(hits::add);
    }
}

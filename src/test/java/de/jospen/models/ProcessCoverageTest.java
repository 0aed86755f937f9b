package de.jospen.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.jospen.support.ElementCoverage;
import de.jospen.support.ProcessModel;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All that is drawn is walked by some test. Runs last (see {@code junit-platform.properties}); without all process tests
 * in the same run it has nothing to say.
 */
@Order(Integer.MAX_VALUE)
class ProcessCoverageTest {

    static Stream<ProcessModel> processes() {
        return ProcessModel.all();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyFlowNodeAndSequenceFlowIsPassed(ProcessModel model) {
        var missing = ProcessModel.all()
                .map(ProcessTestsTest::testClass)
                .filter(test -> !ElementCoverage.isFinished(test))
                .toList();
        assumeTrue(missing.isEmpty(), "Coverage needs all process tests in one run; these did not run: " + missing);

        assertThat(model.elements(FlowElement.class).stream()
                        .filter(element -> element instanceof FlowNode || element instanceof SequenceFlow)
                        .map(FlowElement::getId)
                        .filter(id -> !ElementCoverage.isPassed(model.id(), id)))
                .as("No test passes these elements of %s: add a test that takes this way, or erase them", model)
                .isEmpty();
    }
}

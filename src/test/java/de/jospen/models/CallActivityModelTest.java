package de.jospen.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import de.jospen.participant.CaseVariables;
import de.jospen.support.DeclaredVariable;
import de.jospen.support.ProcessModel;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How one process calls another: with the case's key facts, by name, and hearing its escalations. */
class CallActivityModelTest {

    static Stream<Arguments> calls() {
        return ProcessModel.all()
                .flatMap(model -> model.elements(CallActivity.class).stream()
                        .map(call -> arguments(model.id(), call.getId(), call)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("calls")
    void callIsNamedLikeTheProcessItCalls(String process, String id, CallActivity call) {
        assertThat(ProcessModel.all().map(ProcessModel::id))
                .as("Called process of %s", id)
                .contains(call.getCalledElement());
        assertThat(id)
                .as("Name the call like the process, with what it is for in front where a model calls it twice")
                .matches("(?i).*" + call.getCalledElement());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("calls")
    void callPassesTheBusinessKeyAndTheCaseVariables(String process, String id, CallActivity call) {
        Collection<CamundaIn> in = call.getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaIn.class)
                .list();
        Set<String> caseVariables = DeclaredVariable.all()
                .filter(variable -> variable.owner() == CaseVariables.class)
                .map(DeclaredVariable::name)
                .collect(Collectors.toSet());

        assertThat(in)
                .as("%s: <camunda:in businessKey=\"#{execution.processBusinessKey}\" />", id)
                .anyMatch(mapping -> "#{execution.processBusinessKey}".equals(mapping.getCamundaBusinessKey()));
        assertThat(in.stream()
                        .filter(mapping -> mapping.getCamundaSource() != null
                                && mapping.getCamundaSource().equals(mapping.getCamundaTarget()))
                        .map(CamundaIn::getCamundaSource))
                .as("%s: pass the case variables under their own names", id)
                .hasSize(4 + ownVariables(in, caseVariables))
                .containsAll(caseVariables);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("calls")
    void callStaysInTheSetOfItsCase(String process, String id, CallActivity call) {
        assertThat(call.getCamundaCalledElementBinding())
                .as(
                        "%s: camunda:calledElementBinding=\"deployment\", or an older program begins what it does not"
                                + " know",
                        id)
                .isEqualTo("deployment");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("calls")
    void callNamesEveryVariableItPasses(String process, String id, CallActivity call) {
        var extensions = call.getExtensionElements().getElementsQuery();
        assertThat(extensions.filterByType(CamundaIn.class).list().stream()
                        .filter(mapping -> mapping.getCamundaVariables() != null))
                .as("%s: name the variables instead of passing all in", id)
                .isEmpty();
        assertThat(extensions.filterByType(CamundaOut.class).list().stream()
                        .filter(mapping -> mapping.getCamundaVariables() != null))
                .as("%s: name the variables instead of passing all out", id)
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("calls")
    void callHearsEveryEscalationOfTheCalledProcess(String process, String id, CallActivity call) {
        var caller = ProcessModel.all()
                .filter(model -> model.id().equals(process))
                .findFirst()
                .orElseThrow();
        var heard = caller.elements(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().getId().equals(id))
                .flatMap(event -> escalations(event.getEventDefinitions()));
        var raised = ProcessModel.all()
                .filter(model -> model.id().equals(call.getCalledElement()))
                .flatMap(model -> model.elements(EndEvent.class).stream())
                .flatMap(event -> escalations(event.getEventDefinitions()));

        assertThat(heard.toList())
                .as("Boundary events of %s for the escalations of %s", id, call.getCalledElement())
                .containsExactlyInAnyOrderElementsOf(raised.toList());
    }

    private static int ownVariables(Collection<CamundaIn> in, Set<String> caseVariables) {
        return (int) in.stream()
                .map(CamundaIn::getCamundaSource)
                .filter(source -> source != null && !caseVariables.contains(source))
                .count();
    }

    private static Stream<String> escalations(Collection<EventDefinition> definitions) {
        return definitions.stream()
                .filter(EscalationEventDefinition.class::isInstance)
                .map(definition ->
                        ((EscalationEventDefinition) definition).getEscalation().getEscalationCode());
    }
}

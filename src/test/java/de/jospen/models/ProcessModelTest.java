package de.jospen.models;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.support.ProcessModel;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How a process is drawn: to be read by a manager, and found by its name (architecture.md sections 1 and 7). */
class ProcessModelTest {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Pattern LOWER_CAMEL = Pattern.compile("[a-z][a-zA-Z0-9]*");
    private static final Pattern GENERATED = Pattern.compile(
            "(?i)(Activity|Gateway|Event|Flow|SequenceFlow|Task|UserTask|ServiceTask|StartEvent|EndEvent|SubProcess"
                    + "|Process|Message|Escalation|Definitions|\\w+EventDefinition)_\\w+"
                    + "|\\w*_(?=[0-9a-z]*[0-9])[0-9a-z]{7}");
    /** Deadlines, mails and data belong into the picture and into classes, not into properties nobody sees. */
    private static final Set<String> HIDDEN_ELEMENTS = Set.of(
            "script",
            "scriptTask",
            "formData",
            "formField",
            "connector",
            "executionListener",
            "taskListener",
            "field",
            "inclusiveGateway",
            "complexGateway",
            "collaboration");

    private static final List<String> HIDDEN_ATTRIBUTES = List.of(
            "class", "expression", "resultVariable", "assignee", "candidateUsers", "formRef", "decisionRef", "topic");

    static Stream<ProcessModel> processes() {
        return ProcessModel.all();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void fileHoldsOneExecutableProcessOfItsName(ProcessModel model) {
        assertThat(model.elements(Process.class))
                .as("processes/%s.bpmn must hold exactly one process, with the file's name as its id", model)
                .singleElement()
                .satisfies(process -> {
                    assertThat(process.getId()).isEqualTo(model.id());
                    assertThat(process.isExecutable()).isTrue();
                });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void processSaysWhatItIsAndForgetsAfterHalfAYear(ProcessModel model) {
        assertThat(model.process().getName()).as("Name the process in German").isNotBlank();
        assertThat(model.process().getDocumentations())
                .as("Say in one German sentence what %s is for (documentation of the process)", model)
                .singleElement()
                .satisfies(text -> assertThat(text.getTextContent()).hasSizeGreaterThan(40));
        assertThat(model.process().getCamundaHistoryTimeToLiveString())
                .as("Set historyTimeToLive of %s", model)
                .isEqualTo("P180D");
    }

    @ParameterizedTest
    @MethodSource("processes")
    void idsAreSpeaking(ProcessModel model) {
        var generated = model.elements(BaseElement.class).stream()
                .map(BaseElement::getId)
                .filter(id -> id != null && GENERATED.matcher(id).matches());
        var unreadable = model.elements(FlowElement.class).stream()
                .filter(element -> !LOWER_CAMEL.matcher(element.getId()).matches())
                .filter(element -> !(element instanceof SequenceFlow flow
                        && flow.getId()
                                .equals(flow.getSource().getId() + "_"
                                        + flow.getTarget().getId())))
                .map(FlowElement::getId);

        assertThat(Stream.concat(generated, unreadable))
                .as("Give these elements of %s a verb phrase in lowerCamel as id; flows may be source_target", model)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everythingButJoinsAndPlainStartsHasALabel(ProcessModel model) {
        var unlabelled = model.elements(FlowNode.class).stream()
                .filter(node -> node instanceof Activity || node instanceof Event)
                .filter(node -> !isPlainStartOfASubProcess(node))
                .filter(node -> isBlank(node.getName()))
                .map(FlowNode::getId);

        assertThat(unlabelled)
                .as("Label in %s: tasks with object and verb, events with the state reached, in German", model)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void labelsAreTheSameForEveryCase(ProcessModel model) {
        assertThat(model.elements(FlowElement.class).stream()
                        .filter(element ->
                                element.getName() != null && element.getName().matches(".*[#$]\\{.*"))
                        .map(FlowElement::getId))
                .as("A label with an expression would bring case data into task lists; write plain German in %s", model)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void splitIsAQuestionWithLabelledAnswersAndADefault(ProcessModel model) {
        var faults = model.elements(ExclusiveGateway.class).stream()
                .filter(gateway -> out(model, gateway).size() > 1)
                .flatMap(gateway -> faultsOfSplit(gateway, out(model, gateway)));

        assertThat(faults).as("Splits of %s", model).isEmpty();
    }

    private static Stream<String> faultsOfSplit(ExclusiveGateway split, List<SequenceFlow> answers) {
        SequenceFlow byDefault = split.getDefault();
        var flows = answers.stream()
                .flatMap(flow -> Stream.of(
                        isBlank(flow.getName()) ? "label the flow " + flow.getId() + " with the answer" : "",
                        flow != byDefault && flow.getConditionExpression() == null
                                ? "give the flow " + flow.getId() + " a condition"
                                : "",
                        flow == byDefault && flow.getConditionExpression() != null
                                ? "take the condition off the default flow " + flow.getId()
                                : ""));
        var gateway = Stream.of(
                isBlank(split.getName()) || !split.getName().endsWith("?")
                        ? "label " + split.getId() + " with a question, ending in ?"
                        : "",
                byDefault == null ? "set a default flow at " + split.getId() : "");
        return Stream.concat(gateway, flows).filter(fault -> !fault.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void flowsMeetAndPartAtGatewaysOnly(ProcessModel model) {
        var faults = model.elements(FlowNode.class).stream().flatMap(node -> {
            boolean gateway = node instanceof Gateway;
            int in = in(model, node).size();
            int out = out(model, node).size();
            return Stream.of(
                            !gateway && in > 1 ? "draw a join before " + node.getId() : "",
                            !gateway && out > 1 ? "draw a split after " + node.getId() : "",
                            gateway && in > 1 && out > 1 ? "part the join from the split " + node.getId() : "",
                            gateway && in < 2 && out < 2 ? "remove the superfluous gateway " + node.getId() : "")
                    .filter(fault -> !fault.isEmpty());
        });
        var conditions = model.elements(SequenceFlow.class).stream()
                .filter(flow -> flow.getConditionExpression() != null && !(flow.getSource() instanceof Gateway))
                .map(flow -> "move the condition of " + flow.getId() + " to a gateway");

        assertThat(Stream.concat(faults, conditions)).as("Flows of %s", model).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everythingIsConnected(ProcessModel model) {
        var loose = model.elements(FlowNode.class).stream()
                .filter(node -> !isEventSubProcess(node))
                .filter(node ->
                        in(model, node).isEmpty() && !(node instanceof StartEvent || node instanceof BoundaryEvent)
                                || out(model, node).isEmpty() && !(node instanceof EndEvent))
                .map(FlowNode::getId);

        assertThat(loose)
                .as("Connect these elements of %s; what ends must end in a named end event", model)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void nothingHappensThatThePictureDoesNotShow(ProcessModel model) {
        assertThat(model.xml().flatMap(ProcessModelTest::hiddenIn).distinct())
                .as("%s: write a class named after the element instead of scripts, listeners and properties", model)
                .isEmpty();
    }

    private static Stream<String> hiddenIn(DomElement element) {
        var attributes = HIDDEN_ATTRIBUTES.stream()
                .filter(attribute -> element.hasAttribute(CAMUNDA, attribute))
                .map(attribute -> element.getAttribute("id") + " camunda:" + attribute);
        return HIDDEN_ELEMENTS.contains(element.getLocalName())
                ? Stream.concat(Stream.of("<" + element.getLocalName() + ">"), attributes)
                : attributes;
    }

    /** By the flows, as the engine goes; the lists inside the nodes may lag behind. */
    private static List<SequenceFlow> in(ProcessModel model, FlowNode node) {
        return model.elements(SequenceFlow.class).stream()
                .filter(flow -> flow.getTarget().equals(node))
                .toList();
    }

    private static List<SequenceFlow> out(ProcessModel model, FlowNode node) {
        return model.elements(SequenceFlow.class).stream()
                .filter(flow -> flow.getSource().equals(node))
                .toList();
    }

    private static boolean isPlainStartOfASubProcess(FlowNode node) {
        return node instanceof StartEvent start
                && start.getEventDefinitions().isEmpty()
                && start.getParentElement() instanceof SubProcess;
    }

    private static boolean isEventSubProcess(FlowNode node) {
        return node instanceof SubProcess subProcess && subProcess.triggeredByEvent();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}

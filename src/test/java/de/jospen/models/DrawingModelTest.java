package de.jospen.models;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.support.ProcessModel;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Cockpit shows is drawn as it is connected. */
class DrawingModelTest {

    private static final double TOLERANCE = 1;
    private static final int SAMPLES = 50;

    static Stream<ProcessModel> processes() {
        return ProcessModel.all();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void flowsBeginAndEndAtTheBordersOfTheirBoxes(ProcessModel model) {
        Map<String, Bounds> boxes = boxes(model);

        assertThat(flows(model).filter(edge -> {
                    List<Waypoint> points = List.copyOf(edge.getWaypoints());
                    SequenceFlow flow = (SequenceFlow) edge.getBpmnElement();
                    return !isOnBorder(points.get(0), boxes.get(flow.getSource().getId()))
                            || !isOnBorder(
                                    points.get(points.size() - 1),
                                    boxes.get(flow.getTarget().getId()));
                }))
                .extracting(edge -> edge.getBpmnElement().getId())
                .as("%s: flows that are not docked at both ends", model)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void flowsLeaveTheBoxesTheyConnect(ProcessModel model) {
        Map<String, Bounds> boxes = boxes(model);

        assertThat(flows(model).filter(edge -> {
                    SequenceFlow flow = (SequenceFlow) edge.getBpmnElement();
                    return runsThrough(edge, boxes.get(flow.getSource().getId()))
                            || runsThrough(edge, boxes.get(flow.getTarget().getId()));
                }))
                .extracting(edge -> edge.getBpmnElement().getId())
                .as("%s: flows that run through a box they connect", model)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everythingIsDrawn(ProcessModel model) {
        assertThat(model.elements(FlowNode.class).stream().map(FlowNode::getId))
                .as("%s: elements nobody sees", model)
                .isSubsetOf(boxes(model).keySet());
        assertThat(model.elements(SequenceFlow.class).stream().map(SequenceFlow::getId))
                .as("%s: flows nobody sees", model)
                .isSubsetOf(
                        flows(model).map(edge -> edge.getBpmnElement().getId()).toList());
    }

    private static Stream<BpmnEdge> flows(ProcessModel model) {
        return model.elements(BpmnEdge.class).stream().filter(edge -> edge.getBpmnElement() instanceof SequenceFlow);
    }

    private static Map<String, Bounds> boxes(ProcessModel model) {
        Collection<BpmnShape> shapes = model.elements(BpmnShape.class);
        return shapes.stream()
                .collect(Collectors.toMap(
                        (Function<BpmnShape, String>)
                                shape -> shape.getBpmnElement().getId(),
                        BpmnShape::getBounds));
    }

    private static boolean runsThrough(BpmnEdge edge, Bounds box) {
        List<Waypoint> points = List.copyOf(edge.getWaypoints());
        return IntStream.range(1, points.size())
                .anyMatch(end -> IntStream.range(1, SAMPLES)
                        .mapToDouble(sample -> sample / (double) SAMPLES)
                        .anyMatch(part -> isInside(
                                between(
                                        points.get(end - 1).getX(),
                                        points.get(end).getX(),
                                        part),
                                between(
                                        points.get(end - 1).getY(),
                                        points.get(end).getY(),
                                        part),
                                box)));
    }

    private static double between(double from, double to, double part) {
        return from + (to - from) * part;
    }

    private static boolean isInside(double x, double y, Bounds box) {
        return x > box.getX() + TOLERANCE
                && x < box.getX() + box.getWidth() - TOLERANCE
                && y > box.getY() + TOLERANCE
                && y < box.getY() + box.getHeight() - TOLERANCE;
    }

    private static boolean isOnBorder(Waypoint point, Bounds box) {
        double left = Math.abs(point.getX() - box.getX());
        double right = Math.abs(point.getX() - box.getX() - box.getWidth());
        double top = Math.abs(point.getY() - box.getY());
        double bottom = Math.abs(point.getY() - box.getY() - box.getHeight());
        boolean inside = point.getX() >= box.getX() - TOLERANCE
                && point.getX() <= box.getX() + box.getWidth() + TOLERANCE
                && point.getY() >= box.getY() - TOLERANCE
                && point.getY() <= box.getY() + box.getHeight() + TOLERANCE;
        return inside && Math.min(Math.min(left, right), Math.min(top, bottom)) <= TOLERANCE;
    }
}

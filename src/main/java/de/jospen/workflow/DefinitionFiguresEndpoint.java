package de.jospen.workflow;

import de.jospen.engine.access.OpenTo;
import de.jospen.engine.access.Role;
import de.jospen.workflow.ElementFigures.Figures;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Figures for the diagrams in Cockpit: counts only, for the lead and the management, of their sites. */
@RestController
@OpenTo({Role.LEAD, Role.MANAGEMENT})
class DefinitionFiguresEndpoint {

    /** @param name as drawn */
    record Line(String element, String name, int open, int overdue, int completed, Long medianSeconds) {}

    private final RepositoryService repositoryService;
    private final ElementFigures figures;

    DefinitionFiguresEndpoint(RepositoryService repositoryService, ElementFigures figures) {
        this.repositoryService = repositoryService;
        this.figures = figures;
    }

    /** From left to right as drawn; gateways decide in no time and are left out, as what has no name. */
    @GetMapping("/camunda/api/jospen/definitions/{definitionId}/figures")
    List<Line> of(@PathVariable String definitionId, @RequestAttribute Colleague colleague) {
        if (colleague.sites().isEmpty()
                // The engine's query leaves out what the asking person has no grant for
                || repositoryService
                                .createProcessDefinitionQuery()
                                .processDefinitionId(definitionId)
                                .count()
                        == 0) {
            throw new NotYours();
        }
        Map<String, Figures> counted = figures.of(definitionId, colleague.sites()).stream()
                .collect(Collectors.toMap(Figures::element, Function.identity()));
        return repositoryService.getBpmnModelInstance(definitionId).getModelElementsByType(FlowNode.class).stream()
                .filter(node -> node.getName() != null && !(node instanceof Gateway))
                .sorted(Comparator.comparing(DefinitionFiguresEndpoint::left))
                .map(node -> line(node, counted.get(node.getId())))
                .toList();
    }

    private static double left(FlowNode node) {
        return ((BpmnShape) node.getDiagramElement()).getBounds().getX();
    }

    private static Line line(FlowNode node, Figures figures) {
        String name = node.getName().replaceAll("\\s+", " ");
        return figures == null
                ? new Line(node.getId(), name, 0, 0, 0, null)
                : new Line(
                        node.getId(),
                        name,
                        figures.open(),
                        figures.overdue(),
                        figures.completed(),
                        figures.medianSeconds());
    }
}

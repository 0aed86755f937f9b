package de.jospen.engine.deployment;

import de.jospen.engine.deployment.ModelChanges.Change;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationInstructionValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/**
 * Makes the plan that takes the instances of one definition over to another: each box to the box of the same id, wherever
 * it moved, as far as the engine can; and what {@link ModelChanges} say. Timers keep their due dates; an event that
 * listens to another message than before listens to the new one.
 */
@Component
class CasePlans {

    private static final String BODY = "#multiInstanceBody";

    private final RepositoryService repositoryService;
    private final RuntimeService runtimeService;

    CasePlans(RepositoryService repositoryService, RuntimeService runtimeService) {
        this.repositoryService = repositoryService;
        this.runtimeService = runtimeService;
    }

    /**
     * @param steps what the changes say, one map a version, in the order they are taken
     * @throws MigrationPlanValidationException if the engine refuses what the changes say
     */
    CasePlan plan(String sourceId, String targetId, List<Map<String, Change>> steps) {
        BpmnModelInstance source = repositoryService.getBpmnModelInstance(sourceId);
        BpmnModelInstance target = repositoryService.getBpmnModelInstance(targetId);
        var way = new Way(ids(source), steps);
        return new CasePlan(instructions(sourceId, targetId, source, target, way), way.restarts, taskNames(target));
    }

    private MigrationPlan instructions(
            String sourceId, String targetId, BpmnModelInstance source, BpmnModelInstance target, Way way) {
        // The engine's own proposal knows boxes of equal ids in equal surroundings; whatever moved is tried on top
        var wanted = new LinkedHashMap<String, MigrationInstruction>();
        MigrationPlan equal = runtimeService
                .createMigrationPlan(sourceId, targetId)
                .mapEqualActivities()
                .build();
        equal.getInstructions().stream()
                .filter(instruction -> way.staysItself(instruction.getSourceActivityId()))
                .forEach(instruction -> wanted.put(instruction.getSourceActivityId(), instruction));
        var spoken = new HashSet<String>();
        way.now.forEach((from, to) -> {
            if (target.getModelElementById(to) instanceof FlowNode && !wanted.containsKey(from)) {
                wanted.put(from, new Instruction(from, to));
                if (source.getModelElementById(from) instanceof Activity activity
                        && activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics) {
                    wanted.put(from + BODY, new Instruction(from + BODY, to + BODY));
                }
                if (!from.equals(to)) {
                    spoken.add(from);
                }
            }
        });
        while (true) {
            try {
                return build(sourceId, targetId, source, target, wanted.values());
            } catch (MigrationPlanValidationException refused) {
                Set<String> boxes = refused.getValidationReport().getInstructionReports().stream()
                        .map(MigrationInstructionValidationReport::getMigrationInstruction)
                        .map(MigrationInstruction::getSourceActivityId)
                        .collect(Collectors.toSet());
                boxes.removeAll(spoken);
                // Gateways, for example, cannot be mapped and need not be: nobody waits there
                if (!wanted.keySet().removeAll(boxes)) {
                    throw refused;
                }
            }
        }
    }

    private MigrationPlan build(
            String sourceId,
            String targetId,
            BpmnModelInstance source,
            BpmnModelInstance target,
            Collection<MigrationInstruction> instructions) {
        MigrationPlanBuilder plan = runtimeService.createMigrationPlan(sourceId, targetId);
        for (MigrationInstruction instruction : instructions) {
            String from = instruction.getSourceActivityId();
            String to = instruction.getTargetActivityId();
            var mapped = plan.mapActivities(from, to);
            if (instruction.isUpdateEventTrigger() || !Objects.equals(message(source, from), message(target, to))) {
                mapped.updateEventTrigger();
            }
        }
        return plan.build();
    }

    private static String message(BpmnModelInstance model, String id) {
        var element = model.getModelElementById(id);
        if (element instanceof ReceiveTask task && task.getMessage() != null) {
            return task.getMessage().getName();
        }
        if (element instanceof CatchEvent event) {
            return event.getEventDefinitions().stream()
                    .filter(MessageEventDefinition.class::isInstance)
                    .map(definition ->
                            ((MessageEventDefinition) definition).getMessage().getName())
                    .findFirst()
                    .orElse(null);
        }
        return null;
    }

    private static Map<String, String> taskNames(BpmnModelInstance target) {
        return target.getModelElementsByType(UserTask.class).stream()
                .filter(task -> task.getName() != null && !task.getName().contains("{"))
                .collect(Collectors.toMap(UserTask::getId, UserTask::getName));
    }

    private static Set<String> ids(BpmnModelInstance model) {
        return model.getModelElementsByType(FlowNode.class).stream()
                .map(FlowNode::getId)
                .collect(Collectors.toSet());
    }

    private record Instruction(String getSourceActivityId, String getTargetActivityId) implements MigrationInstruction {

        @Override
        public boolean isUpdateEventTrigger() {
            return false;
        }
    }

    /** Follows each box of the source through the changes of several versions. */
    private static final class Way {

        private final Map<String, String> now = new HashMap<>();
        private final Map<String, String> restarts = new HashMap<>();

        Way(Set<String> boxes, List<Map<String, Change>> steps) {
            boxes.forEach(box -> now.put(box, box));
            for (Map<String, Change> step : steps) {
                var before = Map.copyOf(now);
                before.forEach((box, id) -> {
                    Change change = step.get(id);
                    if (change == null) {
                        return;
                    }
                    if (change.restart()) {
                        now.remove(box);
                        before.entrySet().stream()
                                .filter(other -> other.getValue().equals(change.box()))
                                .findFirst()
                                .ifPresent(other -> restarts.put(box, other.getKey()));
                    } else {
                        now.put(box, change.box());
                    }
                });
            }
            // Begin again where somebody who begins again there would begin again
            restarts.replaceAll((box, at) -> last(at));
        }

        boolean staysItself(String activityId) {
            String box = activityId.replace(BODY, "");
            return box.equals(now.get(box));
        }

        private String last(String box) {
            String at = box;
            for (int step = 0; restarts.containsKey(at) && step < restarts.size(); step++) {
                at = restarts.get(at);
            }
            return at;
        }
    }
}

package de.jospen.workflow;

import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells those who watch of every task that arrives or is given to somebody. */
@Component
class TaskWatchListener implements TaskListener {

    private final ObjectProvider<TaskWatch> watches;

    TaskWatchListener(ObjectProvider<TaskWatch> watches) {
        this.watches = watches;
    }

    @Override
    public void notify(DelegateTask task) {
        String actor = Colleague.loggedIn(task.getProcessEngineServices().getIdentityService())
                .map(Colleague::id)
                .orElse(null);
        var watched = new WatchedTask(
                task.getId(),
                ((ExecutionEntity) task.getExecution()).getProcessDefinition().getKey(),
                task.getTaskDefinitionKey(),
                task.getExecution().getProcessBusinessKey(),
                task.getTenantId());
        if (task.getAssignee() != null) {
            // A task that arrives with an assignee fires both events; one is enough
            if (EVENTNAME_ASSIGNMENT.equals(task.getEventName())) {
                watches.forEach(watch -> watch.assigned(watched, task.getAssignee(), actor));
            }
        } else if (EVENTNAME_CREATE.equals(task.getEventName())) {
            var groups = task.getCandidates().stream()
                    .map(IdentityLink::getGroupId)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            watches.forEach(watch -> watch.arrived(watched, groups, actor));
        }
    }
}

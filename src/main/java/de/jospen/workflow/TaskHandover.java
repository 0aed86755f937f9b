package de.jospen.workflow;

import java.util.Collection;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Puts open tasks of a case onto a colleague's desk. The engine's guard sees to it that they are that colleague's work. */
@Component
public class TaskHandover {

    private final TaskService taskService;

    TaskHandover(TaskService taskService) {
        this.taskService = taskService;
    }

    /** @param keys which tasks of the case; those that are not open are left out */
    public void assign(CaseTask task, Collection<String> keys, String colleague) {
        taskService
                .createTaskQuery()
                .processInstanceBusinessKey(task.caseReference())
                .taskDefinitionKeyIn(keys.toArray(String[]::new))
                .list()
                .forEach(open -> taskService.setAssignee(open.getId(), colleague));
    }
}

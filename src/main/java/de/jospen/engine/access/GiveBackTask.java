package de.jospen.engine.access;

import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.task.Task;

/**
 * Puts a task back to the group: by who has it, or by the lead. The engine would ask for TASK_ASSIGN, which would let a
 * colleague hand tasks to anybody.
 */
class GiveBackTask implements Command<Void> {

    private static final String LEAD = "project-lead";

    private final String taskId;
    private final Authentication person;

    GiveBackTask(String taskId, Authentication person) {
        this.taskId = taskId;
        this.person = person;
    }

    @Override
    public Void execute(CommandContext context) {
        Task task = context.getProcessEngineConfiguration()
                .getTaskService()
                .createTaskQuery()
                .taskId(taskId)
                .singleResult();
        if (task == null) {
            throw new Refusal("Diese Aufgabe gibt es nicht mehr, oder sie gehört nicht zu Ihrem Standort.");
        }
        if (task.getAssignee() == null) {
            return null;
        }
        if (!task.getAssignee().equals(person.getUserId())
                && !person.getGroupIds().contains(LEAD)) {
            throw new Refusal(
                    "Zurückgeben kann die Aufgabe nur, wer sie übernommen hat, oder die Projektleitung. Bitte dort nachfragen.");
        }
        return context.runWithoutAuthorization(() -> new AssignTaskCmd(taskId, null).execute(context));
    }
}

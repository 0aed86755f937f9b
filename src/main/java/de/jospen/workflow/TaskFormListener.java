package de.jospen.workflow;

import de.jospen.engine.access.TaskAccess;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Stands at the end of every user task. At completion it lets only its assignee or candidate groups through and hands
 * the submitted form to the task's {@link TaskForm} within the completing transaction; when the task goes, whichever
 * way, its drafts go with it.
 */
@Component
class TaskFormListener implements TaskListener {

    private final ObjectProvider<TaskForms> forms;
    private final ObjectProvider<FormDrafts> drafts;
    private final ObjectProvider<TaskLock> lock;

    TaskFormListener(
            ObjectProvider<TaskForms> forms, ObjectProvider<FormDrafts> drafts, ObjectProvider<TaskLock> lock) {
        this.forms = forms;
        this.drafts = drafts;
        this.lock = lock;
    }

    @Override
    public void notify(DelegateTask task) {
        if (EVENTNAME_COMPLETE.equals(task.getEventName())) {
            submit(task);
        }
        drafts.getObject().delete(task.getId());
    }

    private void submit(DelegateTask task) {
        Colleague colleague = Colleague.loggedIn(task.getProcessEngineServices().getIdentityService())
                .orElseThrow(() -> new IllegalStateException("Nobody completes " + task.getTaskDefinitionKey()));
        // First, since what is read of a task that somebody completes at this moment means nothing
        lock.getObject().take(task.getId());
        if (!TaskAccess.isFor(colleague.id(), colleague.groups(), task.getAssignee(), task.getCandidates())) {
            throw new FormRejected("", "Diese Aufgabe liegt bei jemand anderem. Bitte dort nachfragen.");
        }
        var execution = task.getExecution();
        var caseTask = new CaseTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                execution.getProcessBusinessKey(),
                task.getTenantId(),
                colleague,
                execution::getVariable,
                execution::setVariable);
        forms.getObject().submit(caseTask, SubmittedForm.from(task));
    }
}

package de.jospen.engine.access;

import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.QueryValidators;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * The task service with three doors closed: expressions inside the or-parts of ad hoc queries, which plain 7.24.0 checks
 * only on the top level (CVE-2026-109432), completion with any variable but the form, and claims for others.
 */
class TaskGuard extends TaskServiceImpl {

    private final IdentityService identityService;

    TaskGuard(IdentityService identityService) {
        this.identityService = identityService;
    }

    @Override
    public TaskQuery createTaskQuery() {
        var query = new TaskQueryImpl(commandExecutor);
        query.addValidator(TaskGuard::refuseExpressions);
        return query;
    }

    /** A person claims for themselves; nobody puts a task out of its owner's reach. */
    @Override
    public void claim(String taskId, String userId) {
        Authentication person = askingDirectly();
        if (person == null) {
            super.claim(taskId, userId);
            return;
        }
        if (!person.getUserId().equals(userId)) {
            throw new Refusal("Aufgaben kann jede Person nur für sich selbst übernehmen.");
        }
        if (createTaskQuery().taskId(taskId).count() == 0) {
            throw new Refusal("Diese Aufgabe gibt es nicht mehr, oder sie gehört nicht zu Ihrem Standort.");
        }
        try {
            super.claim(taskId, userId);
        } catch (TaskAlreadyClaimedException faster) {
            throw new Refusal("Diese Aufgabe hat inzwischen jemand anderes übernommen. Bitte die Liste neu laden.");
        }
    }

    /** Giving back is what Tasklist's × asks for; handing on is the lead's, under „Team“. */
    @Override
    public void setAssignee(String taskId, String userId) {
        Authentication person = askingDirectly();
        if (userId == null && person != null) {
            commandExecutor.execute(new GiveBackTask(taskId, person));
        } else {
            super.setAssignee(taskId, userId);
        }
    }

    private Authentication askingDirectly() {
        return Context.getCommandContext() == null ? Person.asking(identityService) : null;
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        SubmittedVariables.refuseOthers(variables);
        super.complete(taskId, variables);
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, Map<String, Object> variables, boolean deserializeValues) {
        SubmittedVariables.refuseOthers(variables);
        return super.completeWithVariablesInReturn(taskId, variables, deserializeValues);
    }

    /** Registered with the query instead of overridden in it: a stored filter takes only the engine's own class. */
    private static void refuseExpressions(AbstractQuery<?, ?> query) {
        QueryValidators.AdhocQueryValidator.<AbstractQuery<?, ?>>get().validate(query);
        if (query instanceof TaskQueryImpl tasks) {
            tasks.getQueries().stream().filter(part -> part != query).forEach(TaskGuard::refuseExpressions);
        }
    }
}

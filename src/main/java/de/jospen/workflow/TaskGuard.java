package de.jospen.workflow;

import java.util.Map;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.QueryValidators;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * The task service with two doors closed: expressions inside the or-parts of ad hoc queries, which plain 7.24.0 checks
 * only on the top level (CVE-2026-109432; security.md 1.2 a), and completion with any variable but the form.
 */
class TaskGuard extends TaskServiceImpl {

    @Override
    public TaskQuery createTaskQuery() {
        var query = new TaskQueryImpl(commandExecutor);
        query.addValidator(TaskGuard::refuseExpressions);
        return query;
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        SubmittedForm.refuseOthers(variables);
        super.complete(taskId, variables);
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, Map<String, Object> variables, boolean deserializeValues) {
        SubmittedForm.refuseOthers(variables);
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

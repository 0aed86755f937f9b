package de.jospen.workflow;

import java.util.Map;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * The task service with two doors closed: expressions inside the or-parts of ad hoc queries, which plain 7.24.0 checks
 * only on the top level (CVE-2026-109432; security.md 1.2 a), and completion with any variable but the form.
 */
class TaskGuard extends TaskServiceImpl {

    @Override
    public TaskQuery createTaskQuery() {
        return new GuardedQuery(commandExecutor);
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

    private static final class GuardedQuery extends TaskQueryImpl {

        GuardedQuery(CommandExecutor commandExecutor) {
            super(commandExecutor);
        }

        @Override
        public void validate() {
            super.validate();
            for (TaskQueryImpl part : queries) {
                validators.forEach(validator -> validator.validate(part));
            }
        }
    }
}

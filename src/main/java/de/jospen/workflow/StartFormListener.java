package de.jospen.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Stands at every start event that has a form and hands the submitted form to its {@link StartForm}. */
@Component
class StartFormListener implements ExecutionListener {

    private final ObjectProvider<TaskForms> forms;

    StartFormListener(ObjectProvider<TaskForms> forms) {
        this.forms = forms;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Colleague colleague = Colleague.loggedIn(
                        execution.getProcessEngineServices().getIdentityService())
                .orElseThrow(() -> new IllegalStateException("Nobody starts " + execution.getCurrentActivityId()));
        forms.getObject()
                .start(
                        execution.getCurrentActivityId(),
                        new CaseStart(execution, colleague),
                        SubmittedForm.from(execution));
    }
}

package de.jospen.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** A process that is about to start from a start form: takes its case reference and routing codes. */
public final class CaseStart {

    private final DelegateExecution execution;
    private final Colleague colleague;

    CaseStart(DelegateExecution execution, Colleague colleague) {
        this.execution = execution;
        this.colleague = colleague;
    }

    public Colleague colleague() {
        return colleague;
    }

    /** Site id, which is the tenant of the new instance. */
    public String site() {
        return execution.getTenantId();
    }

    /** The business key of the instance and of all it calls. */
    public void setCaseReference(String caseReference) {
        execution.setProcessBusinessKey(caseReference);
    }

    public <T> void set(Variable<T> variable, T value) {
        variable.set(execution, value);
    }
}

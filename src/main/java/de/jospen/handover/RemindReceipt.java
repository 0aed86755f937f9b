package de.jospen.handover;

import de.jospen.participant.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds the Jobcenter of a report it has not acknowledged. */
@Component
class RemindReceipt implements JavaDelegate {

    private final HandoverService service;

    RemindReceipt(HandoverService service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        service.remind(HandoverProcess.REPORT_ID.from(execution), CaseVariables.JOBCENTER.from(execution));
    }
}

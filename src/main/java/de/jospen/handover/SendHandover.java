package de.jospen.handover;

import de.jospen.participant.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the released report to the responsible Jobcenter. */
@Component
class SendHandover implements JavaDelegate {

    private final HandoverService service;

    SendHandover(HandoverService service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        service.send(HandoverProcess.REPORT_ID.from(execution), CaseVariables.JOBCENTER.from(execution));
    }
}

package de.jospen.journey;

import de.jospen.participant.AdmissionDecision.Outcome;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the Jobcenter for what its referral lacks. */
@Component
class RequestReferralData implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        AdmissionReply.send(execution, Outcome.DATA_MISSING);
    }
}

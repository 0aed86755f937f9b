package de.jospen.journey;

import de.jospen.participant.AdmissionDecision.Outcome;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Asks the Jobcenter for what its referral lacks. */
@Component
class RequestReferralData extends AdmissionReply {

    @Override
    Outcome decide(DelegateExecution execution) {
        return Outcome.DATA_MISSING;
    }
}

package de.jospen.journey;

import de.jospen.participant.AdmissionDecision.Outcome;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells the Jobcenter's referral, which waits for it and answers by mail. A reply that finds no referral fails. */
abstract class AdmissionReply implements JavaDelegate {

    @Override
    public final void execute(DelegateExecution execution) {
        Outcome outcome = decide(execution);
        execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createMessageCorrelation(ParticipantJourneyProcess.ADMISSION_DECIDED)
                .processInstanceBusinessKey(execution.getProcessBusinessKey())
                .setVariable(ParticipantJourneyProcess.ADMISSION.name(), outcome.name())
                .correlate();
    }

    /** Writes what the outcome means for the participation. */
    abstract Outcome decide(DelegateExecution execution);
}

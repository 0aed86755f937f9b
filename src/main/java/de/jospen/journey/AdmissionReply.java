package de.jospen.journey;

import de.jospen.participant.AdmissionDecision;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The message to the Jobcenter's referral: it waits for it and answers by mail. A reply that finds no referral fails. */
final class AdmissionReply {

    private AdmissionReply() {}

    static void send(DelegateExecution execution, AdmissionDecision.Outcome outcome) {
        execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createMessageCorrelation(ParticipantJourneyProcess.ADMISSION_DECIDED)
                .processInstanceBusinessKey(execution.getProcessBusinessKey())
                .setVariable(ParticipantJourneyProcess.ADMISSION.name(), outcome.name())
                .correlate();
    }
}

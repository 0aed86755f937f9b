package de.jospen.journey;

import de.jospen.participant.AdmissionDecision.Outcome;
import de.jospen.participant.CaseVariables;
import de.jospen.participant.Participants;
import de.jospen.participant.ParticipationState;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Admits the person, after the district agreed where it has to, and lets the Jobcenter know. */
@Component
class AdmitParticipant extends AdmissionReply {

    private final Participants participants;

    AdmitParticipant(Participants participants) {
        this.participants = participants;
    }

    @Override
    Outcome decide(DelegateExecution execution) {
        participants.changeState(CaseVariables.PARTICIPATION_ID.from(execution), ParticipationState.ADMITTED);
        return Outcome.ADMITTED;
    }
}

package de.jospen.journey;

import de.jospen.participant.AdmissionDecision;
import de.jospen.participant.AdmissionDecision.Outcome;
import de.jospen.participant.AdmissionDecisions;
import de.jospen.participant.CaseVariables;
import de.jospen.participant.Participants;
import de.jospen.participant.ParticipationState;
import de.jospen.participant.RejectionReason;
import de.jospen.project.Project;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Declines the person and lets the Jobcenter know why; the district's refusal is a reason of its own. */
@Component
class RejectParticipant extends AdmissionReply {

    private final Participants participants;
    private final AdmissionDecisions decisions;
    private final Project project;

    RejectParticipant(Participants participants, AdmissionDecisions decisions, Project project) {
        this.participants = participants;
        this.decisions = decisions;
        this.project = project;
    }

    @Override
    Outcome decide(DelegateExecution execution) {
        UUID participationId = CaseVariables.PARTICIPATION_ID.from(execution);
        if (ParticipantJourneyProcess.ADMISSION.from(execution) == Outcome.ADMITTED) {
            decisions.record(
                    participationId,
                    new AdmissionDecision(
                            Outcome.REJECTED,
                            RejectionReason.COORDINATION_REFUSED,
                            Set.of(),
                            null,
                            project.site(CaseVariables.SITE.from(execution)).coordinatedBy()));
        }
        participants.changeState(participationId, ParticipationState.REJECTED);
        return Outcome.REJECTED;
    }
}

package de.jospen.groupevent;

import de.jospen.participant.CaseVariables;
import de.jospen.workflow.ProcessStarts;
import de.jospen.workflow.WaitingProcesses;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Gives each invited site its task, once more after a change of the day: what was open then knows the old one. After the
 * registration has closed nobody is invited.
 */
@Component
class InviteSites implements JavaDelegate {

    private final GroupEvents events;
    private final ProcessStarts starts;
    private final WaitingProcesses waiting;

    InviteSites(GroupEvents events, ProcessStarts starts, WaitingProcesses waiting) {
        this.events = events;
        this.starts = starts;
        this.waiting = waiting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        GroupEvent event = events.event(CaseVariables.CASE_REFERENCE.from(execution));
        waiting.tellAll(GroupEventProcess.INVITATION_WITHDRAWN, event.number());
        if (events.now().isBefore(event.registrationClosesAt())) {
            for (String site : event.invitedSites()) {
                starts.startByMessage(
                        GroupEventProcess.EVENT_PLANNED,
                        event.number(),
                        EventVariables.ofInvitation(event, site, events.zone()));
            }
        }
    }
}

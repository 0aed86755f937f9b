package de.jospen.groupevent;

import de.jospen.participant.CaseVariables;
import de.jospen.workflow.WaitingProcesses;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells everybody with a seat or on the waiting list, and ends what still invites or offers. */
@Component
class SendCancellations implements JavaDelegate {

    private final GroupEvents events;
    private final EventMails mails;
    private final WaitingProcesses waiting;

    SendCancellations(GroupEvents events, EventMails mails, WaitingProcesses waiting) {
        this.events = events;
        this.mails = mails;
        this.waiting = waiting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        GroupEvent event = events.event(CaseVariables.CASE_REFERENCE.from(execution));
        mails.tellCancellation(event);
        waiting.tellAll(GroupEventProcess.INVITATION_WITHDRAWN, event.number());
        waiting.tellAll(GroupEventProcess.SEAT_OFFER_WITHDRAWN, event.number());
    }
}

package de.jospen.groupevent;

import de.jospen.participant.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes to those of the site who have got a seat. */
@Component
class SendInvitations implements JavaDelegate {

    private final GroupEvents events;
    private final EventMails mails;

    SendInvitations(GroupEvents events, EventMails mails) {
        this.events = events;
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.invite(events.event(CaseVariables.CASE_REFERENCE.from(execution)), CaseVariables.SITE.from(execution));
    }
}

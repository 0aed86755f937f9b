package de.jospen.groupevent;

import de.jospen.participant.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells everybody with a seat the new day, time or place. */
@Component
class SendChanges implements JavaDelegate {

    private final GroupEvents events;
    private final EventMails mails;

    SendChanges(GroupEvents events, EventMails mails) {
        this.events = events;
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.tellChange(events.event(CaseVariables.CASE_REFERENCE.from(execution)));
    }
}

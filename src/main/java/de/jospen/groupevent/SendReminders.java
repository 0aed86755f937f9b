package de.jospen.groupevent;

import de.jospen.participant.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds those who have a seat; once the event has begun it would be too late. */
@Component
class SendReminders implements JavaDelegate {

    private final GroupEvents events;
    private final EventMails mails;

    SendReminders(GroupEvents events, EventMails mails) {
        this.events = events;
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        GroupEvent event = events.event(CaseVariables.CASE_REFERENCE.from(execution));
        if (events.now().isBefore(event.beginsAt())) {
            mails.remind(event);
        }
    }
}

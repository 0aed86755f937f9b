package de.jospen.groupevent;

import de.jospen.participant.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the invitation to whoever has taken the offered seat. */
@Component
class ConfirmSeat implements JavaDelegate {

    private final GroupEvents events;
    private final EventRegistrationRepository registrations;
    private final EventMails mails;

    ConfirmSeat(GroupEvents events, EventRegistrationRepository registrations, EventMails mails) {
        this.events = events;
        this.registrations = registrations;
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.invite(
                events.event(CaseVariables.CASE_REFERENCE.from(execution)),
                registrations.get(GroupEventProcess.REGISTRATION_ID.from(execution)));
    }
}

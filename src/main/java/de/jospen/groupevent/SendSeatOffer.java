package de.jospen.groupevent;

import de.jospen.participant.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the person on the waiting list that a seat is free, and until when. */
@Component
class SendSeatOffer implements JavaDelegate {

    private final GroupEvents events;
    private final EventRegistrationRepository registrations;
    private final EventMails mails;

    SendSeatOffer(GroupEvents events, EventRegistrationRepository registrations, EventMails mails) {
        this.events = events;
        this.registrations = registrations;
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        GroupEvent event = events.event(CaseVariables.CASE_REFERENCE.from(execution));
        // It may have been called off before this mail could leave
        if (event.state() == EventState.PLANNED) {
            mails.offerSeat(
                    event,
                    registrations.get(GroupEventProcess.REGISTRATION_ID.from(execution)),
                    GroupEventProcess.ANSWER_UNTIL.from(execution));
        }
    }
}

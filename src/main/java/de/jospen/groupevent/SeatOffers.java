package de.jospen.groupevent;

import de.jospen.workflow.ProcessStarts;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Has the next on the waiting list asked for each free seat, by the coach of their own site. */
@Component
class SeatOffers {

    private final GroupEvents events;
    private final EventRegistrations registrations;
    private final ProcessStarts starts;
    private final Duration answerWindow;

    SeatOffers(
            GroupEvents events,
            EventRegistrations registrations,
            ProcessStarts starts,
            @Value("${jospen.events.answer-window}") Duration answerWindow) {
        this.events = events;
        this.registrations = registrations;
        this.starts = starts;
        this.answerWindow = answerWindow;
    }

    void offer(String number) {
        GroupEvent event = events.event(number);
        Instant end = events.now().plus(answerWindow);
        Instant until = end.isBefore(event.beginsAt()) ? end : event.beginsAt();
        for (EventRegistration next : registrations.offerSeats(number)) {
            starts.startByMessage(
                    GroupEventProcess.SEAT_FREED,
                    number,
                    EventVariables.ofSeatOffer(event, next, until, events.zone()));
        }
    }
}

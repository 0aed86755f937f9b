package de.jospen.groupevent;

import de.jospen.participant.Participants;
import java.util.List;
import org.springframework.stereotype.Component;

/** Names behind the registrations, for the forms of the provider's own staff. */
@Component
class EventPeople {

    /** @param state in German */
    record Person(String name, String caseReference, String state, String phone) {}

    private final EventRegistrations registrations;
    private final Participants participants;

    EventPeople(EventRegistrations registrations, Participants participants) {
        this.registrations = registrations;
        this.participants = participants;
    }

    /** Who has a seat or waits for one, and hears of a change only if somebody calls. */
    List<Person> toCall(GroupEvent event) {
        return registrations.of(event).stream()
                .filter(registration ->
                        registration.state().takesSeat() || registration.state() == RegistrationState.WAITING)
                .filter(registration -> !registration.byMail()
                        || registration.mailRefused()
                        // Mails about a change are for those with a seat
                        || registration.state() != RegistrationState.REGISTERED)
                .map(this::person)
                .toList();
    }

    Person person(EventRegistration registration) {
        var person = participants.person(registration.participationId());
        return new Person(
                person.fullName(),
                participants.participation(registration.participationId()).caseReference(),
                registration.state().label(),
                person.phone());
    }
}

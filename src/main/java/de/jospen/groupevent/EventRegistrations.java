package de.jospen.groupevent;

import de.jospen.participant.Participation;
import de.jospen.workflow.FormRejected;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has a seat and who waits. Every decision locks the event first, so that of many who want the last seat one gets it
 * and the others stand on the list in the order in which they came (JSE-06).
 */
@Service
class EventRegistrations {

    private final GroupEventRepository events;
    private final EventRegistrationRepository registrations;
    private final Clock clock;

    EventRegistrations(GroupEventRepository events, EventRegistrationRepository registrations, Clock clock) {
        this.events = events;
        this.registrations = registrations;
        this.clock = clock;
    }

    List<EventRegistration> of(GroupEvent event) {
        return registrations.of(event.id());
    }

    int seatsLeft(GroupEvent event) {
        return event.capacity() - (int) taken(registrations.of(event.id()));
    }

    /**
     * Gives a seat, or a place on the waiting list; whoever has one keeps it.
     *
     * @param byMail whether the participant wants to be written to
     * @throws FormRejected when the registration is closed
     */
    @Transactional
    public RegistrationState register(String number, Participation participation, boolean byMail, String by) {
        GroupEvent event = open(number);
        EventRegistration own = row(event, participation, by);
        if (own.state().takesSeat() || own.state() == RegistrationState.WAITING) {
            if (own.byMail() != byMail) {
                registrations.update(own.id(), own.state(), own.waitingRank(), byMail, by);
            }
            return own.state();
        }
        List<EventRegistration> all = registrations.of(event.id());
        int last = all.stream()
                .filter(other -> other.waitingRank() != null)
                .mapToInt(EventRegistration::waitingRank)
                .max()
                .orElse(0);
        // Nobody overtakes those who wait, even while a freed seat is being offered
        boolean seat = last == 0 && taken(all) < event.capacity();
        RegistrationState state = seat ? RegistrationState.REGISTERED : RegistrationState.WAITING;
        registrations.update(own.id(), state, seat ? null : last + 1, byMail, by);
        return state;
    }

    /** Keeps that the event was proposed and not wanted. */
    @Transactional
    public void decline(String number, Participation participation, String by) {
        GroupEvent event = open(number);
        EventRegistration own = row(event, participation, by);
        registrations.update(own.id(), RegistrationState.DECLINED, null, false, by);
    }

    /** Somebody who had a seat or waited for one does not come after all. */
    @Transactional
    public void withdraw(String number, Participation participation, String by) {
        GroupEvent event = open(number);
        EventRegistration own = row(event, participation, by);
        if (!own.state().takesSeat() && own.state() != RegistrationState.WAITING) {
            throw new FormRejected("people", "Abmelden kann sich nur, wer angemeldet ist oder wartet.");
        }
        registrations.update(own.id(), RegistrationState.WITHDRAWN, null, own.byMail(), by);
    }

    /** Keeps each free seat for the next on the list; returns those whom somebody has to ask now. */
    @Transactional
    public List<EventRegistration> offerSeats(String number) {
        GroupEvent event = events.lock(number);
        if (event.state() != EventState.PLANNED || !clock.instant().isBefore(event.beginsAt())) {
            return List.of();
        }
        List<EventRegistration> all = registrations.of(event.id());
        List<EventRegistration> offered = new ArrayList<>();
        all.stream()
                .filter(registration -> registration.state() == RegistrationState.WAITING)
                .sorted(Comparator.comparing(EventRegistration::waitingRank))
                .limit(Math.max(0, event.capacity() - taken(all)))
                .forEach(next -> {
                    registrations.offer(next.id(), UUID.randomUUID());
                    offered.add(registrations.get(next.id()));
                });
        return offered;
    }

    /** @throws FormRejected when the event does not wait for anybody or the seat is not kept any more */
    @Transactional
    public void accept(String number, UUID registrationId, UUID offerId, String by) {
        GroupEvent event = events.lock(number);
        if (event.state() != EventState.PLANNED || !clock.instant().isBefore(event.beginsAt())) {
            throw new FormRejected("accepted", "Die Veranstaltung ist abgesagt oder hat schon begonnen.");
        }
        EventRegistration own = registrations.get(registrationId);
        if (!offerId.equals(own.offerId())) {
            throw new FormRejected("accepted", "Dieser Platz wird nicht mehr freigehalten. Bitte die Seite neu laden.");
        }
        registrations.update(registrationId, RegistrationState.REGISTERED, null, own.byMail(), by);
    }

    /** The seat that was kept for this offer is free again; done twice, or after a later offer, it changes nothing. */
    @Transactional
    public void release(String number, UUID registrationId, UUID offerId) {
        events.lock(number);
        EventRegistration own = registrations.get(registrationId);
        if (offerId.equals(own.offerId())) {
            registrations.update(registrationId, RegistrationState.DECLINED, null, own.byMail(), "jospen");
        }
    }

    private GroupEvent open(String number) {
        GroupEvent event = events.lock(number);
        if (event.state() != EventState.PLANNED || !clock.instant().isBefore(event.registrationClosesAt())) {
            throw new FormRejected("people", "Die Anmeldung zu dieser Veranstaltung ist geschlossen.");
        }
        return event;
    }

    private EventRegistration row(GroupEvent event, Participation participation, String by) {
        return registrations.find(event.id(), participation.id()).orElseGet(() -> {
            registrations.insert(event.id(), participation.id(), participation.site(), by);
            return registrations.find(event.id(), participation.id()).orElseThrow();
        });
    }

    private static long taken(List<EventRegistration> all) {
        return all.stream()
                .filter(registration -> registration.state().takesSeat())
                .count();
    }
}

package de.jospen.groupevent;

import de.jospen.participant.Answer;
import de.jospen.participant.Disclosable;
import de.jospen.participant.Disclosable.Fact;
import de.jospen.participant.Disclosure;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Block 3 of the report: how many events somebody attended, never which. */
@Component
class EventDisclosure implements Disclosure {

    private final EventRegistrationRepository registrations;

    EventDisclosure(EventRegistrationRepository registrations) {
        this.registrations = registrations;
    }

    @Override
    public int block() {
        return 3;
    }

    @Override
    public List<Disclosable> of(UUID participationId) {
        return List.of(
                new Fact(
                        "EVENTS_ATTENDED",
                        "Workshops und Betriebsbesuche, teilgenommen",
                        new Answer.Count(registrations.attended(participationId, false))),
                new Fact(
                        "EVENTS_ATTENDED_ELSEWHERE",
                        "davon an einem anderen Standort",
                        new Answer.Count(registrations.attended(participationId, true))));
    }
}

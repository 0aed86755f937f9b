package de.jospen.journey;

import de.jospen.participant.Disclosure;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Block 6 of the report: kind of end, reason and whereabouts. */
@Component
class ExitDisclosure implements Disclosure {

    private final JourneyRepository repository;

    ExitDisclosure(JourneyRepository repository) {
        this.repository = repository;
    }

    @Override
    public int block() {
        return 6;
    }

    @Override
    public List<Statement> of(UUID participationId) {
        return repository
                .exit(participationId)
                .map(exit -> List.of(
                        new Statement("Ende der Teilnahme", exit.kind().label()),
                        new Statement(
                                "Grund",
                                exit.reasonText() == null ? exit.reason().label() : exit.reasonText()),
                        new Statement("Verbleib", exit.whereabouts().label())))
                .orElse(List.of());
    }
}

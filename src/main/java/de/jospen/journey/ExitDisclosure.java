package de.jospen.journey;

import de.jospen.participant.Answer;
import de.jospen.participant.Disclosable;
import de.jospen.participant.Disclosable.Fact;
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
    public List<Disclosable> of(UUID participationId) {
        return repository
                .exit(participationId)
                .map(exit -> List.<Disclosable>of(
                        new Fact("EXIT_KIND", "Ende der Teilnahme", Answer.codes(exit.kind())),
                        new Fact("EXIT_REASON", "Grund", reason(exit)),
                        new Fact("WHEREABOUTS", "Verbleib", Answer.codes(exit.whereabouts()))))
                .orElse(List.of());
    }

    private static Answer reason(Exit exit) {
        return exit.reasonText() == null ? Answer.codes(exit.reason()) : Answer.text(exit.reasonText());
    }
}

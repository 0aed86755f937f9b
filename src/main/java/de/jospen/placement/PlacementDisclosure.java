package de.jospen.placement;

import de.jospen.participant.Disclosure;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Block 6 of the report: what somebody works as, since when and how much; neither employer nor pay (domain.md 4.3). */
@Component
class PlacementDisclosure implements Disclosure {

    private final PlacementService service;

    PlacementDisclosure(PlacementService service) {
        this.service = service;
    }

    @Override
    public int block() {
        return 6;
    }

    @Override
    public List<Statement> of(UUID participationId) {
        var statements = new ArrayList<Statement>();
        for (Placement placement : service.ofParticipation(participationId)) {
            Job job = placement.job();
            statements.add(new Statement("Vermittlung", "%s (KldB %s)".formatted(job.occupation(), job.kldbCode())));
            statements.add(new Statement("Beschäftigung ab", JobFacts.german(job.startDate())));
            statements.add(
                    new Statement("Wöchentlicher Umfang", job.hoursClass().label()));
            statements.add(new Statement("Sozialversicherungspflichtig", insured(placement)));
        }
        return statements;
    }

    private static String insured(Placement placement) {
        if (placement.counts() == null || placement.counts() == PlacementCounts.MANUAL_CHECK) {
            return "noch nicht geprüft";
        }
        if (placement.counts() == PlacementCounts.YES) {
            return "ja";
        }
        return switch (placement.job().type()) {
            // Some supported jobs are insured; they only do not count for the target.
            case PUBLICLY_SUPPORTED -> "öffentlich gefördert";
            case SCHOOL_TRAINING, SELF_EMPLOYED -> "nein";
            default -> isUnproven(placement) ? "nicht nachgewiesen" : "nein";
        };
    }

    private static boolean isUnproven(Placement placement) {
        return placement.isWithoutProof() && !Boolean.FALSE.equals(placement.aboveLimit());
    }
}

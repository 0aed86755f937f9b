package de.jospen.placement;

import de.jospen.participant.Answer;
import de.jospen.participant.Disclosable;
import de.jospen.participant.Disclosable.Fact;
import de.jospen.participant.Disclosure;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Block 6 of the report: what somebody works as, since when and how much; neither employer nor pay (domain.md 4.3). */
@Component
class PlacementDisclosure implements Disclosure {

    private static final Answer.Code NOT_INSURED = new Answer.Code("NO", "nein");

    private final PlacementService service;

    PlacementDisclosure(PlacementService service) {
        this.service = service;
    }

    @Override
    public int block() {
        return 6;
    }

    @Override
    public List<Disclosable> of(UUID participationId) {
        var lines = new ArrayList<Disclosable>();
        for (Placement placement : service.ofParticipation(participationId)) {
            Job job = placement.job();
            lines.add(new Fact("PLACEMENT", "Vermittlung", occupation(job)));
            lines.add(new Fact("EMPLOYED_FROM", "Beschäftigung ab", Answer.day(job.startDate())));
            lines.add(new Fact("HOURS_CLASS", "Wöchentlicher Umfang", Answer.codes(job.hoursClass())));
            lines.add(new Fact(
                    "INSURED", "Sozialversicherungspflichtig", new Answer.Codes(List.of(insured(placement)), null)));
        }
        return List.copyOf(lines);
    }

    /** The code is that of the Klassifikation der Berufe 2010. */
    private static Answer occupation(Job job) {
        String label = "%s (KldB %s)".formatted(job.occupation(), job.kldbCode());
        return new Answer.Codes(List.of(new Answer.Code(job.kldbCode(), label)), null);
    }

    private static Answer.Code insured(Placement placement) {
        if (placement.counts() == null || placement.counts() == PlacementCounts.MANUAL_CHECK) {
            return new Answer.Code("NOT_CHECKED", "noch nicht geprüft");
        }
        if (placement.counts() == PlacementCounts.YES) {
            return new Answer.Code("YES", "ja");
        }
        return switch (placement.job().type()) {
            // Some supported jobs are insured; they only do not count for the target.
            case PUBLICLY_SUPPORTED -> new Answer.Code("PUBLICLY_SUPPORTED", "öffentlich gefördert");
            case SCHOOL_TRAINING, SELF_EMPLOYED -> NOT_INSURED;
            default -> isUnproven(placement) ? new Answer.Code("UNPROVEN", "nicht nachgewiesen") : NOT_INSURED;
        };
    }

    private static boolean isUnproven(Placement placement) {
        return placement.isWithoutProof() && !Boolean.FALSE.equals(placement.aboveLimit());
    }
}

package de.jospen.placement;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One placement of a participant; a person may have several.
 *
 * @param proof null until verified
 * @param counts null until decided
 * @param reportedAs how reports name it, or why the rule could not decide
 * @param aboveLimit whether the pay lies above the Minijob limit of the first day; null where that is not known
 * @param nextCheckPoint which follow-up is planned, for example P42D; null for none
 */
record Placement(
        UUID id,
        UUID participationId,
        Job job,
        Proof proof,
        PlacementCounts counts,
        String reportedAs,
        Boolean aboveLimit,
        String nextCheckPoint,
        LocalDate nextFollowUpOn,
        FollowUpEnd followUpEnd) {

    boolean isWithoutProof() {
        return proof != null && !proof.kind().isProof();
    }
}

package de.jospen.assessment;

import de.jospen.participant.Confidential;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Strengths and barriers of a person on one day (JSE-04).
 *
 * @param ratings assessed barriers only, in the order of the catalogue
 * @param recommendation null until the decision tables were asked
 * @param confirmation null until the coach has decided
 */
record BarrierAssessment(
        UUID id,
        UUID participationId,
        AssessmentKind kind,
        LocalDate assessedOn,
        @Confidential String strengths,
        List<BarrierRating> ratings,
        Recommendation recommendation,
        Confirmation confirmation) {

    Optional<BarrierRating> rating(BarrierType type) {
        return ratings.stream().filter(rating -> rating.type() == type).findFirst();
    }

    BarrierCounts counts() {
        return BarrierCounts.of(ratings);
    }
}

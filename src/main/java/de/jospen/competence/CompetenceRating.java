package de.jospen.competence;

import de.jospen.participant.Confidential;
import java.util.Optional;
import java.util.Set;

/**
 * One dimension as coach and person see it.
 *
 * @param coachValue null when not assessed, then with a reason
 * @param selfValue the person's own view; null when the person says nothing or was not there
 * @param evidence what the coach's value rests on; empty without one
 */
record CompetenceRating(
        CompetenceDimension dimension,
        Proficiency coachValue,
        Proficiency selfValue,
        Set<Evidence> evidence,
        NotAssessedReason notAssessedReason,
        @Confidential String remark) {

    Optional<Proficiency> coach() {
        return Optional.ofNullable(coachValue);
    }

    Optional<Proficiency> self() {
        return Optional.ofNullable(selfValue);
    }
}

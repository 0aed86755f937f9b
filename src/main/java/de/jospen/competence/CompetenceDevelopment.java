package de.jospen.competence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One dimension from entry to exit, or to the latest review before; derived, never stored.
 *
 * @param entry empty when there is no such survey or the dimension was not rated
 */
record CompetenceDevelopment(
        CompetenceDimension dimension, Optional<CompetenceRating> entry, Optional<CompetenceRating> exit) {

    /** All ten dimensions. */
    static List<CompetenceDevelopment> between(Optional<CompetenceSurvey> entry, Optional<CompetenceSurvey> exit) {
        return Arrays.stream(CompetenceDimension.values())
                .map(dimension -> new CompetenceDevelopment(
                        dimension,
                        entry.flatMap(survey -> survey.rating(dimension)),
                        exit.flatMap(survey -> survey.rating(dimension))))
                .toList();
    }

    /** By the coach's values; one missing value makes the dimension incomparable. */
    Direction direction() {
        Optional<Proficiency> before = entry.flatMap(CompetenceRating::coach);
        Optional<Proficiency> after = exit.flatMap(CompetenceRating::coach);
        if (before.isEmpty() || after.isEmpty()) {
            return Direction.NOT_COMPARABLE;
        }
        int difference = after.get().value() - before.get().value();
        if (difference == 0) {
            return Direction.STABLE;
        }
        return difference > 0 ? Direction.IMPROVED : Direction.DECLINED;
    }
}

package de.jospen.assessment;

import java.util.List;

/**
 * What the decision {@code coachingIntensity} weighs.
 *
 * @param score sum of weight × severity over all assessed barriers
 */
record BarrierCounts(int countSev3, int countSev2Plus, int score) {

    static BarrierCounts of(List<BarrierRating> ratings) {
        return new BarrierCounts(
                count(ratings, Severity.HIGH),
                count(ratings, Severity.MEDIUM),
                ratings.stream()
                        .mapToInt(rating ->
                                rating.type().weight() * rating.severity().value())
                        .sum());
    }

    private static int count(List<BarrierRating> ratings, Severity lowest) {
        return (int) ratings.stream()
                .filter(rating -> rating.severity().isAtLeast(lowest))
                .count();
    }
}

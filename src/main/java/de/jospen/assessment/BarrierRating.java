package de.jospen.assessment;

/**
 * One assessed barrier. A barrier that was not talked about has no rating at all, which is not the same as
 * {@link Severity#NONE}.
 *
 * @param source what the estimate rests on; null without a barrier
 * @param wish whether the person wants to work on it
 * @param helpfulStrength which strength of the person helps, or null
 * @param effect what the report may say in place of a class B barrier, for example "verfügbar Mo–Fr 8–13 Uhr"; else null
 */
record BarrierRating(
        BarrierType type,
        Severity severity,
        BarrierSource source,
        boolean wish,
        String helpfulStrength,
        String effect) {

    boolean isBarrier() {
        return severity.isAtLeast(Severity.LOW);
    }
}

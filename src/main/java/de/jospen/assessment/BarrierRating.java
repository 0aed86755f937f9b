package de.jospen.assessment;

import de.jospen.participant.Answer;
import de.jospen.participant.Confidential;
import de.jospen.participant.Disclosable;
import java.util.Optional;

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
        @Confidential BarrierType type,
        @Confidential Severity severity,
        @Confidential BarrierSource source,
        @Confidential boolean wish,
        @Confidential String helpfulStrength,
        @Confidential String effect) {

    boolean isBarrier() {
        return severity.isAtLeast(Severity.LOW);
    }

    /** What of it may leave the house: class A by name, class B by its effect, class C not at all. */
    Optional<Disclosable> disclosed() {
        if (!isBarrier()) {
            return Optional.empty();
        }
        return switch (type.disclosure()) {
            case A -> Optional.of(new Disclosable.Fact("BARRIER_" + type.name(), type.label(), Answer.codes(severity)));
            case B -> Optional.ofNullable(effect).map(Disclosable.Effect::of);
            case C -> Optional.empty();
        };
    }
}

package de.jospen.assessment;

import de.jospen.project.ProjectDay;
import de.jospen.workflow.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What the coach enters about strengths and barriers.
 *
 * @param strengths come first, as in the BA's profiling (domain.md 3.1)
 * @param barriers one entry for each type, most of them usually not assessed
 */
record AssessmentForm(
        @NotNull @PlainText(max = 2000) String strengths,
        @NotNull @ProjectDay LocalDate assessedOn,

        @NotNull @Size(max = 24, message = "Bitte jedes Hemmnis nur einmal angeben.")
        List<@NotNull @Valid Entry> barriers) {

    /** @param severity null when not assessed; the other fields then do not count */
    record Entry(
            @NotNull BarrierType code,
            Severity severity,
            BarrierSource source,
            Boolean wish,
            @PlainText(max = 300) String helpfulStrength,
            @PlainText(max = 300) String effect) {

        boolean isAssessed() {
            return severity != null;
        }

        /** Where there is no barrier there is nothing to say about it, and only class B has an effect to report. */
        BarrierRating rating() {
            boolean barrier = severity.isAtLeast(Severity.LOW);
            return new BarrierRating(
                    code,
                    severity,
                    barrier ? source : null,
                    barrier && Boolean.TRUE.equals(wish),
                    barrier ? helpfulStrength : null,
                    barrier && code.isReportedByEffect() ? effect : null);
        }

        static Entry notAssessed(BarrierType type) {
            return new Entry(type, null, BarrierSource.OWN_STATEMENT, null, null, null);
        }

        static Entry of(BarrierRating rating) {
            return new Entry(
                    rating.type(),
                    rating.severity(),
                    rating.isBarrier() ? rating.source() : BarrierSource.OWN_STATEMENT,
                    rating.wish(),
                    rating.helpfulStrength(),
                    rating.effect());
        }
    }

    BarrierAssessment assessment(UUID participationId, AssessmentKind kind) {
        return new BarrierAssessment(
                UUID.randomUUID(),
                participationId,
                kind,
                assessedOn,
                strengths,
                barriers.stream().filter(Entry::isAssessed).map(Entry::rating).toList(),
                null,
                null);
    }
}

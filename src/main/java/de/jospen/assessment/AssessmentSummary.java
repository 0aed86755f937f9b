package de.jospen.assessment;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** An assessment in the words of the form that confirms it. */
@Component
class AssessmentSummary {

    /** @param counts why: how many barriers weigh how much */
    record Proposal(
            String intensity,
            String interval,
            String caseConference,
            String counts,
            String familyCoaching,
            String familyReason) {}

    /** What is usually done about one barrier; partner null where the coach works alone. */
    record ActionLine(String barrier, String severity, String wish, String action, String partner) {}

    record Change(String barrier, String before, String now) {}

    private static final String NOT_ASSESSED = "nicht erhoben";

    private final BarrierAssessments assessments;

    AssessmentSummary(BarrierAssessments assessments) {
        this.assessments = assessments;
    }

    Proposal recommendation(BarrierAssessment assessment) {
        Recommendation recommendation = assessment.recommendation();
        BarrierCounts counts = assessment.counts();
        return new Proposal(
                recommendation.intensity().label(),
                "alle %d Tage ein Termin".formatted(recommendation.contactIntervalDays()),
                recommendation.caseConference() ? "vorgeschlagen" : "nicht vorgeschlagen",
                "%d × hoch, %d × mindestens mittel, Summe aus Gewicht und Stufe %d"
                        .formatted(counts.countSev3(), counts.countSev2Plus(), counts.score()),
                recommendation.familyCoaching() ? "anbieten" : "kein besonderer Anlass",
                assessments.familyCoachingReason(assessment));
    }

    /** The heaviest barriers first. */
    List<ActionLine> actions(BarrierAssessment assessment) {
        return assessment.ratings().stream()
                .filter(BarrierRating::isBarrier)
                .sorted((one, other) -> other.severity().compareTo(one.severity()))
                .map(this::line)
                .toList();
    }

    /** Barriers estimated otherwise than the last time; empty at the first assessment. */
    List<Change> changes(BarrierAssessment assessment) {
        return assessments.before(assessment).stream()
                .flatMap(before -> changes(before, assessment))
                .toList();
    }

    private ActionLine line(BarrierRating rating) {
        BarrierAssessments.Action action = assessments.action(rating);
        return new ActionLine(
                rating.type().label(),
                rating.severity().label(),
                rating.wish() ? "ja" : "nein",
                action.action(),
                action.partner());
    }

    private static Stream<Change> changes(BarrierAssessment before, BarrierAssessment now) {
        return Arrays.stream(BarrierType.values())
                .map(type -> new Change(type.label(), severity(before, type), severity(now, type)))
                .filter(change -> !Objects.equals(change.before(), change.now()));
    }

    private static String severity(BarrierAssessment assessment, BarrierType type) {
        return assessment.rating(type).map(rating -> rating.severity().label()).orElse(NOT_ASSESSED);
    }
}

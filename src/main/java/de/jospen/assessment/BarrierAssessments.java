package de.jospen.assessment;

import de.jospen.workflow.Decision;
import de.jospen.workflow.Decisions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Strengths, barriers and the coaching intensity that follows from them (JSE-04, domain.md 3). */
@Service
class BarrierAssessments {

    /** What is usually done about a barrier, and with whom; partner null where the coach works alone. */
    record Action(String action, String partner) {}

    private static final List<BarrierType> FAMILY_TOPICS = List.of(
            BarrierType.CHILDCARE, BarrierType.CARE_OF_RELATIVES, BarrierType.FAMILY_SITUATION, BarrierType.HOUSING);

    private final BarrierAssessmentRepository repository;
    private final Decisions decisions;

    BarrierAssessments(BarrierAssessmentRepository repository, Decisions decisions) {
        this.repository = repository;
        this.decisions = decisions;
    }

    /** All assessments of the stay, the latest first. */
    List<BarrierAssessment> of(UUID participationId) {
        return repository.of(participationId);
    }

    Optional<BarrierAssessment> latest(UUID participationId) {
        return of(participationId).stream().findFirst();
    }

    /** The barriers the person came with. */
    Optional<BarrierAssessment> atStart(UUID participationId) {
        return of(participationId).stream()
                .filter(assessment -> assessment.kind() == AssessmentKind.START)
                .findFirst();
    }

    BarrierAssessment get(UUID participationId, UUID assessmentId) {
        return of(participationId).stream()
                .filter(assessment -> assessment.id().equals(assessmentId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No assessment " + assessmentId));
    }

    /** The assessment before this one, to show what has changed. */
    Optional<BarrierAssessment> before(BarrierAssessment assessment) {
        return of(assessment.participationId()).stream()
                .dropWhile(other -> !other.id().equals(assessment.id()))
                .skip(1)
                .findFirst();
    }

    @Transactional
    public void record(BarrierAssessment assessment, String assessedBy) {
        repository.insert(assessment, assessedBy);
    }

    @Transactional
    public void recommendIntensity(UUID participationId, UUID assessmentId) {
        BarrierCounts counts = get(participationId, assessmentId).counts();
        Decision decision = decisions.evaluate(
                "coachingIntensity",
                Map.of(
                        "countSev3", counts.countSev3(),
                        "countSev2Plus", counts.countSev2Plus(),
                        "score", counts.score()));
        repository.recommend(
                assessmentId,
                new Recommendation(
                        CoachingIntensity.valueOf(decision.text("intensity")),
                        decision.number("contactIntervalDays"),
                        decision.flag("caseConference"),
                        null));
    }

    @Transactional
    public void recommendFamilyCoaching(UUID participationId, UUID assessmentId) {
        BarrierAssessment assessment = get(participationId, assessmentId);
        Recommendation intensity = assessment.recommendation();
        repository.recommend(
                assessmentId,
                new Recommendation(
                        intensity.intensity(),
                        intensity.contactIntervalDays(),
                        intensity.caseConference(),
                        familyCoaching(assessment).flag("offer")));
    }

    /** In words, why family coaching is offered or not. */
    String familyCoachingReason(BarrierAssessment assessment) {
        return familyCoaching(assessment).text("reason");
    }

    @Transactional
    public void confirm(UUID assessmentId, Confirmation confirmation) {
        repository.confirm(assessmentId, confirmation);
    }

    Action action(BarrierRating rating) {
        Decision decision = decisions.evaluate(
                "barrierAction",
                Map.of(
                        "code", rating.type(),
                        "severity", rating.severity().value()));
        return new Action(
                decision.text("action"), decision.optionalText("partner").orElse(null));
    }

    private Decision familyCoaching(BarrierAssessment assessment) {
        var severities = new HashMap<String, Integer>();
        FAMILY_TOPICS.forEach(topic -> assessment
                .rating(topic)
                .ifPresent(
                        rating -> severities.put(topic.name(), rating.severity().value())));
        return decisions.evaluate("familyCoaching", severities);
    }
}

package de.jospen.assessment;

import de.jospen.participant.ReachFacts;
import de.jospen.participant.ReachSource;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whether childcare limits the working hours, from the last assessment. */
@Component
class ChildcareReach implements ReachSource {

    private final BarrierAssessments assessments;

    ChildcareReach(BarrierAssessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public ReachFacts of(UUID participationId) {
        return assessments
                .latest(participationId)
                .flatMap(assessment -> assessment.rating(BarrierType.CHILDCARE))
                .map(rating -> new ReachFacts(
                        Set.of(), null, null, null, rating.severity().isAtLeast(Severity.MEDIUM), null))
                .orElse(ReachFacts.UNKNOWN);
    }
}

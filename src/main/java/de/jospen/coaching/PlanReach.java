package de.jospen.coaching;

import de.jospen.participant.ReachFacts;
import de.jospen.participant.ReachSource;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Ways and hours as the last plan states them. */
@Component
class PlanReach implements ReachSource {

    private final CoachingPlanRepository plans;

    PlanReach(CoachingPlanRepository plans) {
        this.plans = plans;
    }

    @Override
    public ReachFacts of(UUID participationId) {
        return plans.latest(participationId)
                .map(plan -> new ReachFacts(
                        plan.travelModes(), plan.travelMinutes(), plan.weeklyHours(), plan.availability(), null, null))
                .orElse(ReachFacts.UNKNOWN);
    }
}

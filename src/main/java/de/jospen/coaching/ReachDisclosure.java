package de.jospen.coaching;

import de.jospen.participant.Answer;
import de.jospen.participant.Disclosable;
import de.jospen.participant.Disclosable.Fact;
import de.jospen.participant.Disclosure;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Block 7 of the report: the labour market within reach, as the last plan states it. */
@Component
class ReachDisclosure implements Disclosure {

    private final CoachingPlanRepository plans;

    ReachDisclosure(CoachingPlanRepository plans) {
        this.plans = plans;
    }

    @Override
    public int block() {
        return 7;
    }

    @Override
    public List<Disclosable> of(UUID participationId) {
        return plans.latest(participationId)
                .map(plan -> List.<Disclosable>of(
                        Fact.of("REACHABLE_PLACES", "Erreichbare Orte", plan.reachablePlaces()),
                        new Fact("MOBILITY", "Mobilität", mobility(plan)),
                        Fact.of("AVAILABILITY", "Zeitlich verfügbar", plan.availability())))
                .orElse(List.of());
    }

    private static Answer mobility(CoachingPlan plan) {
        return Answer.codes(plan.travelModes().stream().sorted().toList(), plan.travelLimits());
    }
}

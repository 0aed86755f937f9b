package de.jospen.coaching;

import de.jospen.participant.Disclosure;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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
    public List<Statement> of(UUID participationId) {
        return plans.latest(participationId)
                .map(plan -> List.of(
                        new Statement("Erreichbare Orte", plan.reachablePlaces()),
                        new Statement("Mobilität", mobility(plan)),
                        new Statement("Zeitlich verfügbar", plan.availability())))
                .orElse(List.of());
    }

    private static String mobility(CoachingPlan plan) {
        String modes = plan.travelModes().stream().map(TravelMode::label).collect(Collectors.joining(", "));
        return modes + "; " + plan.travelLimits();
    }
}

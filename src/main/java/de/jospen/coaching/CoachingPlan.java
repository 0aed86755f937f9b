package de.jospen.coaching;

import de.jospen.participant.TravelMode;
import de.jospen.project.ProjectDay;
import de.jospen.workflow.PlainText;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A plan as coach and participant agreed it.
 *
 * @param goals cover the mandatory topics
 * @param reachablePlaces where the participant can work, in words; goes into the handover report
 * @param travelLimits how long, until when; in words
 * @param travelMinutes how long one way may take, null when the plan gives no number
 * @param weeklyHours how many hours a week the participant can work at most, null when the plan gives no number
 * @param availability on which days and at which times, never why
 */
record CoachingPlan(
        LocalDate agreedOn,
        List<Goal> goals,
        String reachablePlaces,
        Set<TravelMode> travelModes,
        String travelLimits,
        Integer travelMinutes,
        Integer weeklyHours,
        String availability) {

    /** @param dueOn when the step shall be done */
    record Goal(
            @NotNull CoachingTopic topic,
            @NotNull @PlainText(max = 500) String goal,
            @NotNull @PlainText(max = 500) String step,
            @NotNull GoalOwner owner,
            @NotNull @ProjectDay(future = true) LocalDate dueOn) {}
}

package de.jospen.coaching;

import de.jospen.participant.CaseVariables;
import de.jospen.participant.TravelMode;
import de.jospen.project.ProjectDay;
import de.jospen.workflow.CaseTask;
import de.jospen.workflow.Decisions;
import de.jospen.workflow.FormView;
import de.jospen.workflow.PlainText;
import de.jospen.workflow.TaskForm;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Orientation towards a field of work that can be reached from home (JSE-07). */
@Component
class ConductCareerOrientation implements TaskForm<ConductCareerOrientation.Orientation> {

    /**
     * @param travelMinutes there and back together
     * @param dailyHours working hours a day
     */
    record Orientation(
            @NotNull @ProjectDay LocalDate heldOn,
            boolean catchUp,
            @NotNull @PlainText(max = 200) String targetField,
            @NotNull TravelMode travelMode,
            @NotNull @Min(1) @Max(600) Integer travelMinutes,

            @NotNull @DecimalMin("0.5") @DecimalMax("12") @Digits(integer = 2, fraction = 1)
            BigDecimal dailyHours,

            @NotNull @PlainText(max = 2000) String result) {}

    /** Line of the little table that shows the orientation values. */
    record ReachValue(int dailyHours, int maxMinutes) {}

    private final CoachingService service;
    private final CareerOrientationRepository orientations;
    private final CoachingPlanRepository plans;
    private final Decisions decisions;

    ConductCareerOrientation(
            CoachingService service,
            CareerOrientationRepository orientations,
            CoachingPlanRepository plans,
            Decisions decisions) {
        this.service = service;
        this.orientations = orientations;
        this.plans = plans;
        this.decisions = decisions;
    }

    @Override
    public FormView load(CaseTask task) {
        UUID participation = task.get(CaseVariables.PARTICIPATION_ID);
        var last = orientations.latest(participation);
        var plan = plans.latest(participation);
        var data = new HashMap<String, Object>(Map.of("heldOn", service.today()));
        plan.flatMap(agreed -> agreed.travelModes().stream().findFirst())
                .ifPresent(mode -> data.put("travelMode", mode));
        last.ifPresent(earlier -> data.put("targetField", earlier.targetField()));
        return FormView.of(data)
                .with(
                        "reachValues",
                        Stream.of(4, 6, 8)
                                .map(hours -> new ReachValue(hours, maxMinutes(BigDecimal.valueOf(hours))))
                                .toList())
                .with("reachablePlaces", plan.map(CoachingPlan::reachablePlaces).orElse(null))
                .with("last", last.map(CareerOrientation::reach).map(List::of).orElse(List.of()))
                .withOptions("travelModes", TravelMode.class);
    }

    @Override
    public void submit(CaseTask task, Orientation orientation) {
        service.orient(
                task.get(CaseVariables.PARTICIPATION_ID),
                new CareerOrientation(
                        orientation.heldOn(),
                        orientation.catchUp(),
                        orientation.targetField(),
                        orientation.travelMode(),
                        orientation.travelMinutes(),
                        orientation.dailyHours(),
                        maxMinutes(orientation.dailyHours()),
                        orientation.result()),
                task.colleague().id());
    }

    private int maxMinutes(BigDecimal dailyHours) {
        return decisions
                .evaluate("commute", Map.of("dailyHours", dailyHours.doubleValue()))
                .number("maxMinutes");
    }
}

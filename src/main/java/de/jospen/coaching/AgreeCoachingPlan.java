package de.jospen.coaching;

import de.jospen.coaching.CoachingPlan.Goal;
import de.jospen.participant.CaseVariables;
import de.jospen.participant.Participants;
import de.jospen.participant.TravelMode;
import de.jospen.project.ProjectDay;
import de.jospen.workflow.CaseTask;
import de.jospen.workflow.FieldError;
import de.jospen.workflow.FormRejected;
import de.jospen.workflow.FormView;
import de.jospen.workflow.PlainText;
import de.jospen.workflow.TaskForm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Coach and participant agree the goals; orientation and mobility are among them (JSE-12). */
@Component
class AgreeCoachingPlan implements TaskForm<AgreeCoachingPlan.Plan> {

    record Plan(
            @NotNull @ProjectDay LocalDate agreedOn,
            @NotEmpty @Size(max = 20) List<@NotNull @Valid Goal> goals,
            @NotNull @PlainText(max = 1000) String reachablePlaces,
            @NotEmpty Set<@NotNull TravelMode> travelModes,
            @NotNull @PlainText(max = 500) String travelLimits,
            @Min(1) @Max(300) Integer travelMinutes,
            @Min(1) @Max(60) Integer weeklyHours,
            @NotNull @PlainText(max = 500) String availability,
            @NotNull @ProjectDay(future = true) LocalDate nextSessionOn) {}

    private final CoachingService service;
    private final CoachingPlanRepository plans;
    private final Participants participants;

    AgreeCoachingPlan(CoachingService service, CoachingPlanRepository plans, Participants participants) {
        this.service = service;
        this.plans = plans;
        this.participants = participants;
    }

    @Override
    public FormView load(CaseTask task) {
        UUID participation = task.get(CaseVariables.PARTICIPATION_ID);
        Plan prefill = plans.latest(participation)
                .map(last -> new Plan(
                        service.today(),
                        last.goals(),
                        last.reachablePlaces(),
                        last.travelModes(),
                        last.travelLimits(),
                        last.travelMinutes(),
                        last.weeklyHours(),
                        last.availability(),
                        nextSession(task, participation)))
                .orElseGet(() -> new Plan(
                        service.today(),
                        mandatoryRows(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        nextSession(task, participation)));
        return FormView.of(prefill)
                .with("earlierVersions", plans.versions(participation))
                .withOptions("topics", CoachingTopic.class)
                .withOptions("owners", GoalOwner.class)
                .withOptions("travelModes", TravelMode.class);
    }

    @Override
    public void submit(CaseTask task, Plan plan) {
        check(plan);
        service.agree(
                task.get(CaseVariables.PARTICIPATION_ID),
                new CoachingPlan(
                        plan.agreedOn(),
                        plan.goals(),
                        plan.reachablePlaces(),
                        plan.travelModes(),
                        plan.travelLimits(),
                        plan.travelMinutes(),
                        plan.weeklyHours(),
                        plan.availability()),
                plan.nextSessionOn(),
                task.colleague().id());
        task.set(CoachingProcess.NEXT_SESSION_ON, plan.nextSessionOn());
    }

    private static void check(Plan plan) {
        var missing = EnumSet.copyOf(CoachingTopic.MANDATORY);
        plan.goals().forEach(goal -> missing.remove(goal.topic()));
        var errors = new ArrayList<FieldError>();
        missing.forEach(topic -> errors.add(
                new FieldError("goals", "Jeder Plan braucht mindestens ein Ziel zum Thema „" + topic.label() + "“.")));
        if (plan.nextSessionOn().isBefore(plan.agreedOn())) {
            errors.add(new FieldError("nextSessionOn", "Bitte ein Datum ab dem Tag der Vereinbarung angeben."));
        }
        if (!errors.isEmpty()) {
            throw new FormRejected(errors);
        }
    }

    /** A date that is already agreed and not over stays. */
    private LocalDate nextSession(CaseTask task, UUID participation) {
        LocalDate agreed = participants.participation(participation).nextSessionOn();
        return agreed == null || agreed.isBefore(service.today())
                ? service.proposedDate(CoachingProcess.interval(task))
                : agreed;
    }

    private static List<Goal> mandatoryRows() {
        return Arrays.stream(CoachingTopic.values())
                .filter(CoachingTopic.MANDATORY::contains)
                .map(topic -> new Goal(topic, null, null, null, null))
                .toList();
    }
}

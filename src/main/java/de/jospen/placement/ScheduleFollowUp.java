package de.jospen.placement;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds the day of the next follow-up, if there is one. */
@Component
class ScheduleFollowUp implements JavaDelegate {

    private final PlacementService service;

    ScheduleFollowUp(PlacementService service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var dueOn = service.scheduleFollowUp(PlacementProcess.PLACEMENT_ID.from(execution));
        PlacementProcess.FOLLOW_UP_DUE.set(execution, dueOn.isPresent());
        dueOn.ifPresent(day -> PlacementProcess.NEXT_FOLLOW_UP_ON.set(execution, day));
    }
}

package de.jospen.placement;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Decides by {@code processes/placementCounts.dmn} whether the placement counts. */
@Component
class DecidePlacementCounts implements JavaDelegate {

    private final PlacementService service;

    DecidePlacementCounts(PlacementService service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PlacementCounts counts = service.decide(PlacementProcess.PLACEMENT_ID.from(execution));
        PlacementProcess.PLACEMENT_COUNTS.set(execution, counts);
    }
}

package de.jospen.placement;

import de.jospen.workflow.Variable;
import java.time.LocalDate;
import java.util.UUID;

/** Routing codes of {@code processes/placement.bpmn}. */
final class PlacementProcess {

    static final Variable<UUID> PLACEMENT_ID = Variable.id("placementId");
    static final Variable<PlacementCounts> PLACEMENT_COUNTS = Variable.code("placementCounts", PlacementCounts.class);
    static final Variable<Boolean> FOLLOW_UP_DUE = Variable.flag("followUpDue");
    static final Variable<LocalDate> NEXT_FOLLOW_UP_ON = Variable.day("nextFollowUpOn");

    private PlacementProcess() {}
}

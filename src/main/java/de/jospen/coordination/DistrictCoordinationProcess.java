package de.jospen.coordination;

import de.jospen.workflow.Variable;

/** Routing codes of {@code processes/districtCoordination.bpmn}. */
final class DistrictCoordinationProcess {

    static final Variable<Boolean> STANDING_AGREEMENT = Variable.flag("standingAgreement");
    static final Variable<CoordinationAnswer> COORDINATION_ANSWER =
            Variable.code("coordinationAnswer", CoordinationAnswer.class);

    private DistrictCoordinationProcess() {}
}

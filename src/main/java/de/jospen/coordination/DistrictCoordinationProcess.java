package de.jospen.coordination;

import de.jospen.workflow.Variable;
import java.time.LocalDate;

/** Routing codes of {@code processes/districtCoordination.bpmn}. */
final class DistrictCoordinationProcess {

    static final Variable<Boolean> STANDING_AGREEMENT = Variable.flag("standingAgreement");
    static final Variable<CoordinationAnswer> COORDINATION_ANSWER =
            Variable.code("coordinationAnswer", CoordinationAnswer.class);

    static final Variable<LocalDate> REQUESTED_ON = Variable.day("coordinationRequestedOn");
    static final Variable<LocalDate> ANSWER_BY = Variable.day("coordinationAnswerBy");

    private DistrictCoordinationProcess() {}
}

package de.jospen.assessment;

import de.jospen.workflow.Variable;
import java.util.UUID;

/** Routing codes of {@code processes/barrierAssessment.bpmn}; what the person's barriers are stays in the tables. */
final class BarrierAssessmentProcess {

    static final Variable<AssessmentKind> ASSESSMENT_KIND = Variable.code("assessmentKind", AssessmentKind.class);
    static final Variable<UUID> ASSESSMENT_ID = Variable.id("assessmentId");
    static final Variable<CoachingIntensity> COACHING_INTENSITY =
            Variable.code("coachingIntensity", CoachingIntensity.class);
    static final Variable<Boolean> CASE_CONFERENCE = Variable.flag("caseConference");

    private BarrierAssessmentProcess() {}
}

package de.jospen.assessment;

import de.jospen.participant.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts the barriers and asks the decision {@code coachingIntensity}; the counts never become engine variables. */
@Component
class RecommendIntensity implements JavaDelegate {

    private final BarrierAssessments assessments;

    RecommendIntensity(BarrierAssessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        assessments.recommendIntensity(
                CaseVariables.PARTICIPATION_ID.from(execution), BarrierAssessmentProcess.ASSESSMENT_ID.from(execution));
    }
}

package de.jospen.assessment;

import de.jospen.participant.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the decision {@code familyCoaching}, which weighs the family topics; it is an offer, consent decides. */
@Component
class RecommendFamilyCoaching implements JavaDelegate {

    private final BarrierAssessments assessments;

    RecommendFamilyCoaching(BarrierAssessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        assessments.recommendFamilyCoaching(
                CaseVariables.PARTICIPATION_ID.from(execution), BarrierAssessmentProcess.ASSESSMENT_ID.from(execution));
    }
}

package de.jospen.coordination;

import de.jospen.participant.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks whether the district has agreed to the site's offer for good. */
@Component
class FindStandingAgreement implements JavaDelegate {

    private final DistrictCoordinationService service;

    FindStandingAgreement(DistrictCoordinationService service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var agreement = service.standingAgreement(CaseVariables.SITE.from(execution));
        DistrictCoordinationProcess.STANDING_AGREEMENT.set(execution, agreement.isPresent());
        agreement.ifPresent(
                coordination -> DistrictCoordinationProcess.COORDINATION_ANSWER.set(execution, coordination.answer()));
    }
}

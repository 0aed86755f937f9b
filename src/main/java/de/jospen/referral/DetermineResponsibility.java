package de.jospen.referral;

import de.jospen.participant.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Compares the postcode with the wanted site (decision {@code responsibility}) and looks at target group and benefits. */
@Component
class DetermineResponsibility implements JavaDelegate {

    private final ReferralService service;

    DetermineResponsibility(ReferralService service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var participationId = CaseVariables.PARTICIPATION_ID.from(execution);
        ReferralProcess.REFERRAL_CHECK.set(execution, service.check(participationId));
        ReferralProcess.COORDINATION_REQUIRED.set(execution, service.needsCoordination(participationId));
    }
}

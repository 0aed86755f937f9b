package de.jospen.referral;

import de.jospen.participant.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks for another participation of what may be the same person; a human decides, whatever else is unclear. */
@Component
class FindDuplicates implements JavaDelegate {

    private final ReferralService service;

    FindDuplicates(ReferralService service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (service.isPossibleDuplicate(CaseVariables.PARTICIPATION_ID.from(execution))) {
            ReferralProcess.REFERRAL_CHECK.set(execution, ReferralCheck.DUPLICATE);
        }
    }
}

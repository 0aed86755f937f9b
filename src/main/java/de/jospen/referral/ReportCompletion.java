package de.jospen.referral;

import de.jospen.participant.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the journey that the Jobcenter has completed its referral, and what is still unclear about it. */
@Component
class ReportCompletion implements JavaDelegate {

    private final ReferralService service;

    ReportCompletion(ReferralService service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var participationId = CaseVariables.PARTICIPATION_ID.from(execution);
        ReferralCheck check =
                service.isPossibleDuplicate(participationId) ? ReferralCheck.DUPLICATE : service.check(participationId);
        execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createMessageCorrelation(ReferralProcess.REFERRAL_COMPLETED)
                .processInstanceBusinessKey(execution.getProcessBusinessKey())
                .setVariable(ReferralProcess.REFERRAL_CHECK.name(), check.name())
                .correlate();
    }
}

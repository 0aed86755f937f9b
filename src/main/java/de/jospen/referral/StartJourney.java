package de.jospen.referral;

import de.jospen.participant.CaseVariables;
import java.util.HashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hands the case to the provider: starts the participant's journey with its codes. */
@Component
class StartJourney implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        var variables = new HashMap<String, Object>();
        CaseVariables.CASE_REFERENCE.put(variables, CaseVariables.CASE_REFERENCE.from(execution));
        CaseVariables.PARTICIPATION_ID.put(variables, CaseVariables.PARTICIPATION_ID.from(execution));
        CaseVariables.SITE.put(variables, CaseVariables.SITE.from(execution));
        CaseVariables.JOBCENTER.put(variables, CaseVariables.JOBCENTER.from(execution));
        ReferralProcess.REFERRAL_CHECK.put(variables, ReferralProcess.REFERRAL_CHECK.from(execution));
        ReferralProcess.COORDINATION_REQUIRED.put(variables, ReferralProcess.COORDINATION_REQUIRED.from(execution));
        execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createMessageCorrelation(ReferralProcess.REFERRAL_RECEIVED)
                .processInstanceBusinessKey(execution.getProcessBusinessKey())
                .setVariables(variables)
                .correlateStartMessage();
    }
}

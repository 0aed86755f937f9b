package de.jospen.handover;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes the task back from the Jobcenter, since the receipt is proven in another way. */
@Component
class SettleReceipt implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createMessageCorrelation(HandoverProcess.RECEIPT_SETTLED_MESSAGE)
                .processInstanceBusinessKey(execution.getProcessBusinessKey())
                // not the interim report's, which may still be unread
                .processInstanceVariableEquals(
                        HandoverProcess.REPORT_ID.name(),
                        HandoverProcess.REPORT_ID.from(execution).toString())
                // not correlate(): the Jobcenter may have acknowledged while the lead was asking
                .correlateAll();
    }
}

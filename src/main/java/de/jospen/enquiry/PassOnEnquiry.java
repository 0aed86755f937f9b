package de.jospen.enquiry;

import de.jospen.participant.CaseVariables;
import java.util.HashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Hands an enquiry to another site: an instance keeps its site for good, so a new one goes on there with the same number
 * and the same day of receipt. The enquiry itself stays open all the time.
 */
@Component
class PassOnEnquiry implements JavaDelegate {

    private final EnquiryService service;

    PassOnEnquiry(EnquiryService service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = CaseVariables.CASE_REFERENCE.from(execution);
        String target = LabourMarketEnquiryProcess.TARGET_SITE.from(execution);
        LabourMarketEnquiry enquiry = service.passOn(number, target);
        var variables = new HashMap<String, Object>();
        CaseVariables.CASE_REFERENCE.put(variables, number);
        CaseVariables.SITE.put(variables, target);
        LabourMarketEnquiryProcess.RECEIVED_ON.put(variables, enquiry.receivedOn());
        LabourMarketEnquiryProcess.ACKNOWLEDGEMENT.put(variables, AcknowledgementWay.DONE);
        execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createMessageCorrelation(LabourMarketEnquiryProcess.ENQUIRY_RECEIVED)
                .processInstanceBusinessKey(number)
                .setVariables(variables)
                .correlateStartMessage();
    }
}

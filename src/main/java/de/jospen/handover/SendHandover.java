package de.jospen.handover;

import de.jospen.engine.job.Incidents;
import de.jospen.mail.MailRefused;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Sends the released report to the responsible Jobcenter. What cannot be delivered stands in Cockpit as an incident and
 * on the lead's desk; what the mail server does not take for now is tried again.
 */
@Component
class SendHandover implements JavaDelegate {

    private final HandoverDelivery delivery;
    private final Incidents incidents;

    SendHandover(HandoverDelivery delivery, Incidents incidents) {
        this.delivery = delivery;
        this.incidents = incidents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HandoverProcess.QUERY_ASKED.set(execution, false);
        incidents.resolve(execution, HandoverProcess.DELIVERY_REFUSED);
        try {
            delivery.deliver(HandoverProcess.REPORT_ID.from(execution));
        } catch (MailRefused refused) {
            incidents.open(execution, HandoverProcess.DELIVERY_REFUSED, refused.getMessage());
            throw new BpmnError(HandoverProcess.DELIVERY_REFUSED);
        }
    }
}

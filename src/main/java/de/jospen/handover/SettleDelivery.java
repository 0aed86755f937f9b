package de.jospen.handover;

import de.jospen.engine.job.Incidents;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the incident: the report has reached the Jobcenter in another way. */
@Component
class SettleDelivery implements JavaDelegate {

    private final Incidents incidents;

    SettleDelivery(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HandoverProcess.QUERY_ASKED.set(execution, false);
        incidents.resolve(execution, HandoverProcess.DELIVERY_REFUSED);
    }
}

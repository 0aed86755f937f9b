package de.jospen.engine.job;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What stands in Cockpit as a disturbance of a case although its process goes on, with a person's task for example. */
@Component
public class Incidents {

    private final ObjectProvider<RuntimeService> runtimeService;

    Incidents(ObjectProvider<RuntimeService> runtimeService) {
        this.runtimeService = runtimeService;
    }

    /** @param sentence German, for whoever watches in Cockpit; no personal data */
    public void open(DelegateExecution execution, String type, String sentence) {
        // At the instance, since the step's own execution ends with the error that follows
        execution.getProcessInstance().createIncident(type, execution.getCurrentActivityId(), sentence);
    }

    /** Resolves what is open of this type; nothing open is fine. */
    public void resolve(DelegateExecution execution, String type) {
        RuntimeService service = runtimeService.getObject();
        service.createIncidentQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .incidentType(type)
                .list()
                .forEach(incident -> service.resolveIncident(incident.getId()));
    }
}

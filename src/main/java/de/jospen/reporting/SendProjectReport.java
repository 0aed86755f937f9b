package de.jospen.reporting;

import de.jospen.engine.job.Incidents;
import de.jospen.mail.MailRefused;
import de.jospen.participant.CaseVariables;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the released report to everybody it is for; whom it does not reach becomes the lead's task and an incident. */
@Component
class SendProjectReport implements JavaDelegate {

    private final ProjectReports reports;
    private final ProjectReportDelivery delivery;
    private final Incidents incidents;

    SendProjectReport(ProjectReports reports, ProjectReportDelivery delivery, Incidents incidents) {
        this.reports = reports;
        this.delivery = delivery;
        this.incidents = incidents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        incidents.resolve(execution, ProjectReportingProcess.MAIL_REFUSED);
        try {
            delivery.deliver(reports.report(CaseVariables.CASE_REFERENCE.from(execution)));
        } catch (MailRefused refused) {
            incidents.open(execution, ProjectReportingProcess.MAIL_REFUSED, refused.getMessage());
            throw new BpmnError(ProjectReportingProcess.MAIL_REFUSED);
        }
    }
}

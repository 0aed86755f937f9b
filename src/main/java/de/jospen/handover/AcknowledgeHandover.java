package de.jospen.handover;

import de.jospen.workflow.CaseTask;
import de.jospen.workflow.FormView;
import de.jospen.workflow.TaskForm;
import jakarta.validation.constraints.AssertTrue;
import org.springframework.stereotype.Component;

/** The Jobcenter opens the report and confirms that it has taken note of it. */
@Component
class AcknowledgeHandover implements TaskForm<AcknowledgeHandover.Receipt> {

    record Receipt(
            @AssertTrue(message = "Bitte bestätigen, dass der Bericht zur Kenntnis genommen wurde.")
            boolean noted) {}

    private final HandoverService service;

    AcknowledgeHandover(HandoverService service) {
        this.service = service;
    }

    @Override
    public FormView load(CaseTask task) {
        HandoverReport report = service.report(task.get(HandoverProcess.REPORT_ID));
        return FormView.empty()
                .with("document", ReportEndpoint.path(task))
                .with("sentOn", HandoverReport.dayOf(report.sentAt()))
                .with("sha256", report.sha256());
    }

    @Override
    public void submit(CaseTask task, Receipt receipt) {
        service.acknowledge(
                task.get(HandoverProcess.REPORT_ID), task.colleague().id());
    }
}

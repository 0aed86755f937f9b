package de.jospen.handover;

import de.jospen.workflow.CaseTask;
import de.jospen.workflow.FormRejected;
import de.jospen.workflow.FormView;
import de.jospen.workflow.PlainText;
import de.jospen.workflow.TaskForm;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The Jobcenter opens the report and confirms that it has taken note of it, or asks the coach about it. */
@Component
class AcknowledgeHandover implements TaskForm<AcknowledgeHandover.Receipt> {

    /** @param question what is unclear; its absence means that nothing is */
    record Receipt(
            @NotNull ReceiptAnswer outcome, @PlainText String question) {}

    private final HandoverService service;

    AcknowledgeHandover(HandoverService service) {
        this.service = service;
    }

    @Override
    public FormView load(CaseTask task) {
        HandoverReport report = service.report(task.get(HandoverProcess.REPORT_ID));
        return FormView.empty()
                .with("document", ReportEndpoint.path(task))
                .with("kind", report.kind().label())
                .with("sentOn", HandoverReport.dayOf(report.sentAt()))
                .with("sha256", report.sha256())
                .with("queries", QueryView.of(service.queries(report.id())))
                .withOptions("outcomes", ReceiptAnswer.class);
    }

    @Override
    public void submit(CaseTask task, Receipt receipt) {
        UUID reportId = task.get(HandoverProcess.REPORT_ID);
        boolean asks = receipt.outcome() == ReceiptAnswer.QUERY;
        if (asks && receipt.question() == null) {
            throw new FormRejected("question", "Bitte die Rückfrage stellen.");
        }
        if (asks) {
            service.ask(reportId, receipt.question(), task.colleague().id());
        } else {
            service.acknowledge(reportId, task.colleague().id());
        }
        task.set(HandoverProcess.QUERY_ASKED, asks);
    }
}

package de.jospen.handover;

import de.jospen.workflow.CaseTask;
import de.jospen.workflow.FormRejected;
import de.jospen.workflow.FormView;
import de.jospen.workflow.PlainText;
import de.jospen.workflow.TaskForm;
import jakarta.validation.constraints.NotNull;
import org.springframework.stereotype.Component;

/** The lead releases the report as it stands, or gives it back with a remark. */
@Component
class ReleaseReport implements TaskForm<ReleaseReport.Release> {

    record Release(@NotNull Boolean released, @PlainText String remark) {}

    private final HandoverService service;

    ReleaseReport(HandoverService service) {
        this.service = service;
    }

    @Override
    public FormView load(CaseTask task) {
        HandoverReport report = service.report(task.get(HandoverProcess.REPORT_ID));
        return FormView.empty()
                .with("kind", report.kind().label())
                .with("queries", QueryView.of(service.queries(report.id())))
                .with("document", ReportEndpoint.path(task))
                .with("yesNo", YesNo.OPTIONS);
    }

    @Override
    public void submit(CaseTask task, Release release) {
        if (release.released()) {
            service.release(
                    task.get(HandoverProcess.REPORT_ID), task.colleague().id());
        } else if (release.remark() == null) {
            throw new FormRejected("remark", "Bitte schreiben, was zu ändern ist.");
        } else {
            service.giveBack(task.get(HandoverProcess.REPORT_ID), release.remark());
        }
        task.set(HandoverProcess.REPORT_RELEASED, release.released());
    }
}

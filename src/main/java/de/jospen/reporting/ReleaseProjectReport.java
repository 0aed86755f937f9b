package de.jospen.reporting;

import de.jospen.workflow.CaseTask;
import de.jospen.workflow.FormRejected;
import de.jospen.workflow.FormView;
import de.jospen.workflow.PlainText;
import de.jospen.workflow.TaskForm;
import jakarta.validation.constraints.NotNull;
import org.springframework.stereotype.Component;

/** The lead releases the report as it stands, gives it back with a remark, or discards it. */
@Component
class ReleaseProjectReport implements TaskForm<ReleaseProjectReport.Release> {

    record Release(
            @NotNull ReportDecision decision, @PlainText String remark) {}

    private final ProjectReports reports;

    ReleaseProjectReport(ProjectReports reports) {
        this.reports = reports;
    }

    @Override
    public FormView load(CaseTask task) {
        ProjectReport report = reports.report(task.caseReference());
        return FormView.empty()
                .with("document", ProjectReportEndpoint.path(report))
                .withOptions("decisions", ReportDecision.class);
    }

    @Override
    public void submit(CaseTask task, Release release) {
        String number = task.caseReference();
        switch (release.decision()) {
            case RELEASE -> reports.release(number, task.colleague().id());
            case DISCARD -> reports.discard(number);
            case GIVE_BACK -> {
                if (release.remark() == null) {
                    throw new FormRejected("remark", "Bitte schreiben, was zu ändern ist.");
                }
                reports.giveBack(number, release.remark());
            }
        }
        task.set(ProjectReportingProcess.DECISION, release.decision());
    }
}

package de.jospen.reporting;

import de.jospen.project.ProjectDay;
import de.jospen.reporting.ProjectReport.Comment;
import de.jospen.workflow.CaseTask;
import de.jospen.workflow.FieldError;
import de.jospen.workflow.FormRejected;
import de.jospen.workflow.FormView;
import de.jospen.workflow.PlainText;
import de.jospen.workflow.TaskForm;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/** The lead says what figures alone do not say, part by part. */
@Component
class CommentReport implements TaskForm<CommentReport.Words> {

    /** @param meetingOn of the committee, for its paper only */
    record Words(
            @NotNull @PlainText(max = 4000) String facts,
            @PlainText(max = 4000) String targets,
            @PlainText(max = 4000) String effort,
            @PlainText(max = 4000) String outlook,
            @ProjectDay(future = true) LocalDate meetingOn) {}

    private final ProjectReports reports;

    CommentReport(ProjectReports reports) {
        this.reports = reports;
    }

    @Override
    public FormView load(CaseTask task) {
        ProjectReport report = reports.report(task.caseReference());
        boolean committee = report.kind() == ProjectReportKind.COMMITTEE;
        return FormView.of(report.comment())
                .with("document", ProjectReportEndpoint.path(report))
                .with("remark", report.leadRemark())
                .with("committee", committee)
                .with("report", !committee);
    }

    @Override
    public void submit(CaseTask task, Words words) {
        if (reports.report(task.caseReference()).kind() == ProjectReportKind.COMMITTEE) {
            refuseMissing(words);
        }
        reports.comment(
                task.caseReference(),
                new Comment(words.facts(), words.targets(), words.effort(), words.outlook(), words.meetingOn()),
                task.colleague().id());
    }

    private static void refuseMissing(Words words) {
        var errors = new ArrayList<FieldError>();
        if (words.effort() == null) {
            errors.add(
                    new FieldError("effort", "Bitte die finanziellen Auswirkungen nennen, auch wenn es keine gibt."));
        }
        if (words.meetingOn() == null) {
            errors.add(new FieldError("meetingOn", "Bitte den Tag der Sitzung angeben."));
        }
        if (!errors.isEmpty()) {
            throw new FormRejected(errors);
        }
    }
}

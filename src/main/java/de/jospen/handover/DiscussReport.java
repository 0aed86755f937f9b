package de.jospen.handover;

import de.jospen.project.ProjectDay;
import de.jospen.workflow.CaseTask;
import de.jospen.workflow.FormRejected;
import de.jospen.workflow.FormView;
import de.jospen.workflow.PlainText;
import de.jospen.workflow.TaskForm;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The participant sees the report before it goes, or it is written down why not (§ 61 SGB II, domain.md 0.1). */
@Component
class DiscussReport implements TaskForm<DiscussReport.Discussion> {

    /** Exactly one of {@code discussedOn} and {@code notDiscussedReason}. */
    record Discussion(
            @NotNull Boolean discussed,
            @ProjectDay LocalDate discussedOn,
            NotDiscussedReason notDiscussedReason,
            boolean copyHandedOver,
            @PlainText String ownStatement) {}

    private final HandoverService service;
    private final Clock clock;

    DiscussReport(HandoverService service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    @Override
    public FormView load(CaseTask task) {
        HandoverReport report = service.report(task.get(HandoverProcess.REPORT_ID));
        return FormView.of(
                        report.copyHandedOver() == null ? Map.of("discussedOn", LocalDate.now(clock)) : earlier(report))
                .with("document", ReportEndpoint.path(task))
                .with("yesNo", YesNo.OPTIONS)
                .withOptions("reasons", NotDiscussedReason.class);
    }

    @Override
    public void submit(CaseTask task, Discussion discussion) {
        if (discussion.discussed() && discussion.discussedOn() == null) {
            throw new FormRejected("discussedOn", "Bitte den Tag des Gesprächs angeben.");
        }
        if (discussion.discussed() && discussion.notDiscussedReason() != null) {
            throw new FormRejected(
                    "notDiscussedReason", "Bitte entweder den Tag oder den Grund angeben, nicht beides.");
        }
        if (!discussion.discussed() && discussion.notDiscussedReason() == null) {
            throw new FormRejected("notDiscussedReason", "Bitte den Grund wählen, warum kein Gespräch möglich war.");
        }
        service.discuss(
                task.get(HandoverProcess.REPORT_ID),
                discussion.discussed() ? discussion.discussedOn() : null,
                discussion.discussed() ? null : discussion.notDiscussedReason(),
                discussion.discussed() && discussion.copyHandedOver(),
                discussion.discussed() ? discussion.ownStatement() : null);
    }

    /** After the lead gave the report back: what was said of the talk before. */
    private static Discussion earlier(HandoverReport report) {
        return new Discussion(
                report.discussedOn() != null,
                report.discussedOn(),
                report.notDiscussedReason(),
                report.copyHandedOver(),
                report.ownStatement());
    }
}

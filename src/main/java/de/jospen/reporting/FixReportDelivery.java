package de.jospen.reporting;

import de.jospen.participant.ContactChannel;
import de.jospen.project.ProjectDay;
import de.jospen.workflow.CaseTask;
import de.jospen.workflow.FieldError;
import de.jospen.workflow.FormRejected;
import de.jospen.workflow.FormView;
import de.jospen.workflow.Option;
import de.jospen.workflow.PlainText;
import de.jospen.workflow.TaskForm;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The lead settles a report that did not reach everybody: again by mail once the cause is mended, or in another way. */
@Component
class FixReportDelivery implements TaskForm<FixReportDelivery.Repair> {

    private static final List<Option> WAYS = List.of(
            new Option("true", "Ursache ist behoben: erneut per E-Mail senden"),
            new Option("false", "auf anderem Weg zugestellt"));

    /** Day, channel and note belong to the delivery in another way, and only to that. */
    record Repair(
            @NotNull Boolean resend,
            @ProjectDay LocalDate deliveredOn,
            ContactChannel channel,
            @PlainText String note) {}

    private final ProjectReports reports;
    private final ProjectReportDelivery delivery;
    private final Clock clock;

    FixReportDelivery(ProjectReports reports, ProjectReportDelivery delivery, Clock clock) {
        this.reports = reports;
        this.delivery = delivery;
        this.clock = clock;
    }

    @Override
    public FormView load(CaseTask task) {
        ProjectReport report = reports.report(task.caseReference());
        return FormView.of(Map.of("deliveredOn", LocalDate.now(clock)))
                .with("failures", delivery.failures(report))
                .with("document", ProjectReportEndpoint.path(report))
                .with("ways", WAYS)
                .withOptions("channels", ContactChannel.class);
    }

    @Override
    public void submit(CaseTask task, Repair repair) {
        ProjectReport report = reports.report(task.caseReference());
        if (repair.resend()) {
            delivery.reopen(report);
        } else {
            refuseMissing(repair);
            delivery.deliveredOtherwise(
                    report,
                    repair.deliveredOn(),
                    repair.channel(),
                    repair.note(),
                    task.colleague().id());
        }
        task.set(ProjectReportingProcess.REDELIVERY, repair.resend());
    }

    private static void refuseMissing(Repair repair) {
        var errors = new ArrayList<FieldError>();
        if (repair.deliveredOn() == null) {
            errors.add(new FieldError("deliveredOn", "Bitte den Tag der Zustellung angeben."));
        }
        if (repair.channel() == null) {
            errors.add(new FieldError("channel", "Bitte den Weg der Zustellung wählen."));
        }
        if (repair.note() == null) {
            errors.add(new FieldError("note", "Bitte festhalten, wer den Bericht wie bekommen hat."));
        }
        if (!errors.isEmpty()) {
            throw new FormRejected(errors);
        }
    }
}

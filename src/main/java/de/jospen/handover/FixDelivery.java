package de.jospen.handover;

import de.jospen.participant.ContactChannel;
import de.jospen.project.ProjectDay;
import de.jospen.workflow.CaseTask;
import de.jospen.workflow.FieldError;
import de.jospen.workflow.FormRejected;
import de.jospen.workflow.FormView;
import de.jospen.workflow.PlainText;
import de.jospen.workflow.TaskForm;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The lead settles a report that could not be delivered: again by mail once the cause is mended, or in another way. */
@Component
class FixDelivery implements TaskForm<FixDelivery.Repair> {

    /** Day, channel and note belong to the delivery in another way, and only to that. */
    record Repair(
            @NotNull Boolean resend,
            @ProjectDay LocalDate deliveredOn,
            ContactChannel channel,
            @PlainText String note) {}

    private final HandoverDelivery delivery;
    private final Clock clock;

    FixDelivery(HandoverDelivery delivery, Clock clock) {
        this.delivery = delivery;
        this.clock = clock;
    }

    @Override
    public FormView load(CaseTask task) {
        return FormView.of(Map.of("deliveredOn", LocalDate.now(clock)))
                .with("reason", delivery.refusal(task.get(HandoverProcess.REPORT_ID)))
                .with("document", ReportEndpoint.path(task))
                .with("ways", Way.OPTIONS)
                .withOptions("channels", ContactChannel.class);
    }

    @Override
    public void submit(CaseTask task, Repair repair) {
        UUID reportId = task.get(HandoverProcess.REPORT_ID);
        if (repair.resend()) {
            delivery.reopen(reportId);
        } else {
            refuseMissing(repair);
            delivery.deliveredOtherwise(
                    reportId,
                    repair.deliveredOn(),
                    repair.channel(),
                    repair.note(),
                    task.colleague().id());
        }
        task.set(HandoverProcess.REDELIVERY, repair.resend());
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
            errors.add(new FieldError("note", "Bitte festhalten, wer den Bericht entgegengenommen hat."));
        }
        if (!errors.isEmpty()) {
            throw new FormRejected(errors);
        }
    }
}

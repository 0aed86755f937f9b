package de.jospen.handover;

import de.jospen.participant.CaseVariables;
import de.jospen.participant.Contact;
import de.jospen.participant.ContactChannel;
import de.jospen.participant.ContactLog;
import de.jospen.participant.ContactPartner;
import de.jospen.project.ProjectDay;
import de.jospen.workflow.CaseTask;
import de.jospen.workflow.FormView;
import de.jospen.workflow.PlainText;
import de.jospen.workflow.TaskForm;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The lead asks the Jobcenter about a report that nobody has acknowledged. */
@Component
class PursueReceipt implements TaskForm<PursueReceipt.FollowUp> {

    /** @param settled whether the receipt is proven in another way; the note says how */
    record FollowUp(
            @NotNull @ProjectDay LocalDate contactedOn,
            @NotNull ContactChannel channel,
            @NotNull @PlainText String note,
            @NotNull Boolean settled) {}

    private final HandoverService service;
    private final ContactLog contactLog;
    private final Clock clock;

    PursueReceipt(HandoverService service, ContactLog contactLog, Clock clock) {
        this.service = service;
        this.contactLog = contactLog;
        this.clock = clock;
    }

    @Override
    public FormView load(CaseTask task) {
        HandoverReport report = service.report(task.get(HandoverProcess.REPORT_ID));
        return FormView.of(Map.of("contactedOn", LocalDate.now(clock), "channel", ContactChannel.PHONE))
                .with("sentOn", HandoverReport.dayOf(report.sentAt()))
                .with(
                        "retrievedOn",
                        service.latestRetrieval(report.id())
                                .map(HandoverReport::dayOf)
                                .orElse(null))
                .with(
                        "acknowledgedOn",
                        report.acknowledgedAt() == null ? null : HandoverReport.dayOf(report.acknowledgedAt()))
                .with("yesNo", YesNo.OPTIONS)
                .withOptions("channels", ContactChannel.class);
    }

    @Override
    public void submit(CaseTask task, FollowUp followUp) {
        contactLog.add(
                task.get(CaseVariables.PARTICIPATION_ID),
                new Contact(
                        followUp.contactedOn(),
                        followUp.channel(),
                        ContactPartner.JOBCENTER,
                        followUp.note(),
                        task.colleague().id()));
        if (followUp.settled()) {
            service.settle(
                    task.get(HandoverProcess.REPORT_ID),
                    followUp.note(),
                    task.colleague().id());
        }
        task.set(HandoverProcess.RECEIPT_SETTLED, followUp.settled());
    }
}

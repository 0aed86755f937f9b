package de.jospen.enquiry;

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

/** The requester learns by word of mouth that the enquiry has arrived, who takes care, and when to expect the answer. */
@Component
class AcknowledgeEnquiry implements TaskForm<AcknowledgeEnquiry.Acknowledgement> {

    record Acknowledgement(
            @NotNull @ProjectDay LocalDate acknowledgedOn,
            @NotNull EnquiryChannel channel,
            @PlainText(max = 500) String note) {}

    private final EnquiryService service;
    private final EnquiryFacts facts;
    private final Clock clock;

    AcknowledgeEnquiry(EnquiryService service, EnquiryFacts facts, Clock clock) {
        this.service = service;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public FormView load(CaseTask task) {
        LabourMarketEnquiry enquiry = service.enquiry(task.caseReference());
        return facts.on(
                        FormView.of(Map.of("acknowledgedOn", LocalDate.now(clock), "channel", enquiry.channel())),
                        enquiry)
                .withOptions("channels", EnquiryChannel.class);
    }

    @Override
    public void submit(CaseTask task, Acknowledgement given) {
        LabourMarketEnquiry enquiry = service.enquiry(task.caseReference());
        if (given.acknowledgedOn().isBefore(enquiry.receivedOn())) {
            throw new FormRejected("acknowledgedOn", "Bitte einen Tag ab dem Eingang der Anfrage angeben.");
        }
        String how = given.channel().label() + (given.note() == null ? "" : ": " + given.note());
        service.acknowledge(
                enquiry.number(), given.acknowledgedOn(), how, task.colleague().id());
    }
}

package de.jospen.enquiry;

import de.jospen.workflow.CaseTask;
import de.jospen.workflow.FormRejected;
import de.jospen.workflow.FormView;
import de.jospen.workflow.PlainText;
import de.jospen.workflow.TaskForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.stereotype.Component;

/** The lead decides whether an enquiry may end without an answer of its own. */
@Component
class SettleEnquiry implements TaskForm<SettleEnquiry.Settlement> {

    /** @param duplicateOf number of the enquiry that is answered instead */
    record Settlement(
            @NotNull SettleDecision decision,

            @Size(max = 20, message = "Bitte höchstens 20 Zeichen angeben.")
            String duplicateOf,

            @NotNull @PlainText(max = 1000) String reason) {}

    private final EnquiryService service;
    private final EnquiryRepository enquiries;
    private final EnquiryFacts facts;

    SettleEnquiry(EnquiryService service, EnquiryRepository enquiries, EnquiryFacts facts) {
        this.service = service;
        this.enquiries = enquiries;
        this.facts = facts;
    }

    @Override
    public FormView load(CaseTask task) {
        return facts.on(FormView.empty(), service.enquiry(task.caseReference()))
                .withOptions("decisions", SettleDecision.class);
    }

    @Override
    public void submit(CaseTask task, Settlement settlement) {
        String number = task.caseReference();
        String by = task.colleague().id();
        switch (settlement.decision()) {
            case DUPLICATE -> {
                refuseNoOriginal(number, settlement.duplicateOf());
                service.end(number, EnquiryState.DUPLICATE, settlement.duplicateOf(), settlement.reason(), by);
                task.set(LabourMarketEnquiryProcess.OUTCOME, EnquiryOutcome.DUPLICATE);
            }
            case WITHDRAWN -> {
                service.end(number, EnquiryState.WITHDRAWN, null, settlement.reason(), by);
                task.set(LabourMarketEnquiryProcess.OUTCOME, EnquiryOutcome.WITHDRAWN);
            }
            case SEND_BACK -> {
                service.sendBack(number, settlement.reason(), by);
                task.set(LabourMarketEnquiryProcess.OUTCOME, EnquiryOutcome.SENT_BACK);
            }
        }
    }

    /** The other one must be answered or on its way to it, or two doubles could end each other. */
    private void refuseNoOriginal(String number, String duplicateOf) {
        if (duplicateOf == null) {
            throw new FormRejected("duplicateOf", "Bitte die Nummer der anderen Anfrage angeben.");
        }
        boolean stands = enquiries
                .find(duplicateOf)
                .filter(other -> !other.number().equals(number))
                .filter(other -> other.isOpen() || other.state() == EnquiryState.ANSWERED)
                .isPresent();
        if (!stands) {
            throw new FormRejected(
                    "duplicateOf", "Unter dieser Nummer gibt es keine andere Anfrage, die offen oder beantwortet ist.");
        }
    }
}

package de.jospen.enquiry;

import de.jospen.mail.MailRefused;
import de.jospen.participant.CaseVariables;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the requester by mail that the enquiry is here; a mail that is refused becomes a task for the coach. */
@Component
class SendAcknowledgement implements JavaDelegate {

    private final EnquiryMails mails;

    SendAcknowledgement(EnquiryMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = CaseVariables.CASE_REFERENCE.from(execution);
        try {
            mails.acknowledge(number);
        } catch (MailRefused refused) {
            mails.refused(number, refused);
            throw new BpmnError(LabourMarketEnquiryProcess.MAIL_REFUSED);
        }
    }
}

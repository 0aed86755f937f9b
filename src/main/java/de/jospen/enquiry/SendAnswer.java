package de.jospen.enquiry;

import de.jospen.mail.MailRefused;
import de.jospen.participant.CaseVariables;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the answer; only with it the enquiry is answered. A mail that is refused brings the coach's task back. */
@Component
class SendAnswer implements JavaDelegate {

    private final EnquiryMails mails;

    SendAnswer(EnquiryMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = CaseVariables.CASE_REFERENCE.from(execution);
        try {
            mails.answer(number);
            LabourMarketEnquiryProcess.OUTCOME.set(execution, EnquiryOutcome.ANSWERED);
        } catch (MailRefused refused) {
            mails.refused(number, refused);
            throw new BpmnError(LabourMarketEnquiryProcess.MAIL_REFUSED);
        }
    }
}

package de.jospen.enquiry;

import de.jospen.mail.Fact;
import de.jospen.mail.Mail;
import de.jospen.mail.MailRefused;
import de.jospen.mail.MailService;
import de.jospen.mail.MailTemplate;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the house writes to whoever asked, and what is kept of it. */
@Component
class EnquiryMails {

    private static final String BY = "jospen";

    private final EnquiryService service;
    private final MailService mails;
    private final Clock clock;

    EnquiryMails(EnquiryService service, MailService mails, Clock clock) {
        this.service = service;
        this.mails = mails;
        this.clock = clock;
    }

    /** @throws MailRefused when it cannot be delivered */
    void acknowledge(String number) {
        LabourMarketEnquiry enquiry = service.enquiry(number);
        mails.send(new Mail(
                "enquiry-received:" + enquiry.id(),
                MailTemplate.ENQUIRY_RECEIVED,
                RequesterMailbox.recipient(enquiry.id()),
                number,
                Map.of(
                        "site", Fact.site(enquiry.site()),
                        "receivedOn", Fact.day(enquiry.receivedOn()),
                        "answerBy", Fact.day(enquiry.answerBy()))));
        service.acknowledge(number, LocalDate.now(clock), "per E-Mail", BY);
    }

    /** @throws MailRefused when it cannot be delivered */
    void answer(String number) {
        LabourMarketEnquiry enquiry = service.enquiry(number);
        EnquiryAnswer answer = enquiry.answer();
        var facts = new HashMap<String, Fact>(Map.of(
                "answer", Fact.text(answer.text()),
                "source", Fact.text(answer.source()),
                "validUntil", Fact.day(answer.validUntil())));
        if (answer.nextContactOn() != null) {
            facts.put("nextContactOn", Fact.day(answer.nextContactOn()));
        }
        mails.send(new Mail(
                "enquiry-answer:" + enquiry.id() + ":" + enquiry.answerVersion(),
                MailTemplate.ENQUIRY_ANSWERED,
                RequesterMailbox.recipient(enquiry.id()),
                number,
                facts));
        service.answered(number, LocalDate.now(clock));
    }

    void refused(String number, MailRefused refused) {
        service.mailRefused(number, refused.getMessage());
    }
}

package de.jospen.enquiry;

import de.jospen.mail.Inbox;
import de.jospen.mail.MailAccount;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every minute for new mails in the enquiries' mailbox, in the houses that have one. */
@Component
class EnquiryMailbox {

    private final ObjectProvider<MailAccount> account;
    private final Inbox inbox;
    private final EnquiryMailIntake intake;

    EnquiryMailbox(ObjectProvider<MailAccount> account, Inbox inbox, EnquiryMailIntake intake) {
        this.account = account;
        this.inbox = inbox;
        this.intake = intake;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void poll() {
        account.ifAvailable(mailbox -> inbox.read(mailbox, mail -> intake.take(mail, mailbox.address())));
    }
}

package de.jospen.enquiry;

import de.jospen.mail.Inbox;
import de.jospen.mail.MailAccount;
import de.jospen.restore.DataRestores;
import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every minute for new mails in the enquiries' mailbox, in the houses that have one. Not while sending is held after a
 * restore: a copy started for a look must not take the mails away from the house that works.
 */
@Component
class EnquiryMailbox {

    private final ObjectProvider<MailAccount> account;
    private final Inbox inbox;
    private final EnquiryMailIntake intake;
    private final DataRestores restores;
    private final Clock clock;
    private volatile Instant lastRead;

    EnquiryMailbox(
            ObjectProvider<MailAccount> account,
            Inbox inbox,
            EnquiryMailIntake intake,
            DataRestores restores,
            Clock clock) {
        this.account = account;
        this.inbox = inbox;
        this.intake = intake;
        this.restores = restores;
        this.clock = clock;
        this.lastRead = clock.instant();
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void poll() {
        MailAccount mailbox = account.getIfAvailable();
        if (mailbox != null
                && restores.holding().isEmpty()
                && inbox.read(mailbox, mail -> intake.take(mail, mailbox.address()))) {
            lastRead = clock.instant();
        }
    }

    boolean exists() {
        return account.getIfAvailable() != null;
    }

    /** When the mailbox was read last; before that, when this node started. */
    Instant lastRead() {
        return lastRead;
    }
}

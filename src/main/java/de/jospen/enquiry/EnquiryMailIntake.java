package de.jospen.enquiry;

import de.jospen.mail.Inbox.Filing;
import de.jospen.mail.ReceivedMail;
import de.jospen.project.ProjectProperties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Turns a mail into an enquiry once: the mark of the mail and the enquiry are one transaction, the mail server's flag
 * comes after it. Whoever sees the mail again, after a crash or at the same time, finds the mark.
 */
@Service
class EnquiryMailIntake {

    private static final Logger LOG = LoggerFactory.getLogger(EnquiryMailIntake.class);

    /** Two machines that answer each other without saying so are stopped here. */
    private static final int MAILS_PER_SENDER_AND_DAY = 20;

    private final EnquiryMailRepository mails;
    private final EnquiryIntake intake;
    private final ProjectProperties project;
    private final Clock clock;
    private final TransactionTemplate transaction;

    EnquiryMailIntake(
            EnquiryMailRepository mails,
            EnquiryIntake intake,
            ProjectProperties project,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.mails = mails;
        this.intake = intake;
        this.project = project;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param mailbox the address the mail was sent to */
    Filing take(ReceivedMail mail, String mailbox) {
        try {
            return transaction.execute(status -> once(mail, mailbox));
        } catch (DuplicateKeyException e) {
            // Somebody else took it in the same moment; any other double is a fault and the mail stays unread
            return mails.filingOf(mail.messageId()).orElseThrow(() -> e);
        }
    }

    private Filing once(ReceivedMail mail, String mailbox) {
        Optional<Filing> earlier = mails.filingOf(mail.messageId());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Instant now = clock.instant();
        String fault = fault(mail, mailbox, now);
        // First the mark: a second reader waits here for the first one
        mails.mark(mail.messageId(), mail.replyTo(), now);
        if (fault != null) {
            LOG.info("A mail to the enquiries' mailbox was set aside: {}", fault);
            return Filing.SET_ASIDE;
        }
        String number = intake.receive(new IncomingEnquiry(
                mail.messageId(),
                mail.replyTo(),
                mail.senderName(),
                mail.subject(),
                mail.text(),
                mail.receivedAt(),
                mail.attachmentNames()));
        mails.became(mail.messageId(), number);
        return Filing.TAKEN;
    }

    private String fault(ReceivedMail mail, String mailbox, Instant now) {
        if (mail.replyTo() == null) {
            return "nobody to answer";
        }
        if (mail.automatic()) {
            return "written by a machine";
        }
        if (mail.replyTo().equalsIgnoreCase(mailbox) || mail.replyTo().equalsIgnoreCase(project.contactMailbox())) {
            return "written by ourselves";
        }
        return mails.countFrom(mail.replyTo(), now.minus(Duration.ofDays(1))) >= MAILS_PER_SENDER_AND_DAY
                ? "too many from one sender"
                : null;
    }
}

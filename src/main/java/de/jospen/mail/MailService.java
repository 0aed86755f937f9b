package de.jospen.mail;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only sender of mail (JSE-26, DP-07). Row and sending belong to the caller's transaction: if the mail server does
 * not take the mail, nothing is recorded and the caller's job is repeated.
 */
@Service
public class MailService {

    private static final Logger LOG = LoggerFactory.getLogger(MailService.class);

    private final ProjectFacts project;
    private final AttachmentGuard guard;
    private final MailTexts texts;
    private final OutgoingMailRepository mails;
    private final SmtpDelivery delivery;
    private final Clock clock;

    MailService(
            ProjectFacts project,
            AttachmentGuard guard,
            MailTexts texts,
            OutgoingMailRepository mails,
            SmtpDelivery delivery,
            Clock clock) {
        this.project = project;
        this.guard = guard;
        this.texts = texts;
        this.mails = mails;
        this.delivery = delivery;
        this.clock = clock;
    }

    /**
     * Sends the mail once; a mail whose key was sent before is left alone.
     *
     * @throws MailRefused if it must not leave: attachment without protection, or no single valid address
     * @throws org.springframework.mail.MailException if the mail server does not take it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Mail mail) {
        if (mails.isSent(mail.key())) {
            return;
        }
        guard.check(mail);
        OutgoingMail outgoing = OutgoingMail.freeze(
                mail,
                texts.write(mail, guard.clearText()),
                project.mailbox(),
                project.mailboxOf(mail.recipient()),
                clock.instant());
        // The row first: its unique key makes a second node wait and fail instead of sending a second copy
        mails.insertSent(outgoing);
        delivery.deliver(outgoing);
        LOG.info("Mail {} sent to {}", mail.key(), mail.recipient());
    }
}

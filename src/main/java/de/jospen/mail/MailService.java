package de.jospen.mail;

import java.time.Clock;
import java.util.List;
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
    private final List<MailboxDirectory> directories;
    private final AttachmentGuard guard;
    private final MailTexts texts;
    private final OutgoingMailRepository mails;
    private final SmtpDelivery delivery;
    private final Clock clock;

    MailService(
            ProjectFacts project,
            List<MailboxDirectory> directories,
            AttachmentGuard guard,
            MailTexts texts,
            OutgoingMailRepository mails,
            SmtpDelivery delivery,
            Clock clock) {
        this.project = project;
        this.directories = directories;
        this.guard = guard;
        this.texts = texts;
        this.mails = mails;
        this.delivery = delivery;
        this.clock = clock;
    }

    /**
     * Puts the mail into the outbox, frozen, with the caller's transaction; a mail whose key is there is left alone. A
     * free-standing mail leaves by itself after the commit, any other one with {@link #deliver}.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enqueue(Mail mail) {
        throw new UnsupportedOperationException();
    }

    /**
     * Hands the mail of the outbox to the mail server, with commits of its own whatever transaction the caller has. A
     * mail that was sent is left alone.
     *
     * @throws MailRefused if it cannot leave; until {@link #reopen} every further call says so again
     * @throws MailDelayed if the same call may succeed later
     */
    public void deliver(String key) {
        throw new UnsupportedOperationException();
    }

    /** Both at once, for the asynchronous step of a process that only sends a mail. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void send(Mail mail) {
        if (mails.isSent(mail.key())) {
            return;
        }
        guard.check(mail);
        OutgoingMail outgoing = OutgoingMail.freeze(
                mail,
                texts.write(mail),
                project.mailbox(),
                directories.stream()
                        .flatMap(directory -> directory.mailboxOf(mail.recipient()).stream())
                        .findFirst()
                        .orElse(""),
                clock.instant());
        // The row first: its unique key makes a second node wait and fail instead of sending a second copy
        mails.insertSent(outgoing);
        delivery.deliver(outgoing);
        LOG.info("Mail {} sent to {}", mail.key(), mail.recipient());
    }

    /** Makes a refused mail ready again, after what stood in its way was mended. */
    public void reopen(String key) {
        throw new UnsupportedOperationException();
    }
}

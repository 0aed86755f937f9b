package de.jospen.mail;

import de.jospen.engine.job.CurrentJob;
import de.jospen.restore.DataRestores;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The only sender of mail (JSE-26, DP-07): an outbox. A mail is kept with the case's state in one transaction and sent
 * afterwards, READY → SENDING → SENT, WAIT or FAILED, each step with its own commit. What is found in SENDING after a
 * crash may have arrived; it is sent again, recognisable as a copy, because twice is better than never.
 */
@Service
public class MailService {

    private static final Logger LOG = LoggerFactory.getLogger(MailService.class);

    /** How a job says that it waits for the release after a restore and for nothing else. */
    public static final String HELD =
            "Der Versand ist nach einer Wiederherstellung angehalten, bis er freigegeben wird.";

    private final ProjectFacts project;
    private final MailTexts texts;
    private final OutgoingMailRepository mails;
    private final MailChecks checks;
    private final SmtpDelivery delivery;
    private final MailRound round;
    private final DataRestores restores;
    private final MailProperties settings;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    MailService(
            ProjectFacts project,
            MailTexts texts,
            OutgoingMailRepository mails,
            MailChecks checks,
            SmtpDelivery delivery,
            MailRound round,
            DataRestores restores,
            MailProperties settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.project = project;
        this.texts = texts;
        this.mails = mails;
        this.checks = checks;
        this.delivery = delivery;
        this.round = round;
        this.restores = restores;
        this.settings = settings;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Puts the mail into the outbox, frozen, with the caller's transaction; a mail whose key is there is left alone. A
     * free-standing mail leaves by itself after the commit, any other one with {@link #deliver}.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enqueue(Mail mail) {
        keep(mail);
    }

    /** Both at once, for the asynchronous step of a process that only sends a mail. */
    public void send(Mail mail) {
        try {
            ownTransaction.executeWithoutResult(status -> keep(mail));
        } catch (DuplicateKeyException e) {
            // A second node kept the same mail in the same moment
            LOG.info("Mail {} was already kept", mail.key());
        }
        deliver(mail.key());
    }

    /**
     * Hands a mail of the outbox to the mail server, with commits of its own whatever transaction the caller has. A mail
     * that was sent is left alone.
     *
     * @throws MailRefused if it cannot leave; until {@link #reopen} every further call says so again
     * @throws MailDelayed if the same call may succeed later
     */
    public void deliver(String key) {
        OutgoingMail mail = find(key);
        if (mail.state() != OutgoingMail.State.SENT && restores.holding().isPresent()) {
            throw new MailDelayed(HELD);
        }
        Instant now = clock.instant();
        switch (mail.state()) {
            case SENT -> {
                return;
            }
            case FAILED -> {
                rememberJob(mail);
                throw new MailRefused(mail.reason());
            }
            default -> {
                if (mail.isBeingSent(now, settings.lockTime())) {
                    throw new MailDelayed("Die E-Mail wird gerade schon versendet.");
                }
            }
        }
        if (mail.attempts() > 0 && mail.readyAt().plus(settings.giveUpAfter()).isBefore(now)) {
            throw refuse(
                    mail,
                    mail.mayHaveArrived(),
                    "Der Mailserver hat die E-Mail %d Stunden lang nicht angenommen."
                            .formatted(settings.giveUpAfter().toHours()));
        }
        Sendable sendable = prepare(mail);
        OutgoingMail sending = begin(mail, sendable, now);
        try {
            delivery.deliver(sending, sendable);
        } catch (NotTaken e) {
            throw e.isFinal() ? refuse(sending, false, e.getMessage()) : delay(sending, e);
        }
        ownTransaction.executeWithoutResult(status -> {
            if (!mails.sent(sending, clock.instant())) {
                LOG.warn("Mail {} was taken over by somebody else while it was sent", key);
            }
        });
        LOG.info("Mail {} sent to {}{}", key, mail.recipient(), sending.repeats() > 0 ? ", a copy" : "");
    }

    /** Why the mail was refused; empty unless it was. */
    public Optional<String> refusal(String key) {
        return mails.find(key)
                .filter(mail -> mail.state() == OutgoingMail.State.FAILED)
                .map(OutgoingMail::reason);
    }

    /** Makes a refused mail ready again, after what stood in its way was mended; it is protected anew. */
    @Transactional
    public void reopen(String key) {
        mails.reopen(key, clock.instant());
    }

    private void keep(Mail mail) {
        if (!mails.contains(mail.key())) {
            mails.insert(
                    OutgoingMail.freeze(mail, texts.write(mail), project.mailbox(), restores.mark(), clock.instant()),
                    mail.attachments());
            if (mail.template().isFreeStanding()) {
                round.wakeAfterCommit();
            }
        }
    }

    private Sendable prepare(OutgoingMail mail) {
        try {
            return checks.prepare(mail, mails.attachments(mail));
        } catch (MailRefused e) {
            throw refuse(mail, mail.mayHaveArrived(), e.getMessage());
        }
    }

    private OutgoingMail begin(OutgoingMail mail, Sendable sendable, Instant now) {
        return ownTransaction.execute(status -> {
            int repeats = mail.mayHaveArrived() ? mail.repeats() + 1 : mail.repeats();
            if (!mails.begin(mail, sendable, repeats, now)) {
                throw new MailDelayed("Die E-Mail wird gerade schon versendet.");
            }
            return find(mail.key());
        });
    }

    private MailRefused refuse(OutgoingMail mail, boolean inDoubt, String sentence) {
        String reason = inDoubt ? sentence + " Ein früherer Versuch kann angekommen sein." : sentence;
        ownTransaction.executeWithoutResult(
                status -> mails.unsent(mail, OutgoingMail.State.FAILED, reason, inDoubt, null));
        rememberJob(mail);
        LOG.warn("Mail {} to {} refused: {}", mail.key(), mail.recipient(), reason);
        return new MailRefused(reason);
    }

    private void rememberJob(OutgoingMail mail) {
        CurrentJob.id().ifPresent(job -> ownTransaction.executeWithoutResult(status -> mails.refusedIn(job, mail)));
    }

    private MailDelayed delay(OutgoingMail mail, NotTaken cause) {
        Instant next = clock.instant().plus(MailRound.waitAfter(mail.attempts()));
        ownTransaction.executeWithoutResult(
                status -> mails.unsent(mail, OutgoingMail.State.WAIT, cause.getMessage(), cause.isInDoubt(), next));
        LOG.info("Mail {} to {} waits: {}", mail.key(), mail.recipient(), cause.getMessage());
        return new MailDelayed(cause.getMessage());
    }

    private OutgoingMail find(String key) {
        return mails.find(key).orElseThrow(() -> new IllegalArgumentException("There is no mail " + key));
    }
}

package de.jospen.mail;

import de.jospen.engine.job.JobRetried;
import de.jospen.engine.job.StuckCounts;
import de.jospen.engine.job.StuckItem;
import de.jospen.engine.job.StuckSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Mails of the outbox that could not leave and that no process waits for; for all others their job is stuck. */
@Component
class StuckMails implements StuckSource {

    /** A mail that waits no longer than this is nothing to look at. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    /** These mails tell of tasks and dates; after two weeks nobody needs them any more. */
    private static final Duration OF_USE = Duration.ofDays(14);

    private final OutgoingMailRepository mails;
    private final MailRound round;
    private final Clock clock;

    StuckMails(OutgoingMailRepository mails, MailRound round, Clock clock) {
        this.mails = mails;
        this.round = round;
        this.clock = clock;
    }

    @Override
    public StuckCounts counts() {
        List<StuckMail> stuck = stuck(Integer.MAX_VALUE);
        long waiting = stuck.stream().filter(mail -> mail.nextAttempt() != null).count();
        return new StuckCounts(stuck.size() - waiting, waiting);
    }

    @Override
    public List<StuckItem> items(int most) {
        return stuck(most).stream()
                .map(mail -> new StuckItem(
                        mail.id().toString(),
                        mail.caseReference(),
                        null,
                        "E-Mail",
                        mail.subject(),
                        mail.since(),
                        mail.reason(),
                        mail.nextAttempt()))
                .toList();
    }

    @Override
    @Transactional
    public boolean retry(String id) {
        boolean found = stuck(Integer.MAX_VALUE).stream()
                .map(StuckMail::id)
                .filter(mail -> mail.toString().equals(id))
                .anyMatch(mail -> mails.retry(mail, clock.instant()));
        if (found) {
            round.wakeAfterCommit();
        }
        return found;
    }

    /** What the mail server refused in this job is ready again, or the job would hear the same refusal once more. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void retried(JobRetried job) {
        mails.reopenRefusedIn(job.jobId(), clock.instant());
    }

    private List<StuckMail> stuck(int most) {
        Instant now = clock.instant();
        return mails.stuck(MailRound.FREE_STANDING, now.minus(OF_USE), now.minus(PATIENCE), most);
    }

    /** @param nextAttempt {@code null} when it is refused */
    record StuckMail(
            UUID id, String caseReference, String subject, Instant since, String reason, Instant nextAttempt) {}
}

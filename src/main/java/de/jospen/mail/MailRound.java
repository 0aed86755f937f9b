package de.jospen.mail;

import de.jospen.restore.DataRestores;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sends the free-standing mails, for which no process waits: right after the commit that kept them, and every minute what
 * is due. The outbox itself sees to it that two nodes do not send the same one.
 */
@Component
class MailRound {

    private static final Logger LOG = LoggerFactory.getLogger(MailRound.class);

    /** 1, 5, 15, 60 minutes, then every 4 hours: what the engine is told for the jobs, too. */
    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4));

    static final List<MailTemplate> FREE_STANDING = Arrays.stream(MailTemplate.values())
            .filter(MailTemplate::isFreeStanding)
            .toList();

    private final OutgoingMailRepository mails;
    private final ObjectProvider<MailService> service;
    private final MailProperties settings;
    private final DataRestores restores;
    private final Clock clock;
    /** One round runs, one may wait; a third would find nothing new. */
    private final ThreadPoolExecutor executor = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1),
            MailRound::thread,
            new ThreadPoolExecutor.DiscardPolicy());

    MailRound(
            OutgoingMailRepository mails,
            ObjectProvider<MailService> service,
            MailProperties settings,
            DataRestores restores,
            Clock clock) {
        this.mails = mails;
        this.service = service;
        this.settings = settings;
        this.restores = restores;
        this.clock = clock;
    }

    static Duration waitAfter(int attempts) {
        return WAITS.get(Math.min(Math.max(attempts, 1), WAITS.size()) - 1);
    }

    void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake();
            }
        });
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 15_000)
    void wake() {
        if (settings.automatic()) {
            executor.execute(this::sendDue);
        }
    }

    void sendDue() {
        if (restores.holding().isPresent()) {
            return;
        }
        Instant now = clock.instant();
        for (String key : mails.due(FREE_STANDING, now, now.minus(settings.lockTime()))) {
            try {
                service.getObject().deliver(key);
            } catch (MailRefused | MailDelayed e) {
                LOG.debug("Mail {} not sent", key, e);
            } catch (RuntimeException e) {
                LOG.error("Mail {} could not be sent", key, e);
            }
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        executor.shutdown();
        if (!executor.awaitTermination(10, TimeUnit.SECONDS)) {
            executor.shutdownNow();
        }
    }

    private static Thread thread(Runnable round) {
        Thread thread = new Thread(round, "mail-round");
        thread.setDaemon(true);
        return thread;
    }
}

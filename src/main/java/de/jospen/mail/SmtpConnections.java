package de.jospen.mail;

import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps one connection for the next mail, because greeting, TLS and login cost more than a mail. Whoever sends has it for
 * themselves; who finds it taken opens another one, so that nobody waits behind a server that hangs.
 */
@Component
class SmtpConnections {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpConnections.class);
    private static final Duration IDLE_LIMIT = Duration.ofSeconds(30);

    private final AtomicReference<KeptTransport> idle = new AtomicReference<>();

    static String protocol(JavaMailSenderImpl server) {
        return server.getProtocol() == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : server.getProtocol();
    }

    /** The kept connection if it still works and leads to the same server, else a new one. */
    KeptTransport take(JavaMailSenderImpl server) throws MessagingException {
        KeptTransport kept = idle.getAndSet(null);
        if (kept != null) {
            if (kept.leadsTo(server.getHost(), server.getPort()) && kept.isConnected()) {
                return kept;
            }
            drop(kept);
        }
        KeptTransport fresh = new KeptTransport(server.getSession(), protocol(server));
        try {
            fresh.connectTo(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
            return fresh;
        } catch (MessagingException | RuntimeException e) {
            drop(fresh);
            throw e;
        }
    }

    void keep(KeptTransport used) {
        used.usedAt(Instant.now());
        if (!idle.compareAndSet(null, used)) {
            drop(used);
        }
    }

    void drop(KeptTransport broken) {
        try {
            broken.close();
        } catch (MessagingException e) {
            LOG.debug("Closing a broken connection", e);
        }
    }

    @Scheduled(fixedDelay = 10_000)
    void closeIdle() {
        KeptTransport kept = idle.getAndSet(null);
        if (kept != null) {
            if (kept.isIdleFor(IDLE_LIMIT, Instant.now()) || !idle.compareAndSet(null, kept)) {
                drop(kept);
            }
        }
    }

    @PreDestroy
    void close() {
        KeptTransport kept = idle.getAndSet(null);
        if (kept != null) {
            drop(kept);
        }
    }
}

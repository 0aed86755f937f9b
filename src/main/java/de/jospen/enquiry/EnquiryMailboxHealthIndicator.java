package de.jospen.enquiry;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ill when the enquiries' mailbox was not read for a quarter of an hour: people who wrote wait without anybody knowing. */
@Component
class EnquiryMailboxHealthIndicator implements HealthIndicator {

    private static final Duration LIMIT = Duration.ofMinutes(15);

    private final EnquiryMailbox mailbox;
    private final Clock clock;

    EnquiryMailboxHealthIndicator(EnquiryMailbox mailbox, Clock clock) {
        this.mailbox = mailbox;
        this.clock = clock;
    }

    @Override
    public Health health() {
        if (!mailbox.exists()) {
            return Health.up().withDetail("mailbox", "nicht eingerichtet").build();
        }
        boolean late = mailbox.lastRead().plus(LIMIT).isBefore(clock.instant());
        return (late ? Health.down() : Health.up())
                .withDetail("lastRead", mailbox.lastRead().toString())
                .build();
    }
}

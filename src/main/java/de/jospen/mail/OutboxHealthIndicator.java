package de.jospen.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ill when the mail server refused a mail or has not taken one for an hour. */
@Component
class OutboxHealthIndicator implements HealthIndicator {

    private static final Duration LIMIT = Duration.ofHours(1);

    private final OutgoingMailRepository mails;
    private final Clock clock;

    OutboxHealthIndicator(OutgoingMailRepository mails, Clock clock) {
        this.mails = mails;
        this.clock = clock;
    }

    @Override
    public Health health() {
        Map<OutgoingMail.State, Long> counts = mails.unsentByState();
        Instant oldest = mails.oldestWaiting().orElse(null);
        boolean ill = counts.getOrDefault(OutgoingMail.State.FAILED, 0L) > 0
                || oldest != null && oldest.plus(LIMIT).isBefore(clock.instant());
        var health = ill ? Health.down() : Health.up();
        for (OutgoingMail.State state : OutgoingMail.State.values()) {
            if (state != OutgoingMail.State.SENT) {
                health.withDetail(state.name(), counts.getOrDefault(state, 0L));
            }
        }
        if (oldest != null) {
            health.withDetail("oldestSince", oldest.toString());
        }
        return health.build();
    }
}

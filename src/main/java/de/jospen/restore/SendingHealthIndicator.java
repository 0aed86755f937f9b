package de.jospen.restore;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ill while sending is held after a restore, so that nobody forgets to release it. */
@Component
class SendingHealthIndicator implements HealthIndicator {

    private final DataRestores restores;

    SendingHealthIndicator(DataRestores restores) {
        this.restores = restores;
    }

    @Override
    public Health health() {
        return restores.holding()
                .map(restore -> Health.outOfService()
                        .withDetail("heldSinceRestoreOf", restore.restoredAt().toString())
                        .build())
                .orElseGet(() -> Health.up().build());
    }
}

package de.jospen.operation;

import de.jospen.engine.job.StuckWork;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ill while a step of a case does not go on without a person. */
@Component
class StuckWorkHealthIndicator implements HealthIndicator {

    private final StuckWork work;

    StuckWorkHealthIndicator(StuckWork work) {
        this.work = work;
    }

    @Override
    public Health health() {
        long stuck = work.counts().stuck();
        return (stuck > 0 ? Health.down() : Health.up())
                .withDetail("stuck", stuck)
                .build();
    }
}

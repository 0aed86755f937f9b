package de.jospen.operation;

import de.jospen.engine.job.StuckWork;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** The engine's jobs by state, and stuck work. */
@Component
class EngineMetrics implements MeterBinder {

    private final EngineCounts counts;
    private final StuckWork work;

    EngineMetrics(EngineCounts counts, StuckWork work) {
        this.counts = counts;
        this.work = work;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        jobs(registry, "all", EngineCounts::jobs);
        jobs(registry, "due", EngineCounts::dueJobs);
        jobs(registry, "failing", EngineCounts::failingJobs);
        Gauge.builder("jospen.stuck", work, stuck -> stuck.counts().stuck())
                .description("Steps of cases that do not go on without a person")
                .register(registry);
    }

    private void jobs(MeterRegistry registry, String state, ToDoubleFunction<EngineCounts> count) {
        Gauge.builder("jospen.jobs", counts, count)
                .description("Jobs of the process engine")
                .tag("state", state)
                .register(registry);
    }
}

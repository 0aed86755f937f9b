package de.jospen.engine.session;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** {@code jospen.sessions}: how many people are logged in, on whichever node. */
@Component
class WebSessionMetrics implements MeterBinder {

    private final WebSessionRepository sessions;

    WebSessionMetrics(WebSessionRepository sessions) {
        this.sessions = sessions;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("jospen.sessions", sessions, WebSessionRepository::loggedIn)
                .description("Sessions of people who are logged in, of all nodes")
                .register(registry);
    }
}

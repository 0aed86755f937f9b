package de.jospen.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** {@code jospen.mails} by state: how many are in the outbox. */
@Component
class OutboxMetrics implements MeterBinder {

    private final OutgoingMailRepository mails;

    OutboxMetrics(OutgoingMailRepository mails) {
        this.mails = mails;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (OutgoingMail.State state : OutgoingMail.State.values()) {
            if (state != OutgoingMail.State.SENT) {
                Gauge.builder(
                                "jospen.mails",
                                mails,
                                outbox -> outbox.unsentByState().getOrDefault(state, 0L))
                        .description("Mails of the outbox that have not left")
                        .tag("state", state.name())
                        .register(registry);
            }
        }
    }
}

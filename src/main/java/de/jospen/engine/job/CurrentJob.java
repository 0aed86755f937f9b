package de.jospen.engine.job;

import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;

/** The job whose step runs on this thread. */
public final class CurrentJob {

    private CurrentJob() {}

    /** Its id; empty where a person's action runs, or none of the engine's. */
    public static Optional<String> id() {
        return Optional.ofNullable(Context.getCommandContext())
                .map(context -> context.getCurrentJob())
                .map(job -> job.getId());
    }
}

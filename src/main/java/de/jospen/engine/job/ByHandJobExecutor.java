package de.jospen.engine.job;

import java.util.function.Supplier;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;

/**
 * The job executor. A thread of {@link JobRunner} works as a part of it even while the executor itself does not look for
 * jobs (before the demo is filled, in tests): only an active executor runs exclusive follow-up jobs.
 */
class ByHandJobExecutor extends SpringJobExecutor {

    private final ThreadLocal<Boolean> byHand = ThreadLocal.withInitial(() -> false);

    <T> T byHand(Supplier<T> work) {
        boolean before = byHand.get();
        byHand.set(true);
        try {
            return work.get();
        } finally {
            byHand.set(before);
        }
    }

    @Override
    public boolean isActive() {
        return byHand.get() || super.isActive();
    }
}

package de.jospen.engine.job;

/**
 * A step that cannot be done now and may succeed later without anybody's doing. The job is tried again as configured; the
 * message is one German sentence for whoever wonders why it waits.
 */
public abstract class RetryLater extends RuntimeException {

    protected RetryLater(String sentence) {
        super(sentence);
    }
}

package de.jospen.engine.job;

/**
 * A fault that no repetition heals. A job that fails with it is not tried again: it becomes an incident at once, and the
 * message is what the lead reads, so it is one German sentence for the person who has to act.
 */
public abstract class NoRetry extends RuntimeException {

    protected NoRetry(String sentence) {
        super(sentence);
    }
}

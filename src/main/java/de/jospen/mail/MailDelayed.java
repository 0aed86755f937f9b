package de.jospen.mail;

import de.jospen.engine.job.RetryLater;

/** A mail that could not be handed over now; the same call later may succeed. The message is one German sentence. */
public class MailDelayed extends RetryLater {

    public MailDelayed(String sentence) {
        super(sentence);
    }
}

package de.jospen.mail;

/** A mail that could not be handed over now; the same call later may succeed. The message is one German sentence. */
public class MailDelayed extends RuntimeException {

    public MailDelayed(String sentence) {
        super(sentence);
    }
}

package de.jospen.demo;

/** A mail that its recipient's mail program could not open either; the message is a German sentence for the page. */
final class UnreadableMail extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnreadableMail(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

package de.jospen.mail;

/** The mail server did not take a mail. The message is one German sentence. */
final class NotTaken extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean finalAnswer;
    private final boolean inDoubt;

    private NotTaken(String sentence, boolean finalAnswer, boolean inDoubt, Throwable cause) {
        super(sentence, cause);
        this.finalAnswer = finalAnswer;
        this.inDoubt = inDoubt;
    }

    static NotTaken forEver(String sentence, Throwable cause) {
        return new NotTaken(sentence, true, false, cause);
    }

    static NotTaken forNow(String sentence, Throwable cause) {
        return new NotTaken(sentence, false, false, cause);
    }

    /** It got the whole mail and never said what became of it. */
    static NotTaken asFarAsWeKnow(String sentence, Throwable cause) {
        return new NotTaken(sentence, false, true, cause);
    }

    boolean isFinal() {
        return finalAnswer;
    }

    boolean isInDoubt() {
        return inDoubt;
    }
}

package de.jospen.restore;

/** The application does not start with restored data before the operator said so. The message is German. */
public final class RestoreRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RestoreRefused(String sentence) {
        super(sentence);
    }
}

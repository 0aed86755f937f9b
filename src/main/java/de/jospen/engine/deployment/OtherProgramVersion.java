package de.jospen.engine.deployment;

/**
 * This node's program cannot work on a case, because the case stands on models of another program version. Nothing is
 * written. It heals by itself: during an update another node takes the work, or this one is replaced.
 *
 * <p>The message is the small JSON that the forms read, since the engine passes on nothing else.
 */
public class OtherProgramVersion extends RuntimeException {

    static final String NEWER =
            "Diese Aufgabe gehört zu einer neueren Programmversion. Bitte in einigen Minuten neu laden;"
                    + " Ihre Eingaben sind nicht verloren.";
    static final String OLDER =
            "Diese Aufgabe gehört zu einer älteren Programmversion, die hier nicht mehr läuft. Bitte der"
                    + " Administration melden; am Fall ist nichts verloren.";

    private final String sentence;

    OtherProgramVersion(String sentence) {
        super("{\"jospen\":[{\"field\":\"\",\"message\":\"" + sentence + "\"}]}");
        this.sentence = sentence;
    }

    /** German, for the person. */
    public String sentence() {
        return sentence;
    }
}

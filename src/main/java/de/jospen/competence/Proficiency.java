package de.jospen.competence;

import java.util.Arrays;

/** How far a competence has come, 1 to 5 (domain.md 4.2). Not assessed is no value of the scale. */
enum Proficiency {
    NOT_YET,
    GUIDED,
    SUPPORTED,
    INDEPENDENT,
    CONFIDENT;

    int value() {
        return ordinal() + 1;
    }

    /** From here on the person's own word is not evidence enough. */
    boolean needsEvidenceOfOthers() {
        return this == INDEPENDENT || this == CONFIDENT;
    }

    static Proficiency of(int value) {
        return Arrays.stream(values())
                .filter(proficiency -> proficiency.value() == value)
                .findFirst()
                .orElseThrow();
    }
}

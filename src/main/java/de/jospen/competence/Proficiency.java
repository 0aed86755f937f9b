package de.jospen.competence;

import de.jospen.workflow.Labelled;
import java.util.Arrays;

/** How far a competence has come, 1 to 5 (domain.md 4.2). Not assessed is no value of the scale. */
enum Proficiency implements Labelled {
    NOT_YET("1 – noch nicht vorhanden", "kann es nicht oder hat es noch nicht versucht"),
    GUIDED("2 – mit Anleitung", "schafft es, wenn jemand daneben ist"),
    SUPPORTED("3 – mit Unterstützung", "bewältigt bekannte Situationen, fragt bei Bedarf nach"),
    INDEPENDENT("4 – selbständig", "bewältigt übliche Situationen allein"),
    CONFIDENT("5 – sicher", "bewältigt auch neue Situationen und kann es anderen erklären");

    private final String label;
    private final String anchor;

    Proficiency(String label, String anchor) {
        this.label = label;
        this.anchor = anchor;
    }

    @Override
    public String label() {
        return label;
    }

    String anchor() {
        return anchor;
    }

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

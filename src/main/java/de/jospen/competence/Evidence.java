package de.jospen.competence;

import de.jospen.workflow.Labelled;

/** What a rating rests on. */
enum Evidence implements Labelled {
    OBSERVATION("Beobachtung"),
    CONVERSATION("Gespräch"),
    DOCUMENT("Zeugnis oder Unterlage"),
    WORK_SAMPLE("Arbeitsprobe"),
    TEST("Test"),
    SELF_STATEMENT("eigene Angabe");

    private final String label;

    Evidence(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

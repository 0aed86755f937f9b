package de.jospen.coordination;

import de.jospen.workflow.Labelled;

/** What the district answers (JSE-18). */
enum CoordinationAnswer implements Labelled {
    AGREED("zugestimmt"),
    AGREED_WITH_CONDITIONS("mit Auflagen zugestimmt"),
    NOT_AGREED("nicht zugestimmt");

    private final String label;

    CoordinationAnswer(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    boolean isAgreement() {
        return this != NOT_AGREED;
    }
}

package de.jospen.participant;

import de.jospen.workflow.Labelled;

/** Gender as the person states it; "no answer" is an answer (domain.md 8.2). */
public enum Gender implements Labelled {
    FEMALE("weiblich"),
    MALE("männlich"),
    DIVERSE("divers"),
    NOT_STATED("keine Angabe");

    private final String label;

    Gender(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

package de.jospen.journey;

import de.jospen.workflow.Labelled;

/** Whether the first talk took place. */
enum IntakeOutcome implements Labelled {
    HELD("Das Gespräch hat stattgefunden"),
    NOT_HELD("Die Person ist nicht erschienen");

    private final String label;

    IntakeOutcome(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

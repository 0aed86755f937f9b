package de.jospen.coaching;

import de.jospen.workflow.Labelled;

/** Where somebody who was present was met. */
enum SessionPlace implements Labelled {
    OFFICE("Büro am Standort"),
    ON_THE_WAY("unterwegs, zum Beispiel Begleitung zu einem Termin"),
    HOME_VISIT("Hausbesuch (nur mit Einwilligung)");

    private final String label;

    SessionPlace(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

package de.jospen.participant;

import de.jospen.workflow.Labelled;

/** The way a contact was made. */
public enum ContactChannel implements Labelled {
    PHONE("Telefon"),
    LETTER("Brief"),
    EMAIL("E-Mail"),
    MEETING("Gespräch vor Ort"),
    HOME_VISIT("Hausbesuch (nur mit Einwilligung)");

    private final String label;

    ContactChannel(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

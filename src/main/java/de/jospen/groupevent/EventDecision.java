package de.jospen.groupevent;

import de.jospen.workflow.Labelled;

/** What became of the wish to change an event. */
enum EventDecision implements Labelled {
    CHANGED("Tag, Uhrzeit oder Ort ändern"),
    CANCELLED("Absagen"),
    KEPT("Es bleibt wie geplant");

    private final String label;

    EventDecision(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

package de.jospen.groupevent;

import de.jospen.workflow.Labelled;

enum EventState implements Labelled {
    PLANNED("geplant"),
    CARRIED_OUT("durchgeführt"),
    /** The day has passed and it did not take place. */
    NOT_HELD("nicht durchgeführt"),
    /** Called off before. */
    CANCELLED("abgesagt");

    private final String label;

    EventState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

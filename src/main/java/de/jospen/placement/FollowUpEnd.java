package de.jospen.placement;

import de.jospen.workflow.Labelled;

/** Why nobody asks any more. */
enum FollowUpEnd implements Labelled {
    NOT_COUNTING("keine Nachfrage, zählt nicht auf das Ziel"),
    NO_CONSENT("keine Nachfrage ohne Einwilligung"),
    JOB_ENDED("Beschäftigung beendet"),
    ALL_DONE("alle Nachfragen erledigt");

    private final String label;

    FollowUpEnd(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

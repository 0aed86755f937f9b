package de.jospen.handover;

import de.jospen.workflow.Labelled;

/** Who should act on a recommendation. */
enum Actor implements Labelled {
    JOBCENTER("Jobcenter"),
    PROVIDER("Träger"),
    PARTICIPANT("Teilnehmer/in"),
    OTHER("andere Stelle");

    private final String label;

    Actor(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

package de.jospen.participant;

import de.jospen.workflow.Labelled;

/** How a household member belongs to the participant. */
public enum Relationship implements Labelled {
    PARTNER("Partner/in"),
    CHILD("Kind"),
    PARENT("Elternteil"),
    OTHER("sonstige Person");

    private final String label;

    Relationship(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

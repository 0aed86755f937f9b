package de.jospen.participant;

import de.jospen.workflow.Labelled;

/** How somebody gets to work. */
public enum TravelMode implements Labelled {
    PUBLIC_TRANSPORT("Bus und Bahn"),
    CAR("Auto"),
    BICYCLE("Fahrrad"),
    ON_FOOT("zu Fuß"),
    LIFT("Mitfahrgelegenheit");

    private final String label;

    TravelMode(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

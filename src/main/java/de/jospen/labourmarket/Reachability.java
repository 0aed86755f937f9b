package de.jospen.labourmarket;

import de.jospen.workflow.Labelled;

/** How well somebody without a car gets there from the other sites. */
enum Reachability implements Labelled {
    GOOD("gut erreichbar"),
    LIMITED("nur zu bestimmten Zeiten erreichbar"),
    CAR_ONLY("nur mit dem Auto erreichbar"),
    NOT_REACHABLE("nicht erreichbar");

    private final String label;

    Reachability(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

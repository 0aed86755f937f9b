package de.jospen.reporting;

import de.jospen.workflow.Labelled;

/** How time is spent with participants. */
enum EffortKind implements Labelled {
    INDIVIDUAL("Einzelcoaching"),
    FAMILY("Familiencoaching"),
    WORKSHOP("Workshops"),
    COMPANY("Betriebsbesuche");

    private final String label;

    EffortKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

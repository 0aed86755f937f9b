package de.jospen.labourmarket;

import de.jospen.workflow.Labelled;

/** How well an offer suits a participant, the best first. */
enum Grade implements Labelled {
    GOOD("passt"),
    POSSIBLE("vielleicht"),
    NOT_NOW("derzeit nicht");

    private final String label;

    Grade(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

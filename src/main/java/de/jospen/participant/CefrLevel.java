package de.jospen.participant;

import de.jospen.workflow.Labelled;

/** Level of German in the Common European Framework of Reference (GER). */
public enum CefrLevel implements Labelled {
    BELOW_A1("unter A1"),
    A1("A1"),
    A2("A2"),
    B1("B1"),
    B2("B2"),
    C1("C1"),
    C2("C2");

    private final String label;

    CefrLevel(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

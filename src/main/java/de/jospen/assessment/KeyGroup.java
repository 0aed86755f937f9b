package de.jospen.assessment;

import de.jospen.workflow.Labelled;

/** What an integration barrier is about; the first four are the groups of the BA's profiling (domain.md 3.1). */
enum KeyGroup implements Labelled {
    QUALIFICATION("Qualifikation"),
    CAPACITY("Leistungsfähigkeit"),
    MOTIVATION("Motivation"),
    CIRCUMSTANCES("Rahmenbedingungen"),
    CONTEXT("Ausgangslage"),
    OTHER("Sonstiges");

    private final String label;

    KeyGroup(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

package de.jospen.competence;

import de.jospen.workflow.Labelled;

/** Where a dimension has gone between entry and exit (domain.md 4.2). */
enum Direction implements Labelled {
    IMPROVED("verbessert"),
    STABLE("unverändert"),
    DECLINED("verschlechtert"),
    NOT_COMPARABLE("nicht vergleichbar");

    private final String label;

    Direction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

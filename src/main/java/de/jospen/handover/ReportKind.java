package de.jospen.handover;

import de.jospen.workflow.Labelled;

/** What a handover report is for (domain.md 4.3). */
enum ReportKind implements Labelled {
    INTERIM("Zwischenbericht"),
    FINAL("Abschlussbericht"),
    /** Replaces an earlier version; both are kept. */
    CORRECTION("Korrektur");

    private final String label;

    ReportKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

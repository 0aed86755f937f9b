package de.jospen.reporting;

import de.jospen.workflow.Labelled;

/** What the lead does with a commented report. */
enum ReportDecision implements Labelled {
    RELEASE("freigeben und versenden"),
    GIVE_BACK("zum Kommentieren zurückgeben"),
    DISCARD("verwerfen: die Zahlen sollen neu festgehalten werden");

    private final String label;

    ReportDecision(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

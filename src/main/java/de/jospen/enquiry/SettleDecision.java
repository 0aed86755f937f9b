package de.jospen.enquiry;

import de.jospen.workflow.Labelled;

/** What the lead decides about an end without an answer. */
enum SettleDecision implements Labelled {
    DUPLICATE("doppelt, hier ohne Antwort beenden"),
    WITHDRAWN("zurückgezogen, ohne Antwort beenden"),
    SEND_BACK("doch beantworten");

    private final String label;

    SettleDecision(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

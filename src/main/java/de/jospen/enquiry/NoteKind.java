package de.jospen.enquiry;

import de.jospen.workflow.Labelled;

/** What happened to an enquiry on its way. */
enum NoteKind implements Labelled {
    ACKNOWLEDGED("Eingang bestätigt"),
    MAIL_REFUSED("E-Mail nicht zustellbar"),
    PASSED_ON("weitergegeben"),
    PROPOSED_DUPLICATE("als doppelt vorgeschlagen"),
    PROPOSED_WITHDRAWN("als zurückgezogen vorgeschlagen"),
    SENT_BACK("Vorschlag abgelehnt"),
    ENDED("ohne Antwort beendet"),
    OVERDUE("Antwort überfällig");

    private final String label;

    NoteKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

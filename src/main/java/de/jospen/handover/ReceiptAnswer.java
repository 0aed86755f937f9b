package de.jospen.handover;

import de.jospen.workflow.Labelled;

/** What the Jobcenter says to a report. */
enum ReceiptAnswer implements Labelled {
    NOTED("Der Bericht ist angekommen und wurde zur Kenntnis genommen"),
    QUERY("Ich habe eine Rückfrage");

    private final String label;

    ReceiptAnswer(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

package de.jospen.enquiry;

import de.jospen.workflow.Labelled;

/** Where an enquiry stands; only the last three end it. */
enum EnquiryState implements Labelled {
    RECEIVED("eingegangen"),
    IN_PROGRESS("in Arbeit"),
    ANSWERED("beantwortet"),
    WITHDRAWN("zurückgezogen"),
    DUPLICATE("doppelt");

    private final String label;

    EnquiryState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

package de.jospen.enquiry;

import de.jospen.workflow.Labelled;

/** The way an enquiry came, or its answer went (domain.md 8). */
enum EnquiryChannel implements Labelled {
    PHONE("Telefon"),
    EMAIL("E-Mail"),
    VISIT("Besuch"),
    EVENT("Veranstaltung"),
    PARTNER("über eine Partnerorganisation");

    private final String label;

    EnquiryChannel(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

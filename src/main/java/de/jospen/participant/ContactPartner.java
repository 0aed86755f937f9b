package de.jospen.participant;

import de.jospen.workflow.Labelled;

/** Whom a contact was made with. */
public enum ContactPartner implements Labelled {
    PARTICIPANT("Teilnehmer/in"),
    JOBCENTER("Jobcenter"),
    DISTRICT("Kreis"),
    EMPLOYER("Betrieb"),
    PARTNER("sonstige Stelle");

    private final String label;

    ContactPartner(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

package de.jospen.participant;

import de.jospen.workflow.Labelled;

/** What a referral lacks before the provider can decide. */
public enum MissingData implements Labelled {
    TARGET_GROUP("Angaben zur Zielgruppe"),
    BENEFIT("Bestätigung des SGB-II-Leistungsbezugs"),
    ADDRESS("Anschrift"),
    CONTACT_DETAILS("Telefon oder E-Mail der Person"),
    GOAL("Ziel der Integration"),
    CURRENT_OFFERS("laufende Angebote des Jobcenters"),
    JOBCENTER_CONTACT("Ansprechperson im Jobcenter"),
    IDENTITY("Name und Geburtsdatum zur Klärung einer doppelten Zuweisung");

    private final String label;

    MissingData(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

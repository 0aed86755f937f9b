package de.jospen.participant;

import de.jospen.workflow.Labelled;

/** Why a referral is declined; the label goes to the Jobcenter, so it says nothing about the person. */
public enum RejectionReason implements Labelled {
    NOT_TARGET_GROUP("gehört nicht zur Zielgruppe des Projekts"),
    OUT_OF_AREA("Wohnort außerhalb des Projektgebiets"),
    NO_PLACE("derzeit kein freier Platz"),
    ALREADY_PARTICIPATING("nimmt bereits am Projekt teil"),
    NO_BENEFIT("SGB-II-Leistungsbezug liegt nicht vor"),
    COORDINATION_REFUSED("der Abstimmung mit dem Kreis wurde nicht zugestimmt"),
    OTHER_OFFER_FITS("ein anderes Angebot passt besser");

    private final String label;

    RejectionReason(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

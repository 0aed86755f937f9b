package de.jospen.placement;

import de.jospen.workflow.Labelled;

/** What a follow-up found out (domain.md 5.3). */
enum SustainabilityResult implements Labelled {
    STILL_EMPLOYED("Beschäftigung besteht fort"),
    OTHER_INSURED_JOB("andere sozialversicherungspflichtige Beschäftigung"),
    ENDED("Beschäftigung beendet"),
    NOT_REACHED("nicht erreicht"),
    CONSENT_REVOKED("keine Nachfrage, Einwilligung widerrufen");

    private final String label;

    SustainabilityResult(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

package de.jospen.assessment;

import de.jospen.workflow.Labelled;

/** What an estimate rests on. */
enum BarrierSource implements Labelled {
    OWN_STATEMENT("eigene Angabe"),
    DOCUMENT("Unterlage gesehen"),
    OBSERVATION("Beobachtung"),
    REFERRAL("Angabe des Jobcenters");

    private final String label;

    BarrierSource(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

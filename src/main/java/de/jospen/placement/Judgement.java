package de.jospen.placement;

import de.jospen.workflow.Labelled;

/** What the project lead decides where the rule could not. */
enum Judgement implements Labelled {
    YES("Die Vermittlung zählt auf das Ziel"),
    NO("Die Vermittlung zählt nicht auf das Ziel");

    private final String label;

    Judgement(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    PlacementCounts counts() {
        return this == YES ? PlacementCounts.YES : PlacementCounts.NO;
    }

    /** How reports name a placement that a person has judged. */
    String reportedAs() {
        return this == YES
                ? "Sozialversicherungspflichtige Beschäftigung (Entscheidung der Projektleitung)"
                : "Nicht angerechnet (Entscheidung der Projektleitung)";
    }
}

package de.jospen.placement;

import de.jospen.workflow.Labelled;

/** Whether a placement counts for the target (JSE-21). */
enum PlacementCounts implements Labelled {
    YES("zählt auf das Ziel"),
    NO("zählt nicht auf das Ziel"),
    MANUAL_CHECK("Anrechnung ist zu entscheiden");

    private final String label;

    PlacementCounts(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

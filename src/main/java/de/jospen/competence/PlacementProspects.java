package de.jospen.competence;

import de.jospen.workflow.Labelled;

/** The coach's view of the chances of insured work (JSE-13). */
enum PlacementProspects implements Labelled {
    VERY_LOW("1 – sehr gering"),
    LOW("2 – gering"),
    FAIR("3 – mittel"),
    GOOD("4 – gut"),
    VERY_GOOD("5 – sehr gut");

    private final String label;

    PlacementProspects(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

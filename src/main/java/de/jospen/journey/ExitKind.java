package de.jospen.journey;

import de.jospen.workflow.Labelled;

/** Whether a participation came to its planned end. */
enum ExitKind implements Labelled {
    REGULAR("regulär beendet"),
    EARLY("vorzeitig beendet");

    private final String label;

    ExitKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

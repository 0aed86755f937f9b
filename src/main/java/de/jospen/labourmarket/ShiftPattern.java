package de.jospen.labourmarket;

import de.jospen.workflow.Labelled;

/** How the working hours lie. */
enum ShiftPattern implements Labelled {
    DAYTIME("Tagdienst"),
    MORNING("nur vormittags"),
    EVENING("nur abends"),
    TWO_SHIFTS("Zweischicht"),
    THREE_SHIFTS("Dreischicht"),
    WEEKENDS("auch am Wochenende"),
    FLEXIBLE("nach Absprache");

    private final String label;

    ShiftPattern(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

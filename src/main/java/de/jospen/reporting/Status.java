package de.jospen.reporting;

import de.jospen.workflow.Labelled;

/** How a target stands on the day asked for; the word goes with the colour. */
enum Status implements Labelled {
    REACHED("erreicht"),
    /** All that had to be done by the day is done, more is under way. */
    RUNNING("im Plan"),
    BEHIND("noch nicht erreicht"),
    /** Nothing has come up that could be counted. */
    NOTHING_YET("noch nichts zu zählen");

    private final String label;

    Status(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

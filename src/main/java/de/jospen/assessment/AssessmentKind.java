package de.jospen.assessment;

import de.jospen.workflow.Labelled;

/** When in the stay the barriers are estimated (JSE-04). */
enum AssessmentKind implements Labelled {
    START("zu Beginn"),
    REVIEW("erneut");

    private final String label;

    AssessmentKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

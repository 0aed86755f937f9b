package de.jospen.enquiry;

import de.jospen.workflow.Labelled;

/** What the coach does with an enquiry. */
enum AnswerStep implements Labelled {
    ANSWER("beantworten"),
    PASS_ON("an einen anderen Standort weitergeben"),
    PROPOSE_DUPLICATE("als doppelt vorschlagen"),
    PROPOSE_WITHDRAWN("als zurückgezogen vorschlagen");

    private final String label;

    AnswerStep(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

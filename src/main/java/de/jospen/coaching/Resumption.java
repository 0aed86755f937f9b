package de.jospen.coaching;

import de.jospen.workflow.Labelled;

/** What becomes of coaching after a suspension. */
enum Resumption implements Labelled {
    RESUME("Coaching fortsetzen"),
    END("Coaching beenden");

    private final String label;

    Resumption(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

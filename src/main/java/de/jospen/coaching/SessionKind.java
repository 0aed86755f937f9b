package de.jospen.coaching;

import de.jospen.workflow.Labelled;

/** With the participant alone or with the family (JSE-05). */
enum SessionKind implements Labelled {
    INDIVIDUAL("Einzelcoaching"),
    FAMILY("Familiencoaching");

    private final String label;

    SessionKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

package de.jospen.participant;

import de.jospen.workflow.Labelled;

/** What the integration aims at; several at once are allowed (JSE-02). */
public enum IntegrationGoal implements Labelled {
    QUALIFICATION("Qualifizierung"),
    TRAINING("Ausbildung"),
    WORK("Arbeit");

    private final String label;

    IntegrationGoal(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

package de.jospen.labourmarket;

import de.jospen.workflow.Labelled;

/** What the employer asks for first. */
enum WorkCondition implements Labelled {
    NONE("keine besondere"),
    GERMAN("Deutschkenntnisse"),
    QUALIFICATION("Berufsabschluss"),
    EXPERIENCE("Berufserfahrung"),
    DRIVING_LICENCE("Führerschein"),
    SHIFT_WORK("Schichtbereitschaft"),
    FULL_TIME("Vollzeit"),
    HEALTH("körperliche Belastbarkeit"),
    OTHER("andere");

    private final String label;

    WorkCondition(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

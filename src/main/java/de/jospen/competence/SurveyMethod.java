package de.jospen.competence;

import de.jospen.workflow.Labelled;

/** How a survey came about. */
enum SurveyMethod implements Labelled {
    TOGETHER("gemeinsam mit der teilnehmenden Person"),
    FILE_BASED("nach Aktenlage, ohne die Person"),
    NOT_POSSIBLE("nicht möglich");

    private final String label;

    SurveyMethod(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

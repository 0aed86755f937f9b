package de.jospen.competence;

import de.jospen.workflow.Labelled;

/** When in the stay competences are surveyed: T0, T1 and T2 (domain.md 4.2). */
enum SurveyPoint implements Labelled {
    ENTRY("zu Beginn"),
    REVIEW("zwischendurch"),
    EXIT("zum Ende");

    private final String label;

    SurveyPoint(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

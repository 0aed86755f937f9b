package de.jospen.handover;

import de.jospen.workflow.Labelled;

/** What the provider recommends for further planning (domain.md 4.3); never a sanction. */
enum Recommendation implements Labelled {
    LANGUAGE_COURSE("Sprachkurs"),
    RECOGNITION_COUNSELLING("Anerkennungsberatung"),
    VOCATIONAL_QUALIFICATION("berufliche Qualifizierung oder Umschulung"),
    SCHOOL_CERTIFICATE("Schulabschluss nachholen"),
    FURTHER_COACHING("weiteres Coaching"),
    PLACEMENT_PROPOSALS("Vermittlungsvorschläge"),
    CHILDCARE_CLARIFICATION("Klärung der Verfügbarkeit"),
    WORK_CAPACITY_CLARIFICATION("Klärung der Leistungsfähigkeit durch das Jobcenter"),
    MOBILITY_SUPPORT("Unterstützung der Mobilität"),
    STABILISATION("Stabilisierung der Beschäftigung"),
    NO_FURTHER_NEED("kein weiterer Bedarf");

    private final String label;

    Recommendation(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

package de.jospen.journey;

import de.jospen.workflow.Labelled;

/** What the person does after the exit (domain.md 1.3). */
enum Whereabouts implements Labelled {
    INSURED_FULL_TIME("sozialversicherungspflichtig in Vollzeit beschäftigt"),
    INSURED_PART_TIME("sozialversicherungspflichtig in Teilzeit beschäftigt"),
    MINIJOB("Minijob"),
    IN_COMPANY_APPRENTICESHIP("betriebliche Ausbildung"),
    SCHOOL_TRAINING("schulische Ausbildung"),
    SELF_EMPLOYED("selbständig"),
    PUBLICLY_SUPPORTED("öffentlich geförderte Beschäftigung"),
    SCHOOL("Schule oder Nachholen eines Abschlusses"),
    VOCATIONAL_QUALIFICATION("berufliche Qualifizierung oder Umschulung"),
    LANGUAGE_COURSE("Sprachkurs"),
    OTHER_MEASURE("andere Maßnahme"),
    UNEMPLOYED("weiterhin arbeitslos im SGB-II-Leistungsbezug"),
    INCAPABLE_OF_WORK("nicht arbeitsfähig"),
    PARENTAL_LEAVE_CARE("Elternzeit oder Pflege"),
    NOT_AVAILABLE("aus anderen Gründen nicht verfügbar"),
    MOVED_AWAY("verzogen"),
    UNKNOWN("unbekannt"),
    DECEASED("verstorben");

    private final String label;

    Whereabouts(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

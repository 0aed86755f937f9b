package de.jospen.placement;

import de.jospen.workflow.Labelled;

/** Kinds of employment the decision table knows (domain.md 5.3). */
enum EmploymentType implements Labelled {
    REGULAR("Beschäftigung im Betrieb (auch Minijob)"),
    TEMP_AGENCY("Zeitarbeit"),
    IN_COMPANY_APPRENTICESHIP("betriebliche Ausbildung"),
    SCHOOL_TRAINING("schulische Ausbildung"),
    SELF_EMPLOYED("selbständige Tätigkeit"),
    PUBLICLY_SUPPORTED("öffentlich geförderte Beschäftigung (§ 16e, § 16i SGB II, Arbeitsgelegenheit)"),
    SHORT_TERM("kurzfristige Beschäftigung"),
    SEVERAL_MINIJOBS("mehrere Minijobs");

    private final String label;

    EmploymentType(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether the pay has a say in the decision; elsewhere nobody needs to know it (DP-04). */
    boolean needsGross() {
        return switch (this) {
            case REGULAR, TEMP_AGENCY, SHORT_TERM, SEVERAL_MINIJOBS -> true;
            case IN_COMPANY_APPRENTICESHIP, SCHOOL_TRAINING, SELF_EMPLOYED, PUBLICLY_SUPPORTED -> false;
        };
    }
}

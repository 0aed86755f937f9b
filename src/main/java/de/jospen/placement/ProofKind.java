package de.jospen.placement;

import de.jospen.workflow.Labelled;

/** What the coach has seen; one is enough, and no copy is kept (domain.md 5.3). */
enum ProofKind implements Labelled {
    EMPLOYMENT_CONTRACT("Arbeitsvertrag"),
    EMPLOYER_CONFIRMATION("Bestätigung des Betriebs"),
    SOCIAL_INSURANCE_REGISTRATION("Meldebescheinigung zur Sozialversicherung"),
    PAYSLIP("erste Abrechnung"),
    NOT_OBTAINABLE("kein Nachweis zu bekommen");

    private final String label;

    ProofKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    boolean isProof() {
        return this != NOT_OBTAINABLE;
    }
}

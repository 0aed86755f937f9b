package de.jospen.labourmarket;

import de.jospen.workflow.Labelled;

/** What an employer offers. */
enum OfferKind implements Labelled {
    VACANCY("Arbeitsstelle"),
    TRAINING("Ausbildung"),
    WORK_TRIAL("Praktikum oder Erprobung");

    private final String label;

    OfferKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

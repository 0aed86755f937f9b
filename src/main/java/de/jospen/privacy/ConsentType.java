package de.jospen.privacy;

import de.jospen.workflow.Labelled;

/** Separate consents, each revocable on its own (DP-01, DP-02). */
public enum ConsentType implements Labelled {
    PRIVACY_NOTICE("Datenschutzinformation ausgehändigt"),
    CONFIDENTIALITY_RELEASE("Schweigepflichtentbindung"),
    FAMILY_COACHING("Familiencoaching"),
    EMPLOYER_CONTACT("Kontakt zu Betrieben"),
    FOLLOW_UP_CONTACT("Nachfrage nach der Vermittlung"),
    HOME_VISIT("Hausbesuch");

    private final String label;

    ConsentType(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

package de.jospen.engine.account;

/** What may happen to the account of somebody who works here, as it is written down. */
public enum AccountEvent {
    CREATED("aufgenommen"),
    DETAILS("Angaben geändert"),
    PASSWORD_SET("neues Passwort gesetzt"),
    DELETED("gelöscht"),
    ROLE_GIVEN("Rolle erhalten"),
    ROLE_TAKEN("Rolle entzogen"),
    SITE_GIVEN("Standort erhalten"),
    SITE_TAKEN("Standort entzogen"),
    LOCKED("gesperrt"),
    UNLOCKED("entsperrt"),
    PASSWORD_CHANGED("eigenes Passwort geändert"),
    ADDRESS_REQUESTED("neue E-Mail-Adresse beantragt"),
    ADDRESS_CONFIRMED("neue E-Mail-Adresse bestätigt");

    private final String label;

    AccountEvent(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

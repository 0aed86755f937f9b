package de.jospen.referral;

import de.jospen.workflow.FormRejected;
import java.util.Arrays;

/** The columns of a file of referrals, each a field of {@link ReferralData}. */
enum ReferralColumn {
    SITE("Standort", "site", true),
    FIRST_NAME("Vorname", "firstName", true),
    LAST_NAME("Nachname", "lastName", true),
    BIRTH_DATE("Geburtsdatum", "birthDate", true),
    GENDER("Geschlecht", "gender", false),
    STREET("Straße", "street", false),
    POSTCODE("PLZ", "postcode", true),
    TOWN("Ort", "town", true),
    PHONE("Telefon", "phone", false),
    EMAIL("E-Mail", "email", false),
    CUSTOMER_NUMBER("Kundennummer", "customerNumber", false),
    SINGLE_PARENT("Alleinerziehend", "singleParent", true),
    IMMIGRANT("Zugewandert", "immigrant", true),
    SGB2_CONFIRMED("SGB-II-Bezug", "sgb2Confirmed", true),
    GOALS("Ziele", "goals", true),
    CURRENT_OFFERS("Laufende Angebote", "currentOffers", false),
    CONTACT_NAME("Ansprechperson", "contactName", true),
    CONTACT_FUNCTION("Funktion", "contactFunction", true),
    CONTACT_PHONE("Telefon Ansprechperson", "contactPhone", false),
    REFERRED_ON("Zuweisung am", "referredOn", true);

    final String title;
    final String field;
    final boolean required;

    ReferralColumn(String title, String field, boolean required) {
        this.title = title;
        this.field = field;
        this.required = required;
    }

    /** @throws FormRejected for a title the file format does not have */
    static ReferralColumn of(String title) {
        return Arrays.stream(values())
                .filter(column -> column.title.equalsIgnoreCase(title.strip()))
                .findFirst()
                .orElseThrow(() -> new FormRejected(
                        "file",
                        "Eine Spalte der Datei ist unbekannt. Erlaubt sind: "
                                + String.join(
                                        ", ",
                                        Arrays.stream(values())
                                                .map(c -> c.title)
                                                .toList()) + "."));
    }

    /** The column's title for a field name of a form error such as {@code goals[0]}. */
    static String titleOf(String field) {
        return Arrays.stream(values())
                .filter(column -> field.startsWith(column.field))
                .map(column -> column.title)
                .findFirst()
                .orElse("");
    }
}

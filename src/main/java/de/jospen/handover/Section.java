package de.jospen.handover;

import de.jospen.workflow.Labelled;

/** The nine blocks of the report, in their order (domain.md 4.3). */
enum Section implements Labelled {
    HEAD("Angaben zum Bericht"),
    PERSON("Person"),
    PARTICIPATION("Teilnahme"),
    STARTING_POINT("Ausgangslage"),
    COMPETENCES("Kompetenzentwicklung"),
    RESULT("Ergebnis"),
    REACHABLE_MARKET("Erreichbarer Arbeitsmarkt"),
    RECOMMENDATION("Empfehlung"),
    TALK("Gespräch mit der teilnehmenden Person");

    private final String label;

    Section(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    int number() {
        return ordinal() + 1;
    }

    /** Whether stages disclose it; head, person, recommendation and talk are written by the report itself. */
    boolean isDisclosed() {
        return number() >= PARTICIPATION.number() && number() <= REACHABLE_MARKET.number();
    }
}

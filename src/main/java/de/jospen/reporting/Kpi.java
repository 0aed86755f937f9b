package de.jospen.reporting;

/** The seven figures the project is measured by (domain.md 2.1); title and definition as people read them. */
enum Kpi {
    PARTICIPANTS(
            "K-1",
            "Teilnehmende",
            "Personen, deren Beratung in der Projektlaufzeit begonnen hat; jede zählt einmal, am Standort des ersten"
                    + " Eintritts."),
    PLACEMENT(
            "K-2",
            "Vermittlungen",
            "Teilnehmende, die in der Projektlaufzeit eine anrechenbare Beschäftigung aufgenommen haben; jede Person"
                    + " zählt einmal."),
    WORKSHOPS(
            "K-3",
            "Workshops je Standort",
            "Standorte, an denen genug Workshops durchgeführt wurden; es zählt, wo der Workshop stattfand."),
    ENQUIRIES(
            "K-4", "Einzelanfragen", "Beantwortete Anfragen an allen eingegangenen, ohne zurückgezogene und doppelte."),
    SURVEY("K-5", "Kompetenzerhebung", "Beendete Teilnahmen mit Erhebung zum Ende; war sie nicht möglich, fehlt sie."),
    HANDOVER(
            "K-6",
            "Übergabe an das Jobcenter",
            "Beendete Teilnahmen, deren Übergabebericht der Mailserver angenommen hat."),
    COORDINATION(
            "K-7",
            "Abstimmung mit dem Kreis",
            "Teilnahmen an Standorten mit vorheriger Abstimmung, denen der Kreis spätestens am Tag der ersten Beratung"
                    + " zugestimmt hatte.");

    private final String id;
    private final String title;
    private final String definition;

    Kpi(String id, String title, String definition) {
        this.id = id;
        this.title = title;
        this.definition = definition;
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    String definition() {
        return definition;
    }

    /** Whether the work may be done after the project's end and still counts for what began in it. */
    boolean countsAfterEnd() {
        return this == ENQUIRIES || this == SURVEY || this == HANDOVER;
    }
}

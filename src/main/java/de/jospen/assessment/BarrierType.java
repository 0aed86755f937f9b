package de.jospen.assessment;

import de.jospen.workflow.Labelled;

/**
 * The catalogue of integration barriers, in the order of the form (domain.md 3.3). The weight is 2 where the barrier at
 * least halves the chance of work, else 1.
 */
enum BarrierType implements Labelled {
    LANGUAGE(
            "Deutschkenntnisse",
            KeyGroup.QUALIFICATION,
            2,
            DisclosureClass.A,
            "Niveau A2",
            "A1 oder darunter, oder nicht alphabetisiert"),
    SCHOOL_QUALIFICATION(
            "fehlender Schulabschluss",
            KeyGroup.QUALIFICATION,
            2,
            DisclosureClass.A,
            "kein Abschluss",
            "kein Abschluss und unsichere Grundkenntnisse"),
    VOCATIONAL_QUALIFICATION(
            "fehlender Berufsabschluss",
            KeyGroup.QUALIFICATION,
            1,
            DisclosureClass.A,
            "kein verwertbarer Berufsabschluss",
            "kein Berufsabschluss und auch keine verwertbare Anlerntätigkeit"),
    FOREIGN_RECOGNITION(
            "Anerkennung ausländischer Abschlüsse",
            KeyGroup.QUALIFICATION,
            1,
            DisclosureClass.A,
            "Antrag offen oder nur teilweise anerkannt",
            "reglementierter Beruf, nicht anerkannt"),
    WORK_EXPERIENCE(
            "fehlende oder lange zurückliegende Berufserfahrung",
            KeyGroup.QUALIFICATION,
            1,
            DisclosureClass.A,
            "letzte Arbeit länger als drei Jahre her",
            "in Deutschland noch nie gearbeitet"),
    DIGITAL_SKILLS(
            "digitale Grundkenntnisse",
            KeyGroup.QUALIFICATION,
            1,
            DisclosureClass.A,
            "kann sich nicht allein online bewerben",
            "kein Zugang und keine Kenntnisse"),
    APPLICATION_SKILLS(
            "Bewerbungskompetenz",
            KeyGroup.QUALIFICATION,
            1,
            DisclosureClass.A,
            "Unterlagen fehlen",
            "Ablauf einer Bewerbung unbekannt"),
    HEALTH(
            "gesundheitliche Einschränkung",
            KeyGroup.CAPACITY,
            2,
            DisclosureClass.C,
            "bestimmte Arbeiten ausgeschlossen",
            "weniger als drei Stunden täglich oder ungeklärt"),
    ADDICTION(
            "Suchtproblematik",
            KeyGroup.CAPACITY,
            1,
            DisclosureClass.C,
            "Arbeit nur eingeschränkt möglich, Beratung nötig",
            "Arbeit erst nach Behandlung möglich"),
    PSYCHOSOCIAL(
            "psychosoziale Belastung",
            KeyGroup.CAPACITY,
            1,
            DisclosureClass.C,
            "Arbeit nur eingeschränkt möglich, Beratung nötig",
            "Arbeit erst nach Entlastung oder Behandlung möglich"),
    MOTIVATION(
            "Motivation und Zutrauen",
            KeyGroup.MOTIVATION,
            1,
            DisclosureClass.B,
            "unentschlossen",
            "lehnt derzeit jeden Schritt ab"),
    ORIENTATION(
            "fehlende berufliche Orientierung",
            KeyGroup.MOTIVATION,
            1,
            DisclosureClass.A,
            "kein realistisches Ziel",
            "gar kein Ziel"),
    CHILDCARE(
            "Kinderbetreuung",
            KeyGroup.CIRCUMSTANCES,
            1,
            DisclosureClass.B,
            "Betreuungszeiten passen nicht zu üblichen Arbeitszeiten",
            "kein Betreuungsplatz, oder Kind noch zu jung dafür"),
    CARE_OF_RELATIVES(
            "Pflege von Angehörigen",
            KeyGroup.CIRCUMSTANCES,
            2,
            DisclosureClass.B,
            "mehrere Stunden täglich",
            "niemand sonst kann pflegen"),
    FAMILY_SITUATION(
            "familiäre Belastung oder Konflikte",
            KeyGroup.CIRCUMSTANCES,
            1,
            DisclosureClass.C,
            "zuerst Coaching nötig",
            "akute Krise"),
    MOBILITY(
            "Mobilität",
            KeyGroup.CIRCUMSTANCES,
            1,
            DisclosureClass.A,
            "kein Führerschein oder Auto, Bus deckt nur einen Teil der üblichen Zeiten",
            "kommt allein nicht über den Wohnort hinaus"),
    DEBTS(
            "Schulden",
            KeyGroup.CIRCUMSTANCES,
            1,
            DisclosureClass.C,
            "Zahlungsrückstände",
            "Pfändung oder Schwierigkeiten mit dem Konto"),
    HOUSING(
            "Wohnsituation",
            KeyGroup.CIRCUMSTANCES,
            1,
            DisclosureClass.B,
            "unsicher",
            "Verlust der Wohnung droht oder wohnungslos"),
    RESIDENCE_STATUS(
            "Arbeitsmarktzugang nach Aufenthaltsrecht",
            KeyGroup.CIRCUMSTANCES,
            1,
            DisclosureClass.B,
            "befristet, Verlängerung offen",
            "keine Erlaubnis zur Beschäftigung"),
    WORKING_TIME(
            "eingeschränkte Arbeitszeiten",
            KeyGroup.CIRCUMSTANCES,
            1,
            DisclosureClass.A,
            "nur vormittags",
            "weniger als 15 Stunden in der Woche"),
    LEGAL(
            "sonstige rechtliche Verfahren",
            KeyGroup.CIRCUMSTANCES,
            1,
            DisclosureClass.C,
            "Termine oder Folgen schränken die Arbeit ein",
            "Arbeit erst nach Klärung möglich"),
    LONG_TERM_BENEFIT(
            "Langzeitleistungsbezug",
            KeyGroup.CONTEXT,
            2,
            DisclosureClass.A,
            "mindestens 21 der letzten 24 Monate",
            "vier Jahre und länger"),
    AGE("Alter ab 50", KeyGroup.CONTEXT, 2, DisclosureClass.A, "50 bis 58 Jahre", "59 Jahre und älter"),
    OTHER(
            "sonstiges Hemmnis",
            KeyGroup.OTHER,
            1,
            DisclosureClass.B,
            "schränkt die Arbeit ein",
            "Arbeit derzeit nicht möglich");

    private final String label;
    private final KeyGroup group;
    private final int weight;
    private final DisclosureClass disclosure;
    private final String mediumMeans;
    private final String highMeans;

    BarrierType(
            String label,
            KeyGroup group,
            int weight,
            DisclosureClass disclosure,
            String mediumMeans,
            String highMeans) {
        this.label = label;
        this.group = group;
        this.weight = weight;
        this.disclosure = disclosure;
        this.mediumMeans = mediumMeans;
        this.highMeans = highMeans;
    }

    @Override
    public String label() {
        return label;
    }

    KeyGroup group() {
        return group;
    }

    int weight() {
        return weight;
    }

    DisclosureClass disclosure() {
        return disclosure;
    }

    String mediumMeans() {
        return mediumMeans;
    }

    String highMeans() {
        return highMeans;
    }

    /** Whether the report says the effect in place of the barrier. */
    boolean isReportedByEffect() {
        return disclosure == DisclosureClass.B;
    }
}

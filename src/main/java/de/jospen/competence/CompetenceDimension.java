package de.jospen.competence;

import de.jospen.workflow.Labelled;

/** The ten dimensions of the survey, tied to the project's goals (domain.md 4.2, JSE-25). */
enum CompetenceDimension implements Labelled {
    ORIENTATION(
            "Berufliche Orientierung und Zielklarheit",
            "nennt ein realistisches Berufsziel und die nächsten Schritte dorthin"),
    APPLICATION("Bewerbung und Selbstdarstellung", "erstellt Unterlagen und stellt sich Betrieben vor"),
    MOBILITY("Mobilität im Modellraum", "erreicht Ziele in den Nachbarorten zu üblichen Arbeitszeiten"),
    REGION(
            "Kenntnis von Arbeitgebern und Angeboten im anderen Quartier",
            "kennt Betriebe und Angebote an den anderen beiden Standorten"),
    LANGUAGE("Deutsch im Beruf", "versteht Anweisungen und verständigt sich bei der Arbeit"),
    BASICS("Lesen, Schreiben, Rechnen", "liest, schreibt und rechnet, wie es das Berufsziel verlangt"),
    DIGITAL("Digitale Grundkompetenz", "sucht Stellen, schreibt E-Mails und füllt Formulare online aus"),
    PERSONAL("Selbstorganisation, Zuverlässigkeit, Ausdauer", "hält Termine und Absprachen ein und bleibt dran"),
    SOCIAL("Kommunikation und Zusammenarbeit", "spricht Schwierigkeiten an und arbeitet mit anderen zusammen"),
    FAMILY_WORK("Vereinbarkeit von Familie und Beruf", "hat Betreuung und Tagesablauf auf Arbeit abgestimmt");

    private final String label;
    private final String sign;

    CompetenceDimension(String label, String sign) {
        this.label = label;
        this.sign = sign;
    }

    @Override
    public String label() {
        return label;
    }

    /** How one sees the competence: "die Person …". */
    String sign() {
        return sign;
    }
}

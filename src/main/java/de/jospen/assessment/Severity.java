package de.jospen.assessment;

import de.jospen.workflow.Labelled;
import java.util.Arrays;

/** How much a barrier keeps a person from insured work (domain.md 3.2). Not assessed is no severity: then there is none. */
enum Severity implements Labelled {
    NONE("kein Hemmnis", "kein Einfluss auf die Aufnahme einer Beschäftigung"),
    LOW("gering", "Einfluss vorhanden, die Person kommt allein oder mit Beratung zurecht"),
    MEDIUM("mittel", "muss bearbeitet werden; Arbeit nur eingeschränkt möglich (Stunden, Ort, Art)"),
    HIGH("hoch", "Arbeitsaufnahme derzeit nicht möglich, bis daran gearbeitet ist");

    private final String label;
    private final String anchor;

    Severity(String label, String anchor) {
        this.label = label;
        this.anchor = anchor;
    }

    @Override
    public String label() {
        return label;
    }

    /** What the severity means for every barrier. */
    String anchor() {
        return anchor;
    }

    /** 0 to 3, as the decision tables count. */
    int value() {
        return ordinal();
    }

    boolean isAtLeast(Severity other) {
        return compareTo(other) >= 0;
    }

    static Severity of(int value) {
        return Arrays.stream(values())
                .filter(severity -> severity.value() == value)
                .findFirst()
                .orElseThrow();
    }
}

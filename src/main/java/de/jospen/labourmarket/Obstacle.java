package de.jospen.labourmarket;

import de.jospen.workflow.Labelled;

/** What keeps participants from such jobs. */
enum Obstacle implements Labelled {
    NONE("keines"),
    TRANSPORT("Busverbindung"),
    CHILDCARE_TIMES("Zeiten der Kinderbetreuung"),
    WORKING_TIME("Arbeitszeiten"),
    GERMAN("Deutschkenntnisse"),
    RECOGNITION("Anerkennung von Abschlüssen"),
    RESERVATIONS("Vorbehalte im Betrieb"),
    FEW_PLACES("zu wenige Stellen"),
    OTHER("anderes");

    private final String label;

    Obstacle(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

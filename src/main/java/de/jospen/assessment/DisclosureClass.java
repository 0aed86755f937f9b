package de.jospen.assessment;

import de.jospen.workflow.Labelled;

/** How far a barrier may leave the house (domain.md 3.3). */
enum DisclosureClass implements Labelled {
    A("kann im Bericht stehen"),
    B("im Bericht nur die Auswirkung, nie der Grund"),
    C("vertraulich, im Bericht nur der Satz einer Schweigepflichtentbindung");

    private final String label;

    DisclosureClass(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

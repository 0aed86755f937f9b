package de.jospen.journey;

import de.jospen.workflow.Labelled;

/** Why somebody who was admitted never began (list of domain.md 1.3). */
enum NotStartedReason implements Labelled {
    DID_NOT_APPEAR("nicht erschienen"),
    PERSON_DECLINES("Person möchte nicht teilnehmen"),
    PROVIDER_DECLINES("Träger lehnt ab"),
    TOOK_UP_WORK("Arbeit aufgenommen"),
    TOOK_UP_TRAINING("Ausbildung aufgenommen"),
    NOT_REACHED("trotz mehrerer Kontaktversuche nicht erreicht");

    private final String label;

    NotStartedReason(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

package de.jospen.groupevent;

import de.jospen.workflow.Labelled;

/** What became of the proposal to take part. Every state is a proposal made (JSE-16). */
enum RegistrationState implements Labelled {
    REGISTERED("angemeldet"),
    /** All seats are taken. */
    WAITING("Warteliste"),
    /** A seat is kept for the person until they answer. */
    OFFERED("Platz angeboten"),
    DECLINED("möchte nicht"),
    WITHDRAWN("abgemeldet");

    private final String label;

    RegistrationState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Nobody else can have the seat. */
    boolean takesSeat() {
        return this == REGISTERED || this == OFFERED;
    }
}

package de.jospen.groupevent;

import de.jospen.workflow.Labelled;

/** What a participant says to the proposal. */
enum InvitationAnswer implements Labelled {
    COMES("kommt, anmelden"),
    DOES_NOT_WANT("möchte nicht"),
    COMES_NO_MORE("sagt wieder ab");

    private final String label;

    InvitationAnswer(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    static InvitationAnswer of(RegistrationState state) {
        return switch (state) {
            case REGISTERED, WAITING, OFFERED -> COMES;
            case DECLINED -> DOES_NOT_WANT;
            case WITHDRAWN -> COMES_NO_MORE;
        };
    }
}

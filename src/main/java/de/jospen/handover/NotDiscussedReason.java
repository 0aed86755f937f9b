package de.jospen.handover;

import de.jospen.workflow.Labelled;

/** Why the report could not be discussed with the participant before it went out. */
enum NotDiscussedReason implements Labelled {
    CONTACT_LOST("Kontakt abgebrochen"),
    NOT_REACHED("nicht erreichbar"),
    MOVED_AWAY("verzogen"),
    DECLINED("Gespräch abgelehnt"),
    DECEASED("verstorben"),
    OTHER("anderer Grund");

    private final String label;

    NotDiscussedReason(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

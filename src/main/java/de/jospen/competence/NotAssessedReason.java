package de.jospen.competence;

import de.jospen.workflow.Labelled;

/** Why one dimension has no value; it is never counted as the lowest one. */
enum NotAssessedReason implements Labelled {
    NO_OPPORTUNITY("keine Gelegenheit zur Einschätzung"),
    NOT_RELEVANT("für das Ziel nicht von Bedeutung"),
    DECLINED("Person möchte dazu nichts angeben"),
    OTHER("sonstiger Grund");

    private final String label;

    NotAssessedReason(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

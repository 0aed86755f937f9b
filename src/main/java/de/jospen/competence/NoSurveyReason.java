package de.jospen.competence;

import de.jospen.workflow.Labelled;

/** Why there is no survey; a recorded reason is what the project owes where it cannot survey (JSE-25). */
enum NoSurveyReason implements Labelled {
    NO_CONTACT("Person nicht erreichbar und zu wenige dokumentierte Kontakte"),
    DECLINED("Person wünscht keine Erhebung"),
    TOO_SHORT("Teilnahme zu kurz für eine Einschätzung"),
    /** An interim report may go without, the project's end not. */
    NOT_DUE("für diesen Anlass nicht nötig"),
    OTHER("sonstiger Grund");

    private final String label;

    NoSurveyReason(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

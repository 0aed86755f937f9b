package de.jospen.workflow;

/**
 * What a coach can report at any time from the header of a form. Each is a message event that is drawn in a model; the
 * button shows only while the case waits for it (ADR 0007).
 */
enum CaseMessage {
    placementReported(
            Scope.BEGUN_CASE,
            "Vermittlung melden",
            "Eine Vermittlung melden? Es entsteht die Aufgabe „Vermittlung erfassen“, das Coaching läuft weiter."),
    placementWithdrawn(
            Scope.OWN_TASK,
            "Meldung zurücknehmen",
            "War die Meldung ein Irrtum? Die Aufgabe „Vermittlung erfassen“ endet, und nichts davon wird gespeichert."),
    suspensionReported(
            Scope.CASE,
            "Unterbrechung melden",
            "Das Coaching unterbrechen? Die offenen Coachingaufgaben dieses Falls enden, dafür entsteht die Aufgabe"
                    + " „Unterbrechung festhalten“."),
    interimReportRequested(
            Scope.BEGUN_CASE,
            "Zwischenbericht erstellen",
            "Einen Zwischenbericht an das Jobcenter vorbereiten? Es entsteht die Aufgabe „Kompetenzen erheben“, danach der"
                    + " Entwurf; das Coaching läuft weiter."),
    exitReported(
            Scope.CASE,
            "Austritt melden",
            "Die Begleitung beenden? Die offenen Aufgaben der Begleitung enden, dafür entsteht die Aufgabe „Austritt,"
                    + " Grund und Verbleib festhalten“.");

    /** Where the button shows: on every task of the case, only once counselling has begun, or on the one task it ends. */
    enum Scope {
        CASE,
        BEGUN_CASE,
        OWN_TASK
    }

    final Scope scope;
    final String label;
    final String question;

    CaseMessage(Scope scope, String label, String question) {
        this.scope = scope;
        this.label = label;
        this.question = question;
    }
}

package de.jospen.workflow;

/**
 * What a coach can report at any time from the header of a form. Each is a message event that is drawn in a model; the
 * button shows only while the case waits for it (ADR 0007).
 */
enum CaseMessage {
    placementReported(
            "Vermittlung melden",
            "Eine Vermittlung melden? Es entsteht die Aufgabe „Vermittlung erfassen“, das Coaching läuft weiter."),
    suspensionReported(
            "Unterbrechung melden",
            "Das Coaching unterbrechen? Die offenen Coachingaufgaben dieses Falls enden, dafür entsteht die Aufgabe"
                    + " „Unterbrechung festhalten“."),
    exitReported(
            "Austritt melden",
            "Die Begleitung beenden? Die offenen Aufgaben der Begleitung enden, dafür entsteht die Aufgabe „Austritt,"
                    + " Grund und Verbleib festhalten“.");

    final String label;
    final String question;

    CaseMessage(String label, String question) {
        this.label = label;
        this.question = question;
    }
}

package de.jospen.staff;

import de.jospen.workflow.Labelled;

/** When a colleague hears of tasks by mail. */
enum TaskMail implements Labelled {
    IMMEDIATELY(
            "sofort",
            "Sie erhalten eine E-Mail, sobald eine Aufgabe bei Ihnen oder Ihrer Gruppe eintrifft; nicht für das, was Sie"
                    + " selbst gerade ausgelöst haben."),
    DAILY(
            "täglich 07:30 Uhr",
            "Sie erhalten an jedem Arbeitstag um 07:30 Uhr eine E-Mail mit den neuen Aufgaben, die dann noch offen sind;"
                    + " gibt es keine, kommt keine E-Mail."),
    OFF("aus", "Sie erhalten keine E-Mails über Aufgaben und sehen sie nur in der Aufgabenliste.");

    private final String label;
    private final String sentence;

    TaskMail(String label, String sentence) {
        this.label = label;
        this.sentence = sentence;
    }

    @Override
    public String label() {
        return label;
    }

    String sentence() {
        return sentence;
    }
}

package de.jospen.coaching;

import de.jospen.workflow.Labelled;

/** Who sat at the table of a case conference: functions, never names (JSE-24). */
enum ConferenceFunction implements Labelled {
    PARTICIPANT("Teilnehmer/in"),
    COACH("Coach"),
    PROJECT_LEAD("Projektleitung"),
    INTEGRATION_OFFICER("Integrationsfachkraft"),
    CASE_MANAGER("Fallmanagement"),
    BENEFITS("Leistungssachbearbeitung"),
    DISTRICT("Kreis"),
    OTHER("sonstige Stelle");

    private final String label;

    ConferenceFunction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

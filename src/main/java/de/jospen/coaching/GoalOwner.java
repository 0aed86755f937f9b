package de.jospen.coaching;

import de.jospen.workflow.Labelled;

/** Who takes the next step towards a goal. */
enum GoalOwner implements Labelled {
    PARTICIPANT("Teilnehmer/in"),
    COACH("Coach"),
    JOBCENTER("Jobcenter");

    private final String label;

    GoalOwner(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

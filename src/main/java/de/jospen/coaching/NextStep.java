package de.jospen.coaching;

import de.jospen.workflow.Labelled;

/** Where the process goes after a session. */
enum NextStep implements Labelled {
    NEXT_SESSION("nächster Coachingtermin"),
    CASE_CONFERENCE("Fallkonferenz mit dem Jobcenter"),
    CAREER_ORIENTATION("Berufsorientierung"),
    REVIEW("Hemmnisse erneut einschätzen"),
    FINISH("Coachingziel erreicht, Coaching abschließen");

    private final String label;

    NextStep(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

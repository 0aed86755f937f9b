package de.jospen.coaching;

import de.jospen.workflow.Labelled;
import java.util.Set;

/** What plans and sessions are about; two topics are part of every plan (JSE-12). */
enum CoachingTopic implements Labelled {
    LABOUR_MARKET("arbeitsmarktliche Orientierung"),
    MOBILITY("Mobilität"),
    APPLICATION("Bewerbung"),
    QUALIFICATION("Qualifizierung"),
    LANGUAGE("Sprache"),
    FAMILY_AND_WORK("Familie und Beruf"),
    EVERYDAY_LIFE("Alltag und Behörden"),
    OTHER("sonstiges");

    /** The topics no plan goes without. */
    static final Set<CoachingTopic> MANDATORY = Set.of(LABOUR_MARKET, MOBILITY);

    private final String label;

    CoachingTopic(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

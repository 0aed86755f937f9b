package de.jospen.assessment;

import de.jospen.workflow.Labelled;

/** How closely a person is coached (domain.md 3.4). */
enum CoachingIntensity implements Labelled {
    LIGHT("leicht"),
    STANDARD("mittel"),
    INTENSIVE("intensiv");

    private final String label;

    CoachingIntensity(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

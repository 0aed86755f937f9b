package de.jospen.assessment;

import de.jospen.workflow.Labelled;

/** What the coach makes of the recommendation; only a person decides (Art. 22 GDPR, DP-16). */
enum IntensityDecision implements Labelled {
    CONFIRMED("Vorschlag bestätigen"),
    OVERRIDDEN("Vom Vorschlag abweichen");

    private final String label;

    IntensityDecision(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

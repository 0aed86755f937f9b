package de.jospen.privacy;

import de.jospen.workflow.Labelled;

/** The form in which a consent was given. */
public enum ConsentForm implements Labelled {
    WRITTEN("schriftlich"),
    ELECTRONIC("elektronisch");

    private final String label;

    ConsentForm(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

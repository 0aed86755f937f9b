package de.jospen.coaching;

import de.jospen.workflow.Labelled;

/** Why coaching pauses; an illness is never named (domain.md 1.3). */
enum SuspensionReason implements Labelled {
    PARENTAL_LEAVE("Mutterschutz oder Elternzeit"),
    LONG_ILLNESS("längere Erkrankung (ohne Angaben dazu)"),
    OTHER("anderer Grund");

    private final String label;

    SuspensionReason(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

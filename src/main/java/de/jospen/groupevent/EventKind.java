package de.jospen.groupevent;

import de.jospen.workflow.Labelled;

/** JSE-15. Only workshops count for "three per site"; visits are shown beside them. */
enum EventKind implements Labelled {
    WORKSHOP("Workshop"),
    COMPANY_VISIT("Betriebsbesichtigung"),
    COMPANY_EXPLORATION("Betriebserkundung");

    private final String label;

    EventKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    boolean isAtCompany() {
        return this != WORKSHOP;
    }
}

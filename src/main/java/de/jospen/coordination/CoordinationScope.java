package de.jospen.coordination;

import de.jospen.workflow.Labelled;

/** How far an answer reaches (domain.md A-4). */
enum CoordinationScope implements Labelled {
    SITE("für den Standort dauerhaft"),
    CASE("nur für diesen Fall");

    private final String label;

    CoordinationScope(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

package de.jospen.placement;

import de.jospen.workflow.Labelled;
import java.math.BigDecimal;

/** Weekly hours as the report names them (domain.md 5.3). */
enum HoursClass implements Labelled {
    BELOW_15("unter 15 Stunden"),
    FROM_15("15 bis 34 Stunden"),
    FROM_35("ab 35 Stunden");

    private final String label;

    HoursClass(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    static HoursClass of(BigDecimal weeklyHours) {
        if (weeklyHours.compareTo(BigDecimal.valueOf(15)) < 0) {
            return BELOW_15;
        }
        return weeklyHours.compareTo(BigDecimal.valueOf(35)) < 0 ? FROM_15 : FROM_35;
    }
}

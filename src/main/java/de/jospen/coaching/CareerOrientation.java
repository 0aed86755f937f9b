package de.jospen.coaching;

import de.jospen.participant.TravelMode;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An orientation within reach of the participant's life (JSE-07).
 *
 * @param catchUp whether it makes up for one that never took place ("nachholend")
 * @param travelMinutes there and back together
 * @param dailyHours working hours a day in the target field
 * @param maxMinutes orientation value for the way there and back at these hours; guidance, not a rule
 */
record CareerOrientation(
        LocalDate heldOn,
        boolean catchUp,
        String targetField,
        TravelMode travelMode,
        int travelMinutes,
        BigDecimal dailyHours,
        int maxMinutes,
        String result) {

    boolean isWithinReach() {
        return travelMinutes <= maxMinutes;
    }

    /** German: the way and how it compares with the orientation value. */
    String reach() {
        return "%s, %d Minuten hin und zurück (Orientierungswert %d Minuten, %s)"
                .formatted(
                        travelMode.label(),
                        travelMinutes,
                        maxMinutes,
                        isWithinReach() ? "eingehalten" : "überschritten");
    }
}

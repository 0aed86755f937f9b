package de.jospen.placement;

import java.time.LocalDate;
import java.time.Period;

/**
 * One follow-up that was due.
 *
 * @param checkPoint period after the first day of work as configured, for example P42D
 */
record FollowUp(String checkPoint, LocalDate checkedOn, SustainabilityResult result, String note) {

    String label() {
        return labelOf(checkPoint);
    }

    /** In German words, for example "nach 6 Wochen". */
    static String labelOf(String checkPoint) {
        Period period = Period.parse(checkPoint);
        if (period.toTotalMonths() == 0) {
            boolean weeks = period.getDays() % 7 == 0;
            return weeks
                    ? "nach %d Wochen".formatted(period.getDays() / 7)
                    : "nach %d Tagen".formatted(period.getDays());
        }
        String months = "nach %d Monaten".formatted(period.toTotalMonths());
        return period.getDays() == 0 ? months : months + " und %d Tagen".formatted(period.getDays());
    }
}

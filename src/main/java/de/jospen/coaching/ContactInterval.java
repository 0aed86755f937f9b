package de.jospen.coaching;

import java.time.LocalDate;

/** How often to meet at a coaching intensity; a proposal for the next date, not a rule (domain.md 3.4). */
enum ContactInterval {
    LIGHT(28),
    STANDARD(14),
    INTENSIVE(7);

    private final int days;

    ContactInterval(int days) {
        this.days = days;
    }

    LocalDate after(LocalDate day) {
        return day.plusDays(days);
    }
}

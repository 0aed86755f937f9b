package de.jospen.staff;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody is away, from the first day to the last, and somebody else stands in.
 *
 * @param begun whether the tasks are with the deputy's group
 */
record Absence(UUID id, String userId, String deputyId, LocalDate firstDay, LocalDate lastDay, boolean begun) {

    boolean touches(LocalDate from, LocalDate to) {
        return !firstDay.isAfter(to) && !lastDay.isBefore(from);
    }
}

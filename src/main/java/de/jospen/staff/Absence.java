package de.jospen.staff;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody is away, from the first day to the last, and somebody else stands in.
 *
 * @param begun whether the tasks are with the deputy's group
 * @param recordedBy who entered it, on the day {@code recordedOn}
 * @param decision the lead's, {@code null} unless there is one
 */
record Absence(
        UUID id,
        String userId,
        String deputyId,
        LocalDate firstDay,
        LocalDate lastDay,
        boolean begun,
        Approval approval,
        String recordedBy,
        LocalDate recordedOn,
        Decision decision) {

    /** @param note the lead's sentence, {@code null} if none */
    record Decision(String by, LocalDate on, String note) {}

    Absence with(Approval other) {
        return new Absence(id, userId, deputyId, firstDay, lastDay, begun, other, recordedBy, recordedOn, decision);
    }

    boolean touches(LocalDate from, LocalDate to) {
        return !firstDay.isAfter(to) && !lastDay.isBefore(from);
    }

    /** The day from which the deputy is in: a sick note entered late opens nothing for the days before. */
    LocalDate opensOn() {
        return firstDay.isAfter(recordedOn) ? firstDay : recordedOn;
    }
}

package de.jospen.coaching;

import java.time.LocalDate;

/**
 * A pause of coaching.
 *
 * @param reasonText for other reasons, without health details; null otherwise
 * @param resumption null while it lasts
 * @param clarifiedOn day on which the return was settled, null while it lasts
 */
record Suspension(
        SuspensionReason reason,
        String reasonText,
        LocalDate suspendedOn,
        LocalDate expectedReturnOn,
        Resumption resumption,
        LocalDate clarifiedOn) {

    static Suspension begun(
            SuspensionReason reason, String reasonText, LocalDate suspendedOn, LocalDate expectedReturnOn) {
        return new Suspension(reason, reasonText, suspendedOn, expectedReturnOn, null, null);
    }
}

package de.jospen.journey;

import java.time.LocalDate;

/**
 * How a participation ended.
 *
 * @param reasonText only with OTHER, without health data
 */
record Exit(LocalDate exitedOn, ExitKind kind, ExitReason reason, String reasonText, Whereabouts whereabouts) {}

package de.jospen.engine.job;

import java.time.Instant;

/**
 * Something the machine was to do and could not.
 *
 * @param caseReference of the case, event, enquiry or report; {@code null} where it is about no single one
 * @param site {@code null} where it is about no single one
 * @param process German, as drawn
 * @param step German, as drawn
 * @param since the first attempt that failed
 * @param reason one German sentence for whoever has to act; no personal data
 * @param nextAttempt when the machine itself tries again; {@code null} when it has given up
 */
public record StuckItem(
        String id,
        String caseReference,
        String site,
        String process,
        String step,
        Instant since,
        String reason,
        Instant nextAttempt) {}

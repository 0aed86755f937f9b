package de.jospen.handover;

import java.time.Instant;
import java.util.UUID;

/**
 * What the Jobcenter asked about a report.
 *
 * @param answer null while the coach has not answered
 */
record Query(UUID id, String question, Instant askedAt, String answer, Instant answeredAt) {}

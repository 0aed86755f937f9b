package de.jospen.participant;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How one appointment went.
 *
 * @param recordedAt when it was written down
 */
public record Appearance(LocalDate heldOn, Attendance attendance, Instant recordedAt) {}

package de.jospen.participant;

import java.util.List;
import java.util.UUID;

/** Implemented where somebody can stay away: coaching and events count alike for absences in a row (domain.md 1.4). */
public interface AttendanceSource {

    /** In any order. */
    List<Appearance> appearances(UUID participationId);
}

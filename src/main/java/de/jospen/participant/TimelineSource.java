package de.jospen.participant;

import java.time.LocalDate;
import java.util.List;

/** What a stage tells of a person's way, for the file; one implementation per stage. */
public interface TimelineSource {

    /** In any order. */
    List<TimelineEntry> of(Participation participation, LocalDate today);
}

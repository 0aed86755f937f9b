package de.jospen.participant;

import de.jospen.workflow.CaseHeader;
import de.jospen.workflow.OpenTasks.Waiting;
import java.time.LocalDate;
import java.util.List;

/**
 * All that colleagues see of one person's way (the "Teilnehmerakte").
 *
 * @param next what is still to come or to be done, the earliest first
 * @param past the latest first
 */
record CaseFile(CaseHeader header, List<Waiting> tasks, List<Line> next, List<Line> past, List<CaseProfile> profiles) {

    /** @param kind code to filter by */
    record Line(LocalDate on, String kind, String kindLabel, String text) {

        static Line of(TimelineEntry entry) {
            return new Line(entry.on(), entry.kind().name(), entry.kind().label(), entry.text());
        }
    }
}

package de.jospen.participant;

import de.jospen.workflow.Colleague;
import de.jospen.workflow.NotYours;
import de.jospen.workflow.OpenTasks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/** Puts a person's file together and notes who read it. */
@Service
class CaseFiles {

    private final Participants participants;
    private final CaseHeaders headers;
    private final List<TimelineSource> timelines;
    private final List<CaseProfile.Source> profiles;
    private final OpenTasks tasks;
    private final FileReadings readings;
    private final Clock clock;

    CaseFiles(
            Participants participants,
            CaseHeaders headers,
            List<TimelineSource> timelines,
            List<CaseProfile.Source> profiles,
            OpenTasks tasks,
            FileReadings readings,
            Clock clock) {
        this.participants = participants;
        this.headers = headers;
        this.timelines = timelines;
        this.profiles = profiles;
        this.tasks = tasks;
        this.readings = readings;
        this.clock = clock;
    }

    /** @throws NotYours for anybody but a coach of the case's site and the lead */
    CaseFile read(String caseReference, Colleague reader) {
        Participation participation = participants
                .findByReference(caseReference)
                .filter(found -> isFor(reader, found))
                .orElseThrow(NotYours::new);
        readings.note(participation.id(), reader.id());
        LocalDate today = LocalDate.now(clock);
        List<TimelineEntry> entries = timelines.stream()
                .flatMap(source -> source.of(participation, today).stream())
                .toList();
        return new CaseFile(
                headers.find(caseReference, reader).orElseThrow(),
                tasks.waiting(List.of(caseReference)).get(caseReference),
                lines(entries, TimelineEntry::open, Comparator.comparing(TimelineEntry::on)),
                lines(
                        entries,
                        entry -> !entry.open(),
                        Comparator.comparing(TimelineEntry::on).reversed()),
                profiles.stream()
                        .map(source -> source.of(participation.id()))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static boolean isFor(Colleague reader, Participation participation) {
        return (reader.isIn("coach") || reader.isIn("project-lead"))
                && reader.sites().contains(participation.site());
    }

    private static List<CaseFile.Line> lines(
            List<TimelineEntry> entries, Predicate<TimelineEntry> wanted, Comparator<TimelineEntry> order) {
        return entries.stream()
                .filter(wanted)
                .sorted(order)
                .map(CaseFile.Line::of)
                .toList();
    }
}

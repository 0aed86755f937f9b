package de.jospen.enquiry;

import de.jospen.project.Project;
import de.jospen.workflow.Colleague;
import de.jospen.workflow.NotYours;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** Counters and lists for the provider's people: a coach for the own sites, lead and management for all. */
@Service
class EnquiryBoards {

    private final EnquiryEntryRepository entries;
    private final Project project;
    private final Clock clock;

    EnquiryBoards(EnquiryEntryRepository entries, Project project, Clock clock) {
        this.entries = entries;
        this.project = project;
        this.clock = clock;
    }

    /** @throws NotYours for other organisations */
    EnquiryBoard board(Colleague reader) {
        LocalDate today = LocalDate.now(clock);
        List<de.jospen.project.Site> sites = sites(reader);
        List<EnquiryEntry> all = entries.all().stream()
                .filter(entry -> sites.stream().anyMatch(site -> site.id().equals(entry.site())))
                .toList();
        return new EnquiryBoard(
                EnquiryCounts.of(all, today),
                sites.stream()
                        .map(site -> new EnquiryBoard.Site(
                                site.name(),
                                EnquiryCounts.of(
                                        all.stream()
                                                .filter(entry -> entry.site().equals(site.id()))
                                                .toList(),
                                        today)))
                        .toList(),
                all.stream().map(entry -> line(entry, today)).toList());
    }

    private List<de.jospen.project.Site> sites(Colleague reader) {
        if (reader.isIn("project-lead") || reader.isIn("management")) {
            return project.sites();
        }
        if (reader.isIn("coach")) {
            return project.sites().stream()
                    .filter(site -> reader.sites().contains(site.id()))
                    .toList();
        }
        throw new NotYours();
    }

    private EnquiryBoard.Line line(EnquiryEntry entry, LocalDate today) {
        return new EnquiryBoard.Line(
                entry.number(),
                project.site(entry.site()).name(),
                entry.channel().label(),
                entry.requesterKind().label(),
                entry.receivedOn(),
                entry.answerBy(),
                entry.state().label(),
                entry.answeredOn(),
                entry.isOpen(),
                entry.isUnacknowledged(today),
                entry.isOverdue(today));
    }
}

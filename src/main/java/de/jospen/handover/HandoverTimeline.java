package de.jospen.handover;

import static de.jospen.participant.TimelineEntry.happened;

import de.jospen.participant.Participation;
import de.jospen.participant.TimelineEntry;
import de.jospen.participant.TimelineEntry.Kind;
import de.jospen.participant.TimelineSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The latest report's way to the Jobcenter. */
@Component
class HandoverTimeline implements TimelineSource {

    private final HandoverService service;

    HandoverTimeline(HandoverService service) {
        this.service = service;
    }

    @Override
    public List<TimelineEntry> of(Participation participation, LocalDate today) {
        var entries = new ArrayList<TimelineEntry>();
        service.latestOf(participation.id()).ifPresent(report -> {
            String kind = report.kind().label();
            add(entries, report.sentAt(), kind + " zugestellt");
            add(entries, report.acknowledgedAt(), kind + " vom Jobcenter bestätigt");
            add(entries, report.settledAt(), kind + ": Empfang anderweitig bestätigt");
            for (Query query : service.queries(report.id())) {
                LocalDate asked = HandoverReport.dayOf(query.askedAt());
                entries.add(new TimelineEntry(
                        asked, Kind.ENQUIRY, "Rückfrage des Jobcenters zum Bericht", query.answeredAt() == null));
                add(entries, query.answeredAt(), "Rückfrage des Jobcenters beantwortet");
            }
        });
        return entries;
    }

    private static void add(List<TimelineEntry> entries, Instant at, String text) {
        if (at != null) {
            entries.add(happened(HandoverReport.dayOf(at), Kind.STEP, text));
        }
    }
}

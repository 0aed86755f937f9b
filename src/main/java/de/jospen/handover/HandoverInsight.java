package de.jospen.handover;

import de.jospen.participant.CaseInsight;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How far the report has come, for whoever still works on the case, for example on the placement's follow-ups. */
@Component
class HandoverInsight implements CaseInsight {

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final HandoverService service;

    HandoverInsight(HandoverService service) {
        this.service = service;
    }

    @Override
    public String title() {
        return "Übergabebericht";
    }

    @Override
    public List<String> of(UUID participationId) {
        return service.latestOf(participationId).map(this::lines).orElse(List.of());
    }

    private List<String> lines(HandoverReport report) {
        var lines = new ArrayList<String>();
        lines.add(report.kind().label() + ", Fassung " + report.version());
        if (report.sentAt() == null) {
            lines.add(report.isFrozen() ? "freigegeben, noch nicht zugestellt" : "im Entwurf");
        } else {
            lines.add("zugestellt am " + day(report.sentAt()));
        }
        for (Query query : service.queries(report.id())) {
            lines.add("Rückfrage vom " + day(query.askedAt())
                    + (query.answeredAt() == null ? ", noch offen" : ", beantwortet am " + day(query.answeredAt())));
        }
        if (report.acknowledgedAt() != null) {
            lines.add("vom Jobcenter bestätigt am " + day(report.acknowledgedAt()));
        }
        if (report.settledAt() != null) {
            lines.add("Empfang anderweitig bestätigt am " + day(report.settledAt()));
        }
        return lines;
    }

    private static String day(Instant instant) {
        return GERMAN.format(HandoverReport.dayOf(instant));
    }
}

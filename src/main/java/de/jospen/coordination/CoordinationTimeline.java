package de.jospen.coordination;

import static de.jospen.participant.TimelineEntry.happened;

import de.jospen.participant.Participation;
import de.jospen.participant.TimelineEntry;
import de.jospen.participant.TimelineEntry.Kind;
import de.jospen.participant.TimelineSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the district answered. */
@Component
class CoordinationTimeline implements TimelineSource {

    private final DistrictCoordinationService service;

    CoordinationTimeline(DistrictCoordinationService service) {
        this.service = service;
    }

    @Override
    public List<TimelineEntry> of(Participation participation, LocalDate today) {
        return service.answerFor(participation.caseReference(), participation.site()).stream()
                .map(answer -> happened(
                        answer.answeredOn(),
                        Kind.STEP,
                        "Abstimmung mit dem Kreis: " + answer.answer().label()))
                .toList();
    }
}

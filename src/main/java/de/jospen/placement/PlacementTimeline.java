package de.jospen.placement;

import static de.jospen.participant.TimelineEntry.happened;
import static de.jospen.participant.TimelineEntry.open;

import de.jospen.participant.Participation;
import de.jospen.participant.TimelineEntry;
import de.jospen.participant.TimelineEntry.Kind;
import de.jospen.participant.TimelineSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Work taken up, and whether it lasts. */
@Component
class PlacementTimeline implements TimelineSource {

    private final PlacementService service;

    PlacementTimeline(PlacementService service) {
        this.service = service;
    }

    @Override
    public List<TimelineEntry> of(Participation participation, LocalDate today) {
        return service.ofParticipation(participation.id()).stream()
                .flatMap(placement -> Stream.concat(Stream.of(start(placement, today)), followUps(placement)))
                .toList();
    }

    private static TimelineEntry start(Placement placement, LocalDate today) {
        String text = "Erster Arbeitstag: %s bei %s; %s"
                .formatted(
                        placement.job().occupation(),
                        placement.job().employer(),
                        placement.counts() == null
                                ? "noch nicht geprüft"
                                : placement.counts().label());
        LocalDate start = placement.job().startDate();
        return start.isAfter(today) ? open(start, Kind.STEP, text) : happened(start, Kind.STEP, text);
    }

    private Stream<TimelineEntry> followUps(Placement placement) {
        return service.followUps(placement.id()).stream()
                .map(followUp -> happened(
                        followUp.checkedOn(),
                        Kind.STEP,
                        "Nachfrage " + followUp.label() + ": "
                                + followUp.result().label()));
    }
}

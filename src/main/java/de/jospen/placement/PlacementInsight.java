package de.jospen.placement;

import de.jospen.participant.CaseInsight;
import de.jospen.participant.Participants;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What colleagues see of the placements on top of their own forms. */
@Component
class PlacementInsight implements CaseInsight {

    private final PlacementService service;
    private final Participants participants;

    PlacementInsight(PlacementService service, Participants participants) {
        this.service = service;
        this.participants = participants;
    }

    @Override
    public String title() {
        return "Vermittlung";
    }

    @Override
    public List<String> of(UUID participationId) {
        var lines = new ArrayList<String>();
        service.countingPlacement(participants.participation(participationId).personId())
                .ifPresent(day -> lines.add("Vermittelt seit " + JobFacts.german(day)));
        for (Placement placement : service.ofParticipation(participationId)) {
            lines.add(line(placement));
            service.followUps(placement.id()).stream()
                    .map(followUp -> "Nachfrage " + followUp.label() + ": "
                            + followUp.result().label())
                    .forEach(lines::add);
        }
        return lines;
    }

    private static String line(Placement placement) {
        JobFacts job = JobFacts.of(placement.job());
        return "%s bei %s in %s ab %s, %s: %s"
                .formatted(
                        job.occupation(),
                        job.employer(),
                        job.town(),
                        job.start(),
                        job.type(),
                        placement.counts() == null
                                ? "noch nicht geprüft"
                                : placement.counts().label());
    }
}

package de.jospen.coordination;

import de.jospen.participant.CaseInsight;
import de.jospen.participant.Participants;
import de.jospen.participant.Participation;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the district answered, with its conditions: whoever works at the site has to keep them (JSE-18). */
@Component
class CoordinationInsight implements CaseInsight {

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final DistrictCoordinationService service;
    private final Participants participants;

    CoordinationInsight(DistrictCoordinationService service, Participants participants) {
        this.service = service;
        this.participants = participants;
    }

    @Override
    public String title() {
        return "Abstimmung mit dem Kreis";
    }

    @Override
    public List<String> of(UUID participationId) {
        Participation participation = participants.participation(participationId);
        return service.answerFor(participation.caseReference(), participation.site()).stream()
                .flatMap(answer -> Optional.ofNullable(answer.condition())
                        .map(condition -> List.of(line(answer), "Auflagen: " + condition))
                        .orElse(List.of(line(answer)))
                        .stream())
                .toList();
    }

    private static String line(DistrictCoordination answer) {
        String scope = (answer.standing() ? CoordinationScope.SITE : CoordinationScope.CASE).label();
        return "%s am %s, %s".formatted(answer.answer().label(), GERMAN.format(answer.answeredOn()), scope);
    }
}

package de.jospen.placement;

import de.jospen.participant.Participants;
import de.jospen.participant.SearchHit;
import de.jospen.participant.SearchSource;
import de.jospen.participant.SearchText;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds cases by the firm where the person works. */
@Component
class EmployerSearch implements SearchSource {

    private final PlacementRepository placements;
    private final Participants participants;

    EmployerSearch(PlacementRepository placements, Participants participants) {
        this.placements = placements;
        this.participants = participants;
    }

    @Override
    public List<SearchHit> find(SearchText text, List<String> sites, int most) {
        return placements.employers(sites).stream()
                .filter(employment -> text.isIn(employment.employer()))
                .limit(most)
                .map(employment -> SearchHit.of(
                        SearchHit.Rank.OTHER,
                        participants.participation(employment.participationId()),
                        participants.person(employment.participationId()),
                        "Arbeitgeber " + employment.employer()))
                .toList();
    }
}

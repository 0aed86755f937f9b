package de.jospen.groupevent;

import de.jospen.participant.SearchHit;
import de.jospen.participant.SearchHit.Rank;
import de.jospen.participant.SearchSource;
import de.jospen.participant.SearchText;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds events by their number or topic; they belong to all sites. */
@Component
class EventSearch implements SearchSource {

    private final GroupEventRepository events;

    EventSearch(GroupEventRepository events) {
        this.events = events;
    }

    @Override
    public List<SearchHit> find(SearchText text, List<String> sites, int most) {
        return events.all().stream()
                .filter(event -> text.isPartOf(event.number()) || text.isIn(event.topic()))
                .limit(most)
                .map(event -> new SearchHit(
                        text.isPartOf(event.number()) ? Rank.PART_OF_REFERENCE : Rank.OTHER,
                        event.number(),
                        event.kind().label() + " „" + event.topic() + "“",
                        event.hostSite(),
                        event.state().label(),
                        "/jospen/veranstaltung.html?nr=" + event.number(),
                        null))
                .toList();
    }
}

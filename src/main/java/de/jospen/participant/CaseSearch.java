package de.jospen.participant;

import de.jospen.participant.SearchHit.Rank;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds cases by the name of the person or by the reference, whole or in part. */
@Component
class CaseSearch implements SearchSource {

    private final ParticipantRepository repository;
    private final Participants participants;

    CaseSearch(ParticipantRepository repository, Participants participants) {
        this.repository = repository;
        this.participants = participants;
    }

    @Override
    public List<SearchHit> find(SearchText text, List<String> sites, int most) {
        return repository.search(text, sites, most).stream()
                .map(found -> SearchHit.of(rank(text, found), found, participants.person(found.id()), null))
                .toList();
    }

    private static Rank rank(SearchText text, Participation found) {
        if (text.reference().isEmpty()) {
            return Rank.TITLE;
        }
        return found.caseReference().replace("-", "").equals(text.reference())
                ? Rank.SAME_REFERENCE
                : Rank.PART_OF_REFERENCE;
    }
}

package de.jospen.competence;

import de.jospen.participant.ReachFacts;
import de.jospen.participant.ReachSource;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The level of German from the last survey. */
@Component
class GermanReach implements ReachSource {

    private final CompetenceSurveys surveys;

    GermanReach(CompetenceSurveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public ReachFacts of(UUID participationId) {
        return surveys.latest(participationId)
                .map(survey -> new ReachFacts(Set.of(), null, null, null, null, survey.cefrLevel()))
                .orElse(ReachFacts.UNKNOWN);
    }
}

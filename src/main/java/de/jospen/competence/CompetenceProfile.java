package de.jospen.competence;

import de.jospen.participant.CaseProfile;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The coach's values from entry to the latest survey. */
@Component
class CompetenceProfile implements CaseProfile.Source {

    private final CompetenceSurveys surveys;
    private final Catalogues catalogues;

    CompetenceProfile(CompetenceSurveys surveys, Catalogues catalogues) {
        this.surveys = surveys;
        this.catalogues = catalogues;
    }

    @Override
    public Optional<CaseProfile> of(UUID participationId) {
        return surveys.latest(participationId)
                .filter(CompetenceSurvey::isPossible)
                .map(latest -> {
                    Catalogue words = catalogues.of(latest);
                    CompetenceSurvey first = surveys.at(participationId, SurveyPoint.ENTRY)
                            .filter(CompetenceSurvey::isPossible)
                            .orElse(latest);
                    Optional<CompetenceSurvey> later =
                            Optional.of(latest).filter(survey -> !survey.id().equals(first.id()));
                    return new CaseProfile(
                            "Kompetenzen",
                            "1 noch nicht vorhanden, 2 mit Anleitung, 3 mit Unterstützung, 4 selbständig, 5 sicher",
                            1,
                            Proficiency.values().length,
                            first.surveyedOn(),
                            later.map(CompetenceSurvey::surveyedOn).orElse(null),
                            first.ratings().stream()
                                    .map(rating -> new CaseProfile.Row(
                                            words.label(rating.dimension()),
                                            rating.coach()
                                                    .map(Proficiency::value)
                                                    .orElse(null),
                                            later.flatMap(survey -> survey.rating(rating.dimension()))
                                                    .flatMap(CompetenceRating::coach)
                                                    .map(Proficiency::value)
                                                    .orElse(null)))
                                    .toList());
                });
    }
}

package de.jospen.competence;

import de.jospen.participant.CaseInsight;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The last survey for colleagues' other tasks. */
@Component
class CompetenceInsight implements CaseInsight {

    private final CompetenceSurveys surveys;
    private final Catalogues catalogues;

    CompetenceInsight(CompetenceSurveys surveys, Catalogues catalogues) {
        this.surveys = surveys;
        this.catalogues = catalogues;
    }

    @Override
    public String title() {
        return "Kompetenzen";
    }

    @Override
    public List<String> of(UUID participationId) {
        return surveys.latest(participationId).map(this::lines).orElse(List.of());
    }

    private List<String> lines(CompetenceSurvey survey) {
        Catalogue words = catalogues.of(survey);
        var head = Stream.of("Erhebung %s am %s: %s"
                .formatted(
                        survey.point().label(),
                        GermanDay.of(survey.surveyedOn()),
                        survey.method().label()));
        var ratings = survey.ratings().stream()
                .filter(rating -> rating.coachValue() != null)
                .map(rating -> words.label(rating.dimension()) + ": " + words.label(rating.coachValue()));
        var rest = Stream.of(
                        survey.cefrLevel() == null
                                ? null
                                : "Deutsch nach GER: " + survey.cefrLevel().label(),
                        survey.prospects() == null
                                ? null
                                : "Vermittlungschancen: " + survey.prospects().label())
                .filter(line -> line != null);
        return Stream.of(head, ratings, rest).flatMap(lines -> lines).toList();
    }
}

package de.jospen.competence;

import de.jospen.participant.Answer;
import de.jospen.participant.Answer.Code;
import de.jospen.participant.Answer.Development.Level;
import de.jospen.participant.Disclosable;
import de.jospen.participant.Disclosable.Fact;
import de.jospen.participant.Disclosure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The report's table of competences: values of the first survey and of the last, direction, self rating, evidence kinds;
 * no remarks, no total, no average. Each value has the words of the catalogue it was surveyed with.
 */
@Component
class CompetenceDisclosure implements Disclosure {

    private final CompetenceSurveys surveys;
    private final Catalogues catalogues;

    CompetenceDisclosure(CompetenceSurveys surveys, Catalogues catalogues) {
        this.surveys = surveys;
        this.catalogues = catalogues;
    }

    @Override
    public int block() {
        return 5;
    }

    @Override
    public List<Disclosable> of(UUID participationId) {
        Optional<CompetenceSurvey> first = surveys.at(participationId, SurveyPoint.ENTRY);
        Optional<CompetenceSurvey> last = surveys.lastAfterEntry(participationId);
        var lines = new ArrayList<Disclosable>();
        first.ifPresent(survey -> lines.add(howSurveyed(survey)));
        last.ifPresent(survey -> lines.add(howSurveyed(survey)));
        Optional<CompetenceSurvey> latestRated =
                last.filter(CompetenceSurvey::isPossible).or(() -> first.filter(CompetenceSurvey::isPossible));
        latestRated.ifPresent(survey -> lines.addAll(content(survey, first, last)));
        return List.copyOf(lines);
    }

    private List<Disclosable> content(
            CompetenceSurvey latestRated, Optional<CompetenceSurvey> first, Optional<CompetenceSurvey> last) {
        Catalogue words = catalogues.of(latestRated);
        var lines = new ArrayList<Disclosable>();
        CompetenceDevelopment.between(first, last).stream()
                .map(development -> fact(development, words, wordsOf(first), wordsOf(last)))
                .forEach(lines::add);
        lines.add(Fact.of("SCALE", "Bedeutung der Stufen", scale(words)));
        lines.add(new Fact(
                "CATALOGUE",
                "Katalog der Erhebung",
                new Answer.Codes(
                        Stream.concat(first.stream(), last.stream())
                                .map(CompetenceSurvey::catalogue)
                                .distinct()
                                .map(version -> new Code(version, "Fassung " + version))
                                .toList(),
                        null)));
        lines.add(new Fact(
                "CEFR",
                "Deutsch nach GER",
                new Answer.Change(
                        first.map(CompetenceDisclosure::cefr).orElse(null),
                        last.map(CompetenceDisclosure::cefr).orElse(null))));
        lines.add(new Fact(
                "PROSPECTS",
                "Vermittlungschancen",
                new Answer.Change(
                        first.map(CompetenceDisclosure::prospects).orElse(null),
                        last.map(CompetenceDisclosure::prospects).orElse(null))));
        return lines;
    }

    private static Fact howSurveyed(CompetenceSurvey survey) {
        String how = survey.noSurveyReason() == null
                ? survey.method().label()
                : survey.method().label() + ": " + survey.noSurveyReason().label();
        return Fact.of(
                "SURVEY_" + survey.point().name(),
                "Erhebung " + survey.point().label(),
                GermanDay.of(survey.surveyedOn()) + ", " + how);
    }

    private static Fact fact(CompetenceDevelopment development, Catalogue words, Catalogue before, Catalogue after) {
        var dimension = new Code(development.dimension().name(), words.label(development.dimension()));
        return new Fact(
                "COMPETENCE_" + dimension.code(),
                dimension.label(),
                new Answer.Development(
                        dimension,
                        level(development.entry().flatMap(CompetenceRating::coach), before),
                        level(development.exit().flatMap(CompetenceRating::coach), after),
                        Code.of(development.direction()),
                        level(development.entry().flatMap(CompetenceRating::self), before),
                        level(development.exit().flatMap(CompetenceRating::self), after),
                        evidence(development)));
    }

    private Catalogue wordsOf(Optional<CompetenceSurvey> survey) {
        return survey.map(catalogues::of).orElseGet(catalogues::current);
    }

    private static Level level(Optional<Proficiency> value, Catalogue words) {
        return value.map(level -> new Level(level.value(), words.label(level))).orElse(null);
    }

    /** Of the latest rating that has any. */
    private static List<Code> evidence(CompetenceDevelopment development) {
        return development
                .exit()
                .filter(rating -> !rating.evidence().isEmpty())
                .or(development::entry)
                .map(rating -> rating.evidence().stream().sorted().map(Code::of).toList())
                .orElse(List.of());
    }

    private static String scale(Catalogue words) {
        return Arrays.stream(Proficiency.values())
                .map(level -> words.label(level) + ": " + words.anchor(level))
                .collect(Collectors.joining("\n"));
    }

    private static Code cefr(CompetenceSurvey survey) {
        return survey.cefrLevel() == null
                ? null
                : new Code(
                        survey.cefrLevel().name() + ":" + survey.cefrProof().name(),
                        survey.cefrLevel().label() + " (" + survey.cefrProof().label() + ")");
    }

    private static Code prospects(CompetenceSurvey survey) {
        return survey.prospects() == null ? null : Code.of(survey.prospects());
    }
}

package de.jospen.competence;

import de.jospen.participant.Disclosure;
import de.jospen.workflow.Labelled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The report's table of competences: values of both surveys, direction, self rating, evidence kinds; no remarks. */
@Component
class CompetenceDisclosure implements Disclosure {

    private static final String NONE = "nicht erhoben";

    private final CompetenceSurveys surveys;

    CompetenceDisclosure(CompetenceSurveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public int block() {
        return 5;
    }

    @Override
    public List<Statement> of(UUID participationId) {
        var entry = surveys.at(participationId, SurveyPoint.ENTRY);
        var exit = surveys.at(participationId, SurveyPoint.EXIT);
        var statements = new ArrayList<Statement>();
        entry.ifPresent(survey -> statements.add(new Statement("Erhebung zu Beginn", howSurveyed(survey))));
        exit.ifPresent(survey -> statements.add(new Statement("Erhebung zum Ende", howSurveyed(survey))));
        if (entry.or(() -> exit).isEmpty() || !(isPossible(entry) || isPossible(exit))) {
            return statements;
        }
        CompetenceDevelopment.between(entry, exit).stream()
                .map(CompetenceDisclosure::statement)
                .forEach(statements::add);
        statements.add(new Statement(
                "Deutsch nach GER",
                change(entry.map(CompetenceDisclosure::cefr), exit.map(CompetenceDisclosure::cefr))));
        statements.add(new Statement(
                "Vermittlungschancen",
                change(
                        entry.map(CompetenceSurvey::prospects).map(Labelled::label),
                        exit.map(CompetenceSurvey::prospects).map(Labelled::label))));
        return statements;
    }

    private static boolean isPossible(Optional<CompetenceSurvey> survey) {
        return survey.filter(CompetenceSurvey::isPossible).isPresent();
    }

    private static String howSurveyed(CompetenceSurvey survey) {
        String how = GermanDay.of(survey.surveyedOn()) + ", " + survey.method().label();
        return survey.noSurveyReason() == null
                ? how
                : how + ": " + survey.noSurveyReason().label();
    }

    private static Statement statement(CompetenceDevelopment development) {
        var parts = new ArrayList<String>();
        parts.add(change(
                development.entry().flatMap(CompetenceRating::coach).map(Proficiency::label),
                development.exit().flatMap(CompetenceRating::coach).map(Proficiency::label)));
        parts.add(development.direction().label());
        parts.add("Selbsteinschätzung: "
                + change(
                        development.entry().flatMap(CompetenceRating::self).map(Proficiency::label),
                        development.exit().flatMap(CompetenceRating::self).map(Proficiency::label)));
        evidence(development).ifPresent(kinds -> parts.add("Beleg: " + kinds));
        return new Statement(development.dimension().label(), String.join("; ", parts));
    }

    /** Of the latest rating that has any. */
    private static Optional<String> evidence(CompetenceDevelopment development) {
        return development
                .exit()
                .filter(rating -> !rating.evidence().isEmpty())
                .or(development::entry)
                .map(rating -> rating.evidence().stream().map(Evidence::label).collect(Collectors.joining(", ")))
                .filter(kinds -> !kinds.isEmpty());
    }

    private static String cefr(CompetenceSurvey survey) {
        return survey.cefrLevel() == null
                ? null
                : survey.cefrLevel().label() + " (" + survey.cefrProof().label() + ")";
    }

    private static String change(Optional<String> before, Optional<String> after) {
        return before.orElse(NONE) + " → " + after.orElse(NONE);
    }
}

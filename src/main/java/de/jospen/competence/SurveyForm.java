package de.jospen.competence;

import de.jospen.participant.CefrLevel;
import de.jospen.project.ProjectDay;
import de.jospen.workflow.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What the coach enters about competences.
 *
 * @param ratings all ten dimensions, unless the survey is not possible
 */
record SurveyForm(
        @NotNull SurveyMethod method,
        @NotNull @ProjectDay LocalDate surveyedOn,
        NoSurveyReason noSurveyReason,
        @PlainText(max = 500) String noSurveyNote,

        @Size(max = 10, message = "Bitte jede Kompetenz nur einmal angeben.")
        List<@NotNull @Valid Entry> ratings,

        CefrLevel cefrLevel,
        CefrProof cefrProof,
        PlacementProspects prospects) {

    SurveyForm {
        ratings = ratings == null ? List.of() : ratings;
    }

    /** @param coachValue null when not assessed, then with a reason */
    record Entry(
            @NotNull CompetenceDimension dimension,
            Proficiency coachValue,
            Proficiency selfValue,
            Set<@NotNull Evidence> evidence,
            NotAssessedReason notAssessedReason,
            @PlainText(max = 500) String remark) {

        Entry {
            evidence = evidence == null ? Set.of() : evidence;
        }

        static Entry empty(CompetenceDimension dimension) {
            return new Entry(dimension, null, null, null, null, null);
        }

        boolean isAssessed() {
            return coachValue != null;
        }

        CompetenceRating rating(SurveyMethod method) {
            return new CompetenceRating(
                    dimension,
                    coachValue,
                    method == SurveyMethod.TOGETHER ? selfValue : null,
                    isAssessed() ? evidence : EnumSet.noneOf(Evidence.class),
                    isAssessed() ? null : notAssessedReason,
                    remark);
        }
    }

    boolean isPossible() {
        return method != SurveyMethod.NOT_POSSIBLE;
    }

    CompetenceSurvey survey(UUID participationId, SurveyPoint point, Catalogue catalogue) {
        boolean possible = isPossible();
        return new CompetenceSurvey(
                UUID.randomUUID(),
                participationId,
                point,
                catalogue.version(),
                surveyedOn,
                method,
                possible ? null : noSurveyReason,
                possible ? null : noSurveyNote,
                possible ? cefrLevel : null,
                possible ? cefrProof : null,
                possible ? prospects : null,
                possible ? ratings.stream().map(entry -> entry.rating(method)).toList() : List.of());
    }
}

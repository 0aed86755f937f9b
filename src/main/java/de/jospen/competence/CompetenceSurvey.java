package de.jospen.competence;

import de.jospen.participant.CefrLevel;
import de.jospen.participant.Confidential;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The competences of a person on one day (JSE-25), or the reason why they could not be surveyed.
 *
 * @param catalogue version of the wording it was made with
 * @param noSurveyReason with {@link SurveyMethod#NOT_POSSIBLE} only; everything below is then empty
 * @param ratings in the order of the dimensions
 */
record CompetenceSurvey(
        UUID id,
        UUID participationId,
        SurveyPoint point,
        String catalogue,
        LocalDate surveyedOn,
        SurveyMethod method,
        NoSurveyReason noSurveyReason,
        @Confidential String noSurveyNote,
        CefrLevel cefrLevel,
        CefrProof cefrProof,
        PlacementProspects prospects,
        List<CompetenceRating> ratings) {

    Optional<CompetenceRating> rating(CompetenceDimension dimension) {
        return ratings.stream()
                .filter(rating -> rating.dimension() == dimension)
                .findFirst();
    }

    boolean isPossible() {
        return method != SurveyMethod.NOT_POSSIBLE;
    }
}

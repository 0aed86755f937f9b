package de.jospen.competence;

import de.jospen.workflow.FieldError;
import de.jospen.workflow.FormRejected;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a survey must hold so that it can be compared with the entry's (domain.md 4.2). */
final class SurveyRules {

    private SurveyRules() {}

    /**
     * @param earlier surveys this one is compared with
     * @throws FormRejected with all faults at once
     */
    static void check(SurveyForm form, SurveyPoint point, List<CompetenceSurvey> earlier) {
        var errors = new ArrayList<FieldError>();
        earlier.stream()
                .filter(survey -> form.surveyedOn().isBefore(survey.surveyedOn()))
                .findFirst()
                .map(survey -> "Bitte kein Datum vor der Erhebung %s angeben."
                        .formatted(survey.point().label()))
                .ifPresent(message -> errors.add(new FieldError("surveyedOn", message)));
        if (form.method() == SurveyMethod.FILE_BASED && point != SurveyPoint.EXIT) {
            errors.add(new FieldError("method", "Nach Aktenlage ist nur die Erhebung zum Ende möglich."));
        }
        errors.addAll(form.isPossible() ? contentErrors(form) : reasonErrors(form, point));
        if (!errors.isEmpty()) {
            throw new FormRejected(errors);
        }
    }

    private static List<FieldError> reasonErrors(SurveyForm form, SurveyPoint point) {
        if (form.noSurveyReason() == null) {
            return List.of(new FieldError("noSurveyReason", "Bitte den Grund angeben."));
        }
        if (form.noSurveyReason() == NoSurveyReason.NOT_DUE && point != SurveyPoint.REVIEW) {
            return List.of(new FieldError(
                    "noSurveyReason",
                    "Zu Beginn und zum Ende ist die Erhebung nötig; bitte einen anderen Grund angeben."));
        }
        if (form.noSurveyReason() == NoSurveyReason.OTHER && form.noSurveyNote() == null) {
            return List.of(new FieldError("noSurveyNote", "Bitte den sonstigen Grund nennen."));
        }
        return List.of();
    }

    private static List<FieldError> contentErrors(SurveyForm form) {
        var errors = new ArrayList<FieldError>();
        Set<CompetenceDimension> seen = EnumSet.noneOf(CompetenceDimension.class);
        for (int i = 0; i < form.ratings().size(); i++) {
            var entry = form.ratings().get(i);
            String row = "ratings[" + i + "].";
            if (!seen.add(entry.dimension())) {
                errors.add(new FieldError(row + "coachValue", "Diese Kompetenz steht schon weiter oben."));
            }
            errors.addAll(entry.isAssessed() ? evidenceErrors(row, entry) : missingReason(row, entry));
        }
        if (seen.size() < CompetenceDimension.values().length) {
            errors.add(new FieldError("ratings", "Bitte alle zehn Kompetenzen angeben, notfalls als nicht erhoben."));
        }
        if (form.cefrLevel() != null && form.cefrProof() == null) {
            errors.add(new FieldError("cefrProof", "Bitte angeben, wie das Niveau belegt ist."));
        }
        if (form.prospects() == null) {
            errors.add(new FieldError("prospects", "Bitte die Vermittlungschancen einschätzen."));
        }
        return errors;
    }

    private static List<FieldError> missingReason(String row, SurveyForm.Entry entry) {
        if (entry.notAssessedReason() == null) {
            return List.of(new FieldError(
                    row + "notAssessedReason", "Bitte einschätzen oder den Grund angeben, warum nicht."));
        }
        if (entry.notAssessedReason() == NotAssessedReason.OTHER && entry.remark() == null) {
            return List.of(new FieldError(row + "remark", "Bitte den sonstigen Grund nennen."));
        }
        return List.of();
    }

    private static List<FieldError> evidenceErrors(String row, SurveyForm.Entry entry) {
        if (entry.evidence().isEmpty()) {
            return List.of(new FieldError(row + "evidence", "Bitte mindestens einen Beleg angeben."));
        }
        if (entry.coachValue().needsEvidenceOfOthers() && entry.evidence().equals(Set.of(Evidence.SELF_STATEMENT))) {
            return List.of(new FieldError(
                    row + "evidence", "Ab Stufe 4 genügt die eigene Angabe der Person nicht als Beleg."));
        }
        return List.of();
    }
}

package de.jospen.competence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Filled survey forms, as a browser would send them. */
final class SurveyForms {

    private SurveyForms() {}

    /** All ten dimensions at the same level by coach and person. */
    static Map<String, Object> together(Proficiency level) {
        var form = new HashMap<String, Object>();
        form.put("method", "TOGETHER");
        form.put("surveyedOn", LocalDate.now().toString());
        form.put(
                "ratings",
                new ArrayList<>(Arrays.stream(CompetenceDimension.values())
                        .map(dimension -> rated(dimension, level))
                        .toList()));
        form.put("cefrLevel", "A2");
        form.put("cefrProof", "CERTIFICATE");
        form.put("prospects", "LOW");
        return form;
    }

    /** Without the person: no self ratings. */
    static Map<String, Object> fileBased(Proficiency level) {
        var form = together(level);
        form.put("method", "FILE_BASED");
        rows(form).forEach(row -> row.remove("selfValue"));
        return form;
    }

    static Map<String, Object> notPossible(String reason) {
        var form = new HashMap<String, Object>();
        form.put("method", "NOT_POSSIBLE");
        form.put("surveyedOn", LocalDate.now().toString());
        form.put("noSurveyReason", reason);
        return form;
    }

    static Map<String, Object> with(
            Map<String, Object> form, CompetenceDimension dimension, String field, Object value) {
        rows(form).get(dimension.ordinal()).put(field, value);
        return form;
    }

    /** Turns a rated dimension into one not assessed. */
    static Map<String, Object> notAssessed(Map<String, Object> form, CompetenceDimension dimension, String reason) {
        with(form, dimension, "coachValue", null);
        with(form, dimension, "evidence", null);
        return with(form, dimension, "notAssessedReason", reason);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> form) {
        return (List<Map<String, Object>>) form.get("ratings");
    }

    private static Map<String, Object> rated(CompetenceDimension dimension, Proficiency level) {
        var row = new HashMap<String, Object>();
        row.put("dimension", dimension.name());
        row.put("coachValue", level.name());
        row.put("selfValue", level.name());
        row.put("evidence", List.of("CONVERSATION"));
        row.put("remark", null);
        return row;
    }
}

package de.jospen.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Filled assessment forms, as a browser would send them. */
final class AssessmentForms {

    private AssessmentForms() {}

    /** All 24 barriers; those not named stay not assessed. */
    static Map<String, Object> assessment(Map<BarrierType, Severity> severities) {
        var form = new HashMap<String, Object>();
        form.put("strengths", "Organisiert den Alltag mit zwei Kindern");
        form.put("assessedOn", LocalDate.now().toString());
        form.put(
                "barriers",
                new ArrayList<>(Arrays.stream(BarrierType.values())
                        .map(type -> row(type, severities.get(type)))
                        .toList()));
        return form;
    }

    /** As the browser sends it: what is hidden does not come. */
    static Map<String, Object> row(BarrierType type, Severity severity) {
        var row = new HashMap<String, Object>();
        row.put("code", type.name());
        row.put("severity", severity == null ? null : severity.name());
        if (severity != null && severity.isAtLeast(Severity.LOW)) {
            row.put("source", "OWN_STATEMENT");
            row.put("wish", true);
            row.put("helpfulStrength", null);
            if (type.isReportedByEffect()) {
                row.put("effect", "verfügbar Mo–Fr 8–13 Uhr");
            }
        }
        return row;
    }

    static Map<String, Object> withRow(Map<String, Object> form, BarrierType type, String field, Object value) {
        rows(form).get(type.ordinal()).put(field, value);
        return form;
    }

    static Map<String, Object> withFirstRow(Map<String, Object> form, String field, Object value) {
        rows(form).get(0).put(field, value);
        return form;
    }

    static Map<String, Object> withAddedRow(Map<String, Object> form, Map<String, Object> row) {
        rows(form).add(row);
        return form;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> form) {
        return (List<Map<String, Object>>) form.get("barriers");
    }
}

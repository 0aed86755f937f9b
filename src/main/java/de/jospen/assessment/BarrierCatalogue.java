package de.jospen.assessment;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The catalogue and the scale as the forms show them. */
final class BarrierCatalogue {

    /**
     * @param heading the key group, at its first barrier only
     * @param effect whether the report says the effect in place of the barrier
     */
    record Fact(String heading, String label, String anchors, String disclosure, boolean effect) {}

    record Step(String label, String anchor) {}

    private BarrierCatalogue() {}

    static Map<String, Fact> facts() {
        var facts = new LinkedHashMap<String, Fact>();
        KeyGroup group = null;
        for (BarrierType type : BarrierType.values()) {
            facts.put(
                    type.name(),
                    new Fact(
                            type.group() == group ? null : type.group().label(),
                            type.label(),
                            "Mittel: %s. Hoch: %s.".formatted(type.mediumMeans(), type.highMeans()),
                            "Weitergabe: " + type.disclosure().label() + ".",
                            type.isReportedByEffect()));
            group = type.group();
        }
        return facts;
    }

    static List<Step> scale() {
        return Arrays.stream(Severity.values())
                .map(severity -> new Step(severity.label(), severity.anchor()))
                .toList();
    }
}

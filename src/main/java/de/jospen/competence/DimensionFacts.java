package de.jospen.competence;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the form shows beside each dimension: its words, what each level means in it, and the earlier values. */
final class DimensionFacts {

    /** A level of the scale in general. */
    record Step(String label, String anchor) {}

    private DimensionFacts() {}

    /** @param earlier surveys to compare with, the entry's first */
    static Map<String, Map<String, String>> of(Catalogue words, List<CompetenceSurvey> earlier, Catalogues catalogues) {
        var facts = new LinkedHashMap<String, Map<String, String>>();
        for (CompetenceDimension dimension : words.dimensions()) {
            facts.put(dimension.name(), facts(dimension, words, earlier, catalogues));
        }
        return facts;
    }

    static List<Step> scale(Catalogue words) {
        return Arrays.stream(Proficiency.values())
                .map(level -> new Step(words.label(level), words.anchor(level)))
                .toList();
    }

    private static Map<String, String> facts(
            CompetenceDimension dimension, Catalogue words, List<CompetenceSurvey> earlier, Catalogues catalogues) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("label", words.label(dimension));
        facts.put("sign", "Die Person " + words.sign(dimension) + ".");
        for (Proficiency level : Proficiency.values()) {
            facts.put("level" + level.value(), words.label(level));
            facts.put("anchor" + level.value(), words.anchor(dimension, level));
        }
        String values = earlier.stream()
                .map(survey -> values(survey, dimension, catalogues.of(survey)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" – "));
        facts.put("entry", values.isEmpty() ? null : values);
        return facts;
    }

    private static Optional<String> values(CompetenceSurvey survey, CompetenceDimension dimension, Catalogue words) {
        return survey.rating(dimension)
                .map(rating -> "%s: Coach %s; Person %s"
                        .formatted(
                                capital(survey.point().label()),
                                label(rating.coach(), words),
                                label(rating.self(), words)));
    }

    private static String capital(String label) {
        return Character.toUpperCase(label.charAt(0)) + label.substring(1);
    }

    private static String label(Optional<Proficiency> level, Catalogue words) {
        return level.map(words::label).orElse("nicht erhoben");
    }
}

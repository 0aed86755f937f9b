package de.jospen.competence;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All wordings that surveys were ever made with. */
@Component
class Catalogues {

    static final String CURRENT = "2";

    private final Map<String, Catalogue> versions = Stream.of("1", CURRENT)
            .map(Catalogue::load)
            .collect(Collectors.toUnmodifiableMap(Catalogue::version, Function.identity()));

    /** What new surveys are made with. */
    Catalogue current() {
        return versions.get(CURRENT);
    }

    /** @throws IllegalStateException for a version nobody keeps any more */
    Catalogue of(CompetenceSurvey survey) {
        Catalogue catalogue = versions.get(survey.catalogue());
        if (catalogue == null) {
            throw new IllegalStateException("No catalogue " + survey.catalogue());
        }
        return catalogue;
    }
}

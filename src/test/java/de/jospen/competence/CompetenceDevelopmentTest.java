package de.jospen.competence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompetenceDevelopmentTest {

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "GUIDED, SUPPORTED, IMPROVED",
        "NOT_YET, CONFIDENT, IMPROVED",
        "GUIDED, GUIDED, STABLE",
        "CONFIDENT, INDEPENDENT, DECLINED",
        "CONFIDENT, NOT_YET, DECLINED",
        ", GUIDED, NOT_COMPARABLE",
        "GUIDED, , NOT_COMPARABLE",
        ", , NOT_COMPARABLE"
    })
    void directionComparesTheCoachsValues(Proficiency before, Proficiency after, Direction direction) {
        var development = new CompetenceDevelopment(
                CompetenceDimension.DIGITAL, Optional.of(rated(before)), Optional.of(rated(after)));

        assertThat(development.direction()).isEqualTo(direction);
    }

    @ParameterizedTest(name = "entry {0}, exit {1}")
    @CsvSource({"true, false", "false, true", "false, false"})
    void missingSurveyMakesADimensionIncomparable(boolean entry, boolean exit) {
        var development = new CompetenceDevelopment(
                CompetenceDimension.DIGITAL,
                Optional.of(rated(Proficiency.GUIDED)).filter(rating -> entry),
                Optional.of(rated(Proficiency.GUIDED)).filter(rating -> exit));

        assertThat(development.direction()).isEqualTo(Direction.NOT_COMPARABLE);
    }

    private static CompetenceRating rated(Proficiency value) {
        return new CompetenceRating(CompetenceDimension.DIGITAL, value, null, Set.of(Evidence.TEST), null, null);
    }
}

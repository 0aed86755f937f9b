package de.jospen.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.support.PostgresDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** The figures of 500 generated people against a second computation that shares no code with them, on both databases. */
class TargetsOfManyTest {

    private static final long SEED = 20180401;

    @Nested
    @SpringJUnitConfig(classes = TargetSlice.class, initializers = ConfigDataApplicationContextInitializer.class)
    @TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:many;DB_CLOSE_DELAY=-1")
    class OnH2 extends OnEither {}

    @Nested
    @SpringJUnitConfig(
            classes = {PostgresDatabase.class, TargetSlice.class},
            initializers = ConfigDataApplicationContextInitializer.class)
    class OnPostgres extends OnEither {}

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class OnEither {

        @Autowired
        Targets targets;

        @Autowired
        JdbcClient jdbc;

        private CountedByHand byHand;

        @BeforeAll
        void generate() {
            new ManyPeople(new TargetRows(jdbc), new Random(SEED)).write(500);
            byHand = new CountedByHand(jdbc);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "2018-04-01",
                    "2018-06-30",
                    "2018-12-31",
                    "2019-03-31",
                    "2019-09-30",
                    "2019-10-01",
                    "2020-03-01"
                })
        void bothComputationsAgree(LocalDate day) {
            Map<String, List<Integer>> counted = byHand.at(day);
            for (Indicator indicator : targets.at(day).indicators()) {
                // values per site, then wholes per site
                List<Integer> told = indicator.sites().stream()
                        .flatMap(part -> Stream.of(part.value(), part.of() == null ? -1 : part.of()))
                        .toList();
                assertThat(told).describedAs("%s on %s", indicator.id(), day).isEqualTo(counted.get(indicator.id()));
            }
        }
    }
}

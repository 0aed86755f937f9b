package de.jospen.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The demo's project runs; any other stays where it is configured. */
class DemoPeriodTest {

    private static final DemoPeriod PERIOD =
            new DemoPeriod(Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC));

    private final ConfigurableEnvironment environment = new StandardEnvironment();

    @Test
    void eighteenMonthsOfWhichTenHavePassed() {
        configure(Map.of("jospen.demo.running-project", "true"));
        assertThat(environment.getProperty("jospen.project.start")).isEqualTo("2026-01-01");
        assertThat(environment.getProperty("jospen.project.end")).isEqualTo("2027-06-30");
        assertThat(environment.getProperty("jospen.project.funding-committed-until"))
                .isEqualTo("2026-09-30");
    }

    @Test
    void nothingMovesUnlessItIsSaidSo() {
        configure(Map.of());
        assertThat(environment.getProperty("jospen.project.start")).isEqualTo("2018-04-01");
    }

    private void configure(Map<String, Object> more) {
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "configuration",
                        Map.of(
                                "jospen.project.start", "2018-04-01",
                                "jospen.project.end", "2019-09-30",
                                "jospen.project.funding-committed-until", "2018-12-31")));
        environment.getPropertySources().addLast(new MapPropertySource("demo", more));
        PERIOD.postProcessEnvironment(environment, null);
    }
}

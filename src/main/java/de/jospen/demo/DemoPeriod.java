package de.jospen.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * The demo's project runs: it began some months ago and lasts as long as the configured one, so that targets and forecast
 * have something to tell (ADR 0021).
 */
final class DemoPeriod implements EnvironmentPostProcessor, Ordered {

    static final int MONTHS_AGO = 10;

    private static final String START = "jospen.project.start";
    private static final List<String> LAST_DAYS =
            List.of("jospen.project.end", "jospen.project.funding-committed-until");

    private final Clock clock;

    DemoPeriod() {
        this(Clock.systemDefaultZone());
    }

    DemoPeriod(Clock clock) {
        this.clock = clock;
    }

    /** After the configuration has been read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.getProperty("jospen.demo.running-project", Boolean.class, false)) {
            return;
        }
        LocalDate start = LocalDate.parse(environment.getRequiredProperty(START));
        long months = ChronoUnit.MONTHS.between(
                YearMonth.from(start), YearMonth.now(clock).minusMonths(MONTHS_AGO));
        var moved = new HashMap<String, Object>();
        moved.put(START, start.plusMonths(months).toString());
        for (String lastDay : LAST_DAYS) {
            LocalDate day = LocalDate.parse(environment.getRequiredProperty(lastDay));
            moved.put(lastDay, day.plusDays(1).plusMonths(months).minusDays(1).toString());
        }
        environment.getPropertySources().addFirst(new MapPropertySource("demoPeriod", moved));
    }
}

package de.jospen.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private static final String END = "jospen.project.end";
    private static final String FUNDED_UNTIL = "jospen.project.funding-committed-until";

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
        try {
            Map<String, Object> moved = moved(environment);
            environment.getPropertySources().addFirst(new MapPropertySource("demoPeriod", moved));
        } catch (DateTimeParseException | IllegalStateException e) {
            // Missing or unreadable: ProjectCheck refuses it later, in German and in the words of whoever wrote it
        }
    }

    private Map<String, Object> moved(ConfigurableEnvironment environment) {
        LocalDate start = day(environment, START);
        if (day(environment, END).isBefore(start)) {
            return Map.of();
        }
        long months = ChronoUnit.MONTHS.between(
                YearMonth.from(start), YearMonth.now(clock).minusMonths(MONTHS_AGO));
        var moved = new HashMap<String, Object>();
        moved.put(START, start.plusMonths(months).toString());
        for (String lastDay : List.of(END, FUNDED_UNTIL)) {
            LocalDate day = day(environment, lastDay);
            moved.put(lastDay, day.plusDays(1).plusMonths(months).minusDays(1).toString());
        }
        return moved;
    }

    private static LocalDate day(ConfigurableEnvironment environment, String property) {
        return LocalDate.parse(environment.getRequiredProperty(property));
    }
}

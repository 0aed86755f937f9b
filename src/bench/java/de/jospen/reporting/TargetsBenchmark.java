package de.jospen.reporting;

import de.jospen.support.PostgresDatabase;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/**
 * Targets, trend and a list of cases with 10,000 participants on PostgreSQL: {@code ./mvnw verify -Pbenchmark
 * -Dtest=TargetsBenchmark}. Prints, asserts nothing.
 */
@Tag("benchmark")
@SpringJUnitConfig(
        classes = {PostgresDatabase.class, TargetSlice.class},
        initializers = ConfigDataApplicationContextInitializer.class)
@Import({TargetTrend.class, Forecasts.class, ForecastRepository.class})
class TargetsBenchmark {

    private static final int PARTICIPANTS = 10_000;
    private static final int WARM_UP = 30;
    private static final int ROUNDS = 200;
    private static final LocalDate DAY = LocalDate.of(2019, 9, 30);

    @Autowired
    Targets targets;

    @Autowired
    TargetTrend trend;

    @Autowired
    Forecasts forecasts;

    @Autowired
    KpiRepository kpis;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatTheCardAsksFor() {
        new ManyPeople(new TargetRows(jdbc), new Random(1)).write(PARTICIPANTS);
        jdbc.sql("ANALYZE").update();
        System.out.printf("%n%-44s %9s %9s%n", "10,000 participants, ms", "median", "p95");
        row("targets", () -> targets.at(DAY));
        row("trend", () -> trend.until(DAY));
        row("cases of one site behind K-2", () -> kpis.cases(Kpi.PLACEMENT, DAY, List.of("enger")));
        row("forecast", () -> forecasts.at(DAY.minusMonths(3)));
        row("the card: all three", () -> {
            targets.at(DAY.minusMonths(3));
            trend.until(DAY.minusMonths(3));
            forecasts.at(DAY.minusMonths(3));
        });
        for (Kpi kpi : Kpi.values()) {
            row("  " + kpi.id(), () -> kpis.tallies(kpi, DAY));
        }
        System.out.println();
    }

    private static void row(String what, Runnable step) {
        for (int round = 0; round < WARM_UP; round++) {
            step.run();
        }
        double[] times = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            step.run();
            times[round] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(times);
        System.out.printf("%-44s %9.1f %9.1f%n", what, times[ROUNDS / 2], times[ROUNDS * 95 / 100]);
    }
}

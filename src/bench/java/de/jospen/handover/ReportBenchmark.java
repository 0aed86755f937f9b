package de.jospen.handover;

import de.jospen.support.PostgresDatabase;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * The first report after the start and the later ones; alone, so that no other has warmed it up:
 * {@code ./mvnw verify -Pbenchmark -Dtest=ReportBenchmark}. Prints, asserts nothing.
 */
@Tag("benchmark")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"demo", "test"})
@Import(PostgresDatabase.class)
class ReportBenchmark {

    private static final int ROUNDS = 200;

    @Autowired
    ReportRenderer renderer;

    @Test
    void firstAndLaterReports() {
        double first = millis();
        double[] later = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            later[round] = millis();
        }
        Arrays.sort(later);
        System.out.printf("%n| report | ms |%n|---|---|%n");
        System.out.printf("| first after start | %.0f |%n", first);
        System.out.printf("| warm, median of %d | %.0f |%n", ROUNDS, later[ROUNDS / 2]);
        System.out.printf("| warm, p99 | %.0f |%n", later[ROUNDS * 99 / 100]);
    }

    private double millis() {
        long start = System.nanoTime();
        renderer.render(ReportSamples.full());
        return (System.nanoTime() - start) / 1e6;
    }
}

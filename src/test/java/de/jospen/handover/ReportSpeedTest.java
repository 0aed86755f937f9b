package de.jospen.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a report costs; run alone, in a JVM that has rendered nothing yet. */
@Tag("benchmark")
class ReportSpeedTest {

    private static final int ROUNDS = 200;

    @Test
    void firstReportTakesASecondAndTheNextOnesAlmostNothing() {
        long cold = millis(() -> new ReportRenderer().render(ReportSamples.full()));
        var renderer = new ReportRenderer();
        long[] warm = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            warm[round] = millis(() -> renderer.render(ReportSamples.full()));
        }
        Arrays.sort(warm);
        long median = warm[ROUNDS / 2];
        System.out.printf(
                "report: cold without warm-up %d ms, then median %d ms, p99 %d ms, %d bytes%n",
                cold,
                median,
                warm[ROUNDS * 99 / 100],
                renderer.render(ReportSamples.full()).pdf().length);

        assertThat(median).isLessThanOrEqualTo(60);
    }

    private static long millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1_000_000;
    }
}

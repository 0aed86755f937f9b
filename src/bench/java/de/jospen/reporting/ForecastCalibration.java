package de.jospen.reporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Prints how forecasts of simulated projects came true, and draws it for the page on the method. */
final class ForecastCalibration {

    private static final int PROJECTS = 4000;
    private static final List<String> INDICATORS = List.of("K-1", "K-2", "K-3");
    private static final List<String> COLOURS = List.of("#155cb5", "#b3141c", "#1c6b35");
    private static final int SIZE = 320;
    private static final int EDGE = 48;

    private ForecastCalibration() {}

    /** @param arguments where the picture goes */
    public static void main(String[] arguments) throws IOException {
        var backtest = new Backtest(PROJECTS, 2018);
        for (String indicator : INDICATORS) {
            System.out.printf(
                    Locale.ROOT,
                    "%s  Brier %.3f  in band %.3f%n",
                    indicator,
                    backtest.brier(indicator),
                    backtest.coverage(indicator));
            backtest.groups(indicator)
                    .forEach(group -> System.out.printf(
                            Locale.ROOT,
                            "     said %.2f  happened %.2f  (%d)%n",
                            group.said(),
                            group.happened(),
                            group.trials()));
        }
        ForecastInput input = new SimulatedProject(new Random(1)).until(LocalDate.of(2019, 3, 31));
        double[] times = new double[200];
        for (int i = 0; i < times.length; i++) {
            long begin = System.nanoTime();
            Forecasts.of(input);
            times[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(times);
        System.out.printf(Locale.ROOT, "one forecast: median %.1f ms, p95 %.1f ms%n", times[100], times[190]);
        Files.writeString(Path.of(arguments[0]), picture(backtest));
    }

    private static String picture(Backtest backtest) {
        var svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 400" font-family="sans-serif" font-size="13">
                <title>Calibration: how often a forecast came true, by the probability it gave</title>
                <rect width="480" height="400" fill="#fff"/>
                """);
        svg.append(line(0, 0, 1, 1, "#7b8794"));
        for (int i = 0; i <= 4; i++) {
            double at = i / 4.0;
            svg.append("<text x=\"%.0f\" y=\"%d\" text-anchor=\"middle\">%.2f</text>%n"
                    .formatted(x(at), SIZE + EDGE - 8, at));
            svg.append(
                    "<text x=\"%d\" y=\"%.0f\" text-anchor=\"end\">%.2f</text>%n".formatted(EDGE - 6, y(at) + 4, at));
        }
        for (int i = 0; i < INDICATORS.size(); i++) {
            String colour = COLOURS.get(i);
            for (Backtest.Group group : backtest.groups(INDICATORS.get(i))) {
                if (group.trials() > 0) {
                    svg.append("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\" fill-opacity=\"0.75\"/>%n"
                            .formatted(
                                    x(group.said()), y(group.happened()), 2 + Math.sqrt(group.trials()) / 4, colour));
                }
            }
            svg.append("<text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>%n"
                    .formatted(SIZE + EDGE + 24, 60 + 24 * i, colour, INDICATORS.get(i)));
        }
        return svg.append("<text x=\"%d\" y=\"%d\">said</text>%n<text x=\"6\" y=\"24\">happened</text>%n</svg>%n"
                        .formatted(SIZE, SIZE + EDGE + 18))
                .toString();
    }

    private static String line(double fromX, double fromY, double toX, double toY, String colour) {
        return "<line x1=\"%.0f\" y1=\"%.0f\" x2=\"%.0f\" y2=\"%.0f\" stroke=\"%s\" stroke-dasharray=\"4 4\"/>%n"
                .formatted(x(fromX), y(fromY), x(toX), y(toY), colour);
    }

    private static double x(double share) {
        return EDGE + share * (SIZE - EDGE);
    }

    private static double y(double share) {
        return SIZE + EDGE - 30 - share * (SIZE - EDGE);
    }
}

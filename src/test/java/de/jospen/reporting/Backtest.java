package de.jospen.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Forecasts of simulated projects against their known ends. */
final class Backtest {

    /** @param inBand whether the end lay between low and high */
    record Trial(String indicator, double probability, boolean reached, boolean inBand) {}

    /** Forecasts that said about the same, and how often they came true. */
    record Group(double said, double happened, int trials) {}

    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2018, 9, 30),
            LocalDate.of(2018, 12, 31),
            LocalDate.of(2019, 3, 31),
            LocalDate.of(2019, 6, 30));
    private static final int GROUPS = 5;

    private final List<Trial> trials = new ArrayList<>();

    Backtest(int projects, long seed) {
        var random = new Random(seed);
        for (int i = 0; i < projects; i++) {
            var project = new SimulatedProject(random);
            Forecast forecast = Forecasts.of(project.until(DAYS.get(i % DAYS.size())));
            for (Outlook outlook : forecast.outlooks()) {
                int end = project.value(outlook.indicator());
                trials.add(new Trial(
                        outlook.indicator(),
                        outlook.probability(),
                        project.reached(outlook.indicator()),
                        outlook.low() <= end && end <= outlook.high()));
            }
        }
    }

    List<Group> groups(String indicator) {
        var groups = new ArrayList<Group>();
        for (int i = 0; i < GROUPS; i++) {
            double from = (double) i / GROUPS;
            double to = i == GROUPS - 1 ? 1.01 : (i + 1.0) / GROUPS;
            List<Trial> own = of(indicator).stream()
                    .filter(trial -> trial.probability() >= from && trial.probability() < to)
                    .toList();
            groups.add(new Group(
                    own.stream().mapToDouble(Trial::probability).average().orElse(Double.NaN),
                    own.stream().filter(Trial::reached).count() / (double) own.size(),
                    own.size()));
        }
        return groups;
    }

    /** Share of the ends within the band that shall hold four of five. */
    double coverage(String indicator) {
        List<Trial> own = of(indicator);
        return own.stream().filter(Trial::inBand).count() / (double) own.size();
    }

    /** Mean squared distance between what was said and what happened; always saying one half gives 0.25. */
    double brier(String indicator) {
        return of(indicator).stream()
                .mapToDouble(trial -> Math.pow(trial.probability() - (trial.reached() ? 1 : 0), 2))
                .average()
                .orElseThrow();
    }

    private List<Trial> of(String indicator) {
        return trials.stream()
                .filter(trial -> trial.indicator().equals(indicator))
                .toList();
    }
}

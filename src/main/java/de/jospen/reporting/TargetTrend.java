package de.jospen.reporting;

import de.jospen.project.ProjectProperties;
import de.jospen.reporting.KpiRepository.MonthCount;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How the counted targets grew, month by month since the project's first. */
@Component
class TargetTrend {

    /** What was reached at the month's end, or so far in the last one. */
    record Month(LocalDate firstDay, int participants, int placed, int workshops) {}

    private final KpiRepository kpis;
    private final ProjectProperties project;

    TargetTrend(KpiRepository kpis, ProjectProperties project) {
        this.kpis = kpis;
        this.project = project;
    }

    List<Month> until(LocalDate day) {
        List<MonthCount> persons = kpis.months(Kpi.PLACEMENT, day);
        Map<YearMonth, Integer> entered = sums(persons, MonthCount::since);
        Map<YearMonth, Integer> placed = sums(persons, MonthCount::counts);
        Map<YearMonth, Integer> held = sums(kpis.months(Kpi.WORKSHOPS, day), MonthCount::counts);
        YearMonth last = YearMonth.from(day.isAfter(project.end()) ? project.end() : day);
        var months = new ArrayList<Month>();
        Month before = new Month(null, 0, 0, 0);
        for (YearMonth month = YearMonth.from(project.start()); !month.isAfter(last); month = month.plusMonths(1)) {
            before = new Month(
                    month.atDay(1),
                    before.participants() + entered.getOrDefault(month, 0),
                    before.placed() + placed.getOrDefault(month, 0),
                    before.workshops() + held.getOrDefault(month, 0));
            months.add(before);
        }
        return months;
    }

    private static Map<YearMonth, Integer> sums(List<MonthCount> counts, Function<MonthCount, YearMonth> month) {
        return counts.stream()
                .filter(count -> month.apply(count) != null)
                .collect(Collectors.groupingBy(month, Collectors.summingInt(MonthCount::count)));
    }
}

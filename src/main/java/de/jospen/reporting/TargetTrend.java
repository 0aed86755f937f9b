package de.jospen.reporting;

import de.jospen.project.ProjectProperties;
import de.jospen.reporting.KpiRepository.MonthCount;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        Map<YearMonth, Integer> entered = counts(Kpi.PARTICIPANTS, day);
        Map<YearMonth, Integer> placed = counts(Kpi.PLACEMENT, day);
        Map<YearMonth, Integer> held = counts(Kpi.WORKSHOPS, day);
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

    private Map<YearMonth, Integer> counts(Kpi kpi, LocalDate day) {
        return kpis.months(kpi, day).stream()
                .collect(Collectors.toMap(count -> YearMonth.of(count.year(), count.month()), MonthCount::count));
    }
}

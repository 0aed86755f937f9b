package de.jospen.reporting;

import de.jospen.engine.access.OpenTo;
import de.jospen.engine.access.Role;
import de.jospen.project.Project;
import de.jospen.project.Site;
import de.jospen.workflow.Colleague;
import de.jospen.workflow.FormRejected;
import de.jospen.workflow.NotYours;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The targets for the provider's own staff: everybody reads the figures, coaches the cases of their sites behind them and
 * the lead all cases; the management reads figures only.
 */
@RestController
@OpenTo({Role.COACH, Role.LEAD, Role.MANAGEMENT})
@RequestMapping("/camunda/api/jospen/targets")
class TargetEndpoint {

    private static final String LEAD = "project-lead";

    /** @param lists whether this person may ask for the cases */
    record Content(TargetReport report, List<TargetTrend.Month> trend, Forecast forecast, boolean lists) {}

    record Line(String reference, String site, LocalDate since, LocalDate countsOn) {}

    private final Targets targets;
    private final TargetTrend trend;
    private final Forecasts forecasts;
    private final KpiRepository kpis;
    private final Project project;
    private final Clock clock;

    TargetEndpoint(
            Targets targets, TargetTrend trend, Forecasts forecasts, KpiRepository kpis, Project project, Clock clock) {
        this.targets = targets;
        this.trend = trend;
        this.forecasts = forecasts;
        this.kpis = kpis;
        this.project = project;
        this.clock = clock;
    }

    @GetMapping
    Content read(@RequestParam(required = false) LocalDate on, @RequestAttribute Colleague colleague) {
        LocalDate day = dayOf(on);
        return new Content(targets.at(day), trend.until(day), forecasts.at(day), mayList(colleague));
    }

    @OpenTo({Role.COACH, Role.LEAD})
    @GetMapping("/{id}/cases")
    List<Line> cases(
            @PathVariable String id,
            @RequestParam(required = false) LocalDate on,
            @RequestAttribute Colleague colleague) {
        if (!mayList(colleague)) {
            throw new NotYours();
        }
        Kpi kpi = Arrays.stream(Kpi.values())
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(NotYours::new);
        return kpis.cases(kpi, dayOf(on), sitesOf(colleague)).stream()
                .map(one -> new Line(one.reference(), project.site(one.site()).name(), one.since(), one.countsOn()))
                .toList();
    }

    private static boolean mayList(Colleague colleague) {
        return colleague.isIn(LEAD)
                || colleague.isIn("coach") && !colleague.sites().isEmpty();
    }

    private List<String> sitesOf(Colleague colleague) {
        return colleague.isIn(LEAD) ? project.sites().stream().map(Site::id).toList() : colleague.sites();
    }

    /** @throws FormRejected for a day to come: what is entered for it is a plan and no result */
    private LocalDate dayOf(LocalDate on) {
        LocalDate today = LocalDate.now(clock);
        if (on != null && on.isAfter(today)) {
            throw new FormRejected("on", "Bitte einen Tag bis heute wählen.");
        }
        return on == null ? today : on;
    }
}

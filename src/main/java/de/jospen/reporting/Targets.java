package de.jospen.reporting;

import static de.jospen.reporting.TargetWords.count;
import static de.jospen.reporting.TargetWords.share;
import static de.jospen.reporting.TargetWords.shareOf;

import de.jospen.project.Deadlines;
import de.jospen.project.Organisation;
import de.jospen.project.Project;
import de.jospen.project.ProjectProperties;
import de.jospen.project.Site;
import de.jospen.reporting.KpiRepository.Tally;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * K-1 to K-7 on any day, from domain tables only (domain.md 2.1, JSE-11, JSE-21, JSE-22). A day in the past tells what
 * was so by the days the rows bear; what was entered late is in it. What was really known then stands in the released
 * reports.
 */
@Service
class Targets {

    private final KpiRepository kpis;
    private final TargetDetails details;
    private final TargetWarnings warnings;
    private final Project project;
    private final ProjectProperties properties;
    private final Deadlines deadlines;

    Targets(
            KpiRepository kpis,
            TargetDetails details,
            TargetWarnings warnings,
            Project project,
            ProjectProperties properties,
            Deadlines deadlines) {
        this.kpis = kpis;
        this.details = details;
        this.warnings = warnings;
        this.project = project;
        this.properties = properties;
        this.deadlines = deadlines;
    }

    TargetReport at(LocalDate day) {
        List<Tally> placed = kpis.tallies(Kpi.PLACEMENT, day);
        // The same persons, whether placed or not
        List<Tally> entered = placed.stream()
                .map(tally -> new Tally(tally.site(), tally.jobcenter(), tally.total(), tally.total(), null))
                .toList();
        return new TargetReport(
                day,
                properties.start(),
                properties.end(),
                properties.fundingCommittedUntil(),
                warnings.on(day),
                List.of(
                        participants(entered, day),
                        placement(placed, day),
                        workshops(day),
                        enquiries(day),
                        complete(Kpi.SURVEY, day, this::surveyDue, "Erhebung fehlt", "Erhebungen fehlen"),
                        complete(Kpi.HANDOVER, day, this::handoverDue, "Übergabe fehlt", "Übergaben fehlen"),
                        complete(
                                Kpi.COORDINATION,
                                day,
                                since -> since,
                                "Beratung begann ohne Zustimmung",
                                "Beratungen begannen ohne Zustimmung")));
    }

    private Indicator participants(List<Tally> tallies, LocalDate day) {
        int value = sum(tallies, Tally::counted);
        int required = properties.targets().participants();
        return indicator(
                Kpi.PARTICIPANTS,
                value,
                null,
                required,
                value >= required ? Status.REACHED : Status.BEHIND,
                value >= required ? null : still(count(required - value, "Person", "Personen"), day),
                parts(tallies, false),
                day);
    }

    private Indicator placement(List<Tally> tallies, LocalDate day) {
        int participants = sum(tallies, Tally::total);
        int value = sum(tallies, Tally::counted);
        int required = shareOf(
                properties.targets().placementShare(),
                Math.max(properties.targets().participants(), participants));
        String share = " (" + share(value, participants) + " von "
                + count(participants, "Teilnehmenden", "Teilnehmenden") + ")";
        return indicator(
                Kpi.PLACEMENT,
                value,
                participants,
                required,
                value >= required ? Status.REACHED : Status.BEHIND,
                value >= required ? null : still(count(required - value, "Vermittlung", "Vermittlungen"), day) + share,
                parts(tallies, true),
                day);
    }

    private Indicator workshops(LocalDate day) {
        List<Tally> tallies = kpis.tallies(Kpi.WORKSHOPS, day);
        int perSite = properties.targets().workshopsPerSite();
        List<Part> sites = siteParts(tallies, false);
        List<Part> lacking =
                sites.stream().filter(site -> site.value() < perSite).toList();
        return indicator(
                Kpi.WORKSHOPS,
                sites.size() - lacking.size(),
                sites.size(),
                sites.size(),
                lacking.isEmpty() ? Status.REACHED : Status.BEHIND,
                lacking.isEmpty()
                        ? null
                        : still(
                                lacking.stream()
                                        .map(site -> perSite - site.value() + " in " + site.name())
                                        .collect(Collectors.joining(", ")),
                                day),
                new Parts(sites, List.of()),
                day);
    }

    private Indicator enquiries(LocalDate day) {
        List<Tally> tallies = kpis.tallies(Kpi.ENQUIRIES, day);
        int overdue = details.overdueEnquiries(day);
        int value = sum(tallies, Tally::counted);
        int of = sum(tallies, Tally::total);
        return indicator(
                Kpi.ENQUIRIES,
                value,
                of,
                of,
                status(value, of, overdue == 0),
                value == of
                        ? null
                        : count(of - value, "Anfrage ist", "Anfragen sind") + " zu beantworten"
                                + (overdue == 0 ? "" : ", davon " + overdue + " überfällig"),
                new Parts(siteParts(tallies, true), List.of()),
                day);
    }

    /** One that shall be so for all, each within its time. */
    private Indicator complete(Kpi kpi, LocalDate day, Function<LocalDate, LocalDate> due, String one, String many) {
        List<Tally> tallies = kpis.tallies(kpi, day);
        int value = sum(tallies, Tally::counted);
        int of = sum(tallies, Tally::total);
        boolean inTime = tallies.stream()
                .map(Tally::missingSince)
                .filter(Objects::nonNull)
                .noneMatch(since -> due.apply(since).isBefore(day) || kpi == Kpi.COORDINATION);
        return indicator(
                kpi,
                value,
                of,
                of,
                status(value, of, inTime),
                value == of ? null : count(of - value, one, many),
                parts(tallies, true),
                day);
    }

    private LocalDate surveyDue(LocalDate exit) {
        return deadlines.dueOn("surveyCompetences", exit);
    }

    /** Survey, draft, discussion and release follow each other. */
    private LocalDate handoverDue(LocalDate exit) {
        return deadlines.dueOn(
                "releaseReport", deadlines.dueOn("discussReport", deadlines.dueOn("draftReport", surveyDue(exit))));
    }

    private static Status status(int value, int of, boolean inTime) {
        if (of == 0) {
            return Status.NOTHING_YET;
        }
        if (value == of) {
            return Status.REACHED;
        }
        return inTime ? Status.RUNNING : Status.BEHIND;
    }

    private String still(String what, LocalDate day) {
        return day.isAfter(properties.end())
                ? "Bis zum Projektende fehlten " + what
                : "Noch " + what + " bis " + TargetWords.day(properties.end());
    }

    private Indicator indicator(
            Kpi kpi, int value, Integer of, int required, Status status, String missing, Parts parts, LocalDate day) {
        return new Indicator(
                kpi.id(),
                kpi.title(),
                kpi.definition(),
                value,
                of,
                required,
                status,
                missing,
                parts.sites(),
                parts.jobcenters(),
                details.of(kpi, day));
    }

    private record Parts(List<Part> sites, List<Part> jobcenters) {}

    private Parts parts(List<Tally> tallies, boolean ofTotal) {
        var jobcenters = new ArrayList<Part>();
        for (Organisation organisation : project.organisations()) {
            if (organisation.kind() == Organisation.Kind.JOBCENTER) {
                jobcenters.add(part(
                        organisation.id(),
                        organisation.name(),
                        tallies,
                        tally -> organisation.id().equals(tally.jobcenter()),
                        ofTotal));
            }
        }
        return new Parts(siteParts(tallies, ofTotal), jobcenters);
    }

    private List<Part> siteParts(List<Tally> tallies, boolean ofTotal) {
        return project.sites().stream()
                .map((Site site) ->
                        part(site.id(), site.name(), tallies, tally -> site.id().equals(tally.site()), ofTotal))
                .toList();
    }

    private static Part part(String id, String name, List<Tally> tallies, Predicate<Tally> own, boolean ofTotal) {
        List<Tally> mine = tallies.stream().filter(own).toList();
        return new Part(id, name, sum(mine, Tally::counted), ofTotal ? sum(mine, Tally::total) : null);
    }

    private static int sum(List<Tally> tallies, Function<Tally, Integer> number) {
        return tallies.stream().mapToInt(number::apply).sum();
    }
}

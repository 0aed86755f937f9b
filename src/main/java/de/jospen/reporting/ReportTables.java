package de.jospen.reporting;

import de.jospen.document.SmallCells;
import de.jospen.document.SmallCells.Grid;
import de.jospen.document.Table;
import de.jospen.project.Project;
import de.jospen.project.Site;
import de.jospen.reporting.PeopleCounts.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What of the figures may leave the house (JSE-29): the targets of the whole project, which were promised and stay, things
 * and hours as they are, and persons by site only where nobody can be found among them.
 */
@Component
class ReportTables {

    private static final String SUM = "Summe";

    private final Project project;

    ReportTables(Project project) {
        this.project = project;
    }

    List<Table> of(ReportFigures figures) {
        var tables = new ArrayList<Table>();
        tables.add(targets(figures.targets()));
        tables.addAll(people(figures.people().groups()));
        tables.add(bySite(figures.targets()));
        tables.add(effort(figures.effort()));
        tables.add(funders(figures.effort()));
        tables.addAll(esf(figures));
        return tables;
    }

    /** Of the whole project only; empty where the option is not set. */
    List<Table> esf(ReportFigures figures) {
        return figures.esf() == null
                ? List.of()
                : figures.esf().blocks().stream().map(ReportTables::block).toList();
    }

    private static Table block(EsfCounts.Block block) {
        int sum = block.rows().size();
        var cells = new long[sum + 1][2];
        for (int row = 0; row < sum; row++) {
            int persons = block.rows().get(row).persons();
            for (int column = 0; column < 2; column++) {
                cells[row][column] += persons;
                cells[sum][column] += persons;
            }
        }
        var grid = new Grid(cells);
        if (block.sumIsTold()) {
            Arrays.fill(grid.told()[sum], true);
        }
        SmallCells.hide(List.of(grid));
        var rows = new ArrayList<List<Object>>();
        for (int row = 0; row <= sum; row++) {
            rows.add(List.of(row < sum ? block.rows().get(row).label() : SUM, grid.shown(row, 0)));
        }
        return new Table(block.title(), List.of("Merkmal", "Personen"), rows);
    }

    /** The parts by site and Jobcenter are left out: several of them count persons. */
    private Table targets(TargetReport report) {
        return new Table(
                "Stand der Ziele",
                List.of("Ziel", "Was gezählt wird", "Wert", "von", "nötig", "Stand", "Was fehlt"),
                report.indicators().stream().map(this::target).toList());
    }

    private List<Object> target(Indicator indicator) {
        var row = new ArrayList<Object>(List.of(indicator.id() + " " + indicator.title(), indicator.definition()));
        if (indicator.id().equals(Kpi.COORDINATION.id())) {
            // Its whole is the entries at some of the sites, which would tell those of the others
            row.add(null);
            row.add(null);
            row.add(null);
        } else {
            row.add(indicator.value());
            row.add(indicator.of());
            row.add(indicator.required());
        }
        row.add(indicator.status().label());
        row.add(indicator.missing());
        return row;
    }

    private List<Table> people(List<Group> groups) {
        var lives = new LinkedHashMap<String, Predicate<Group>>();
        lives.put("alleinerziehend", group -> group.singleParent() && !group.immigrant());
        lives.put("zugewandert", group -> group.immigrant() && !group.singleParent());
        lives.put("alleinerziehend und zugewandert", group -> group.singleParent() && group.immigrant());
        lives.put("keines von beiden", group -> !group.singleParent() && !group.immigrant());
        var placed = new LinkedHashMap<String, Predicate<Group>>();
        placed.put("vermittelt", Group::placed);
        placed.put("noch nicht vermittelt", group -> !group.placed());
        Grid livesGrid = grid(groups, List.copyOf(lives.values()));
        Grid placedGrid = grid(groups, List.copyOf(placed.values()));
        int sum = project.sites().size();
        livesGrid.told()[lives.size()][sum] = true;
        for (boolean[] row : placedGrid.told()) {
            row[sum] = true;
        }
        SmallCells.hide(List.of(livesGrid, placedGrid));
        return List.of(
                table("Teilnehmende, Vermittlung", placed, placedGrid),
                table("Teilnehmende, Lebenslage", lives, livesGrid));
    }

    private Grid grid(List<Group> groups, List<Predicate<Group>> rows) {
        List<String> sites = project.sites().stream().map(Site::id).toList();
        var cells = new long[rows.size() + 1][sites.size() + 1];
        for (Group group : groups) {
            int column = sites.indexOf(group.site());
            for (int row = 0; row < rows.size(); row++) {
                if (rows.get(row).test(group)) {
                    cells[row][column] += group.persons();
                    cells[row][sites.size()] += group.persons();
                    cells[rows.size()][column] += group.persons();
                    cells[rows.size()][sites.size()] += group.persons();
                }
            }
        }
        return new Grid(cells);
    }

    private Table table(String title, Map<String, Predicate<Group>> labels, Grid grid) {
        var names = new ArrayList<>(labels.keySet());
        names.add(SUM);
        var rows = new ArrayList<List<Object>>();
        for (int row = 0; row < names.size(); row++) {
            var cells = new ArrayList<Object>(List.of(names.get(row)));
            for (int column = 0; column <= project.sites().size(); column++) {
                cells.add(grid.shown(row, column));
            }
            rows.add(cells);
        }
        return new Table(title, withSites(title.substring(title.indexOf(' ') + 1), SUM), rows);
    }

    private Table bySite(TargetReport report) {
        return new Table(
                "Workshops und Anfragen",
                withSites("Ziel"),
                report.indicators().stream()
                        .filter(indicator -> indicator.id().equals(Kpi.WORKSHOPS.id())
                                || indicator.id().equals(Kpi.ENQUIRIES.id()))
                        .map(indicator -> {
                            var row = new ArrayList<Object>(List.of(indicator.title()));
                            indicator
                                    .sites()
                                    .forEach(part -> row.add(
                                            part.of() == null
                                                    ? (Object) part.value()
                                                    : part.value() + " von " + part.of()));
                            return (List<Object>) row;
                        })
                        .toList());
    }

    private List<String> withSites(String first, String... more) {
        var columns = new ArrayList<>(List.of(first));
        project.sites().forEach(site -> columns.add(site.name()));
        columns.addAll(List.of(more));
        return columns;
    }

    private Table effort(Effort effort) {
        return new Table(
                "Aufwand nach Standort",
                List.of("Standort", "Art", "Geldgeber", "Minuten", "davon vor Ort", "Stunden"),
                effort.lines().stream()
                        .map(line -> List.<Object>of(
                                project.site(line.site()).name(),
                                line.kind().label(),
                                line.funder(),
                                line.minutes(),
                                line.onSite(),
                                hours(line.minutes())))
                        .toList());
    }

    private static Table funders(Effort effort) {
        Map<String, List<Effort.Line>> byFunder = effort.lines().stream()
                .collect(Collectors.groupingBy(Effort.Line::funder, LinkedHashMap::new, Collectors.toList()));
        return new Table(
                "Aufwand nach Geldgeber",
                List.of("Geldgeber", "Minuten", "davon vor Ort", "Stunden"),
                byFunder.entrySet().stream()
                        .map(entry -> {
                            int minutes = entry.getValue().stream()
                                    .mapToInt(Effort.Line::minutes)
                                    .sum();
                            int onSite = entry.getValue().stream()
                                    .mapToInt(Effort.Line::onSite)
                                    .sum();
                            return List.<Object>of(entry.getKey(), minutes, onSite, hours(minutes));
                        })
                        .toList());
    }

    /** As one writes it, with one digit. */
    private static String hours(int minutes) {
        return String.format(java.util.Locale.GERMANY, "%,.1f", minutes / 60.0);
    }
}

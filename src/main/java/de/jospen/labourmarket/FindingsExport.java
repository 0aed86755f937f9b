package de.jospen.labourmarket;

import de.jospen.document.PdfPages;
import de.jospen.document.SmallCells;
import de.jospen.document.SmallCells.Grid;
import de.jospen.document.Table;
import de.jospen.document.TableFiles;
import de.jospen.project.Project;
import de.jospen.project.ProjectProperties;
import de.jospen.project.Site;
import de.jospen.workflow.Labelled;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/**
 * What was learnt about the reachable labour market, for the next funding application (JSE-29): counts only, none of
 * them below five, with how they came about.
 */
@Service
class FindingsExport {

    private final FindingRepository findings;
    private final Occupations occupations;
    private final Project project;
    private final ProjectProperties properties;
    private final TableFiles files;
    private final PdfPages pages;
    private final Clock clock;

    FindingsExport(
            FindingRepository findings,
            Occupations occupations,
            Project project,
            ProjectProperties properties,
            TableFiles files,
            PdfPages pages,
            Clock clock) {
        this.findings = findings;
        this.occupations = occupations;
        this.project = project;
        this.properties = properties;
        this.files = files;
        this.pages = pages;
        this.clock = clock;
    }

    byte[] csv(LocalDate from, LocalDate until) {
        return files.csv(tables(from, until));
    }

    byte[] xlsx(LocalDate from, LocalDate until) {
        return files.xlsx(tables(from, until));
    }

    byte[] ods(LocalDate from, LocalDate until) {
        return files.ods(tables(from, until));
    }

    byte[] pdf(LocalDate from, LocalDate until) {
        LocalDate today = LocalDate.now(clock);
        return pages.render(
                "labourmarket/findings",
                Map.of(
                        "tables",
                        tables(from, until),
                        "project",
                        properties.name(),
                        "from",
                        from,
                        "until",
                        until,
                        "today",
                        today,
                        "hidden",
                        SmallCells.HIDDEN,
                        "smallest",
                        SmallCells.SMALLEST),
                today);
    }

    /** One per question, all by site; what must not be told is hidden across all of them together. */
    List<Table> tables(LocalDate from, LocalDate until) {
        List<FindingCount> counts = findings.counts(from, until);
        var questions = new LinkedHashMap<String, Map<String, Function<FindingCount, Boolean>>>();
        questions.put("Branche", rows(Sector.class, FindingCount::sector));
        var areas = new LinkedHashMap<String, Function<FindingCount, Boolean>>();
        occupations
                .areas()
                .forEach(
                        area -> areas.put(area.label(), count -> count.jobArea().equals(area.value())));
        questions.put("Berufsbereich", areas);
        questions.put("Erreichbarkeit", rows(Reachability.class, FindingCount::reachability));
        questions.put("Bedingung", rows(WorkCondition.class, FindingCount::condition));
        questions.put("Hindernis", rows(Obstacle.class, FindingCount::obstacle));
        List<Grid> grids = questions.values().stream()
                .map(rows -> grid(counts, List.copyOf(rows.values())))
                .toList();
        SmallCells.hide(grids);
        var tables = new ArrayList<Table>();
        int number = 0;
        for (var question : questions.entrySet()) {
            tables.add(table(question.getKey(), List.copyOf(question.getValue().keySet()), grids.get(number++)));
        }
        return tables;
    }

    private static <E extends Enum<E> & Labelled> Map<String, Function<FindingCount, Boolean>> rows(
            Class<E> type, Function<FindingCount, E> code) {
        var rows = new LinkedHashMap<String, Function<FindingCount, Boolean>>();
        Arrays.stream(type.getEnumConstants())
                .forEach(entry -> rows.put(entry.label(), count -> code.apply(count) == entry));
        return rows;
    }

    private Grid grid(List<FindingCount> counts, List<Function<FindingCount, Boolean>> rows) {
        List<String> sites = project.sites().stream().map(Site::id).toList();
        long[][] cells = new long[rows.size() + 1][sites.size() + 1];
        for (FindingCount count : counts) {
            int column = sites.indexOf(count.site());
            for (int row = 0; row < rows.size(); row++) {
                if (rows.get(row).apply(count)) {
                    cells[row][column] += count.count();
                    cells[row][sites.size()] += count.count();
                    cells[rows.size()][column] += count.count();
                    cells[rows.size()][sites.size()] += count.count();
                }
            }
        }
        return new Grid(cells);
    }

    private Table table(String question, List<String> labels, Grid grid) {
        var columns = new ArrayList<String>(List.of(question));
        project.sites().forEach(site -> columns.add(site.name()));
        columns.add("Summe");
        var rows = new ArrayList<List<Object>>();
        for (int row = 0; row < grid.counts().length; row++) {
            var values = new ArrayList<Object>();
            values.add(row < labels.size() ? labels.get(row) : "Summe");
            for (int column = 0; column < grid.counts()[0].length; column++) {
                values.add(grid.shown(row, column));
            }
            rows.add(values);
        }
        return new Table(question, columns, rows);
    }
}

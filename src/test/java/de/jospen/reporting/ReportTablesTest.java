package de.jospen.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.document.SmallCells;
import de.jospen.document.Table;
import de.jospen.reporting.PeopleCounts.Group;
import de.jospen.support.ShippedProject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What leaves the house, made from figures that do not. */
class ReportTablesTest {

    private static final LocalDate DAY = LocalDate.of(2018, 6, 30);
    private static final String HIDDEN = SmallCells.HIDDEN;

    private final ReportTables tables = new ReportTables(ShippedProject.project());

    @Test
    void smallSiteIsHiddenTogetherWithAnotherAndTheWholeProjectIsTold() {
        Table placed = table(
                "Teilnehmende, Vermittlung",
                new Group("enger", true, false, true, 3),
                new Group("enger", true, false, false, 10),
                new Group("spenge", true, false, true, 1),
                new Group("spenge", true, false, false, 12),
                new Group("joellenbeck", true, false, false, 2));

        assertThat(placed.columns()).containsExactly("Vermittlung", "Enger", "Spenge", "Bielefeld-Jöllenbeck", "Summe");
        assertThat(placed.rows().get(0)).containsExactly("vermittelt", HIDDEN, HIDDEN, HIDDEN, 4L);
        List<Object> sums = placed.rows().get(2);
        assertThat(sums.get(4)).isEqualTo(28L);
        assertThat(sums.get(3)).isEqualTo(HIDDEN);
        assertThat(sums.subList(1, 3)).as("nobody subtracts the small site").contains(HIDDEN);
    }

    @Test
    void bothTablesTellTheSameOfTheSumsTheyShare() {
        var groups = new Group[] {
            new Group("enger", true, false, true, 6),
            new Group("enger", false, true, false, 7),
            new Group("spenge", true, true, false, 4),
            new Group("joellenbeck", false, false, false, 30)
        };
        List<Object> lives = last(table("Teilnehmende, Lebenslage", groups));
        List<Object> placed = last(table("Teilnehmende, Vermittlung", groups));

        assertThat(lives).isEqualTo(placed).contains(HIDDEN, 47L);
    }

    @Test
    void bigNumbersStay() {
        Table placed = table(
                "Teilnehmende, Vermittlung",
                new Group("enger", true, false, true, 6),
                new Group("enger", true, false, false, 10),
                new Group("spenge", true, false, true, 7),
                new Group("spenge", true, false, false, 9),
                new Group("joellenbeck", true, false, true, 5),
                new Group("joellenbeck", true, false, false, 8));

        assertThat(placed.rows().get(0)).containsExactly("vermittelt", 6L, 7L, 5L, 18L);
        assertThat(last(placed)).containsExactly("Summe", 16L, 16L, 13L, 45L);
    }

    @Test
    void figureOfTheCoordinatedSitesWouldTellThoseOfTheOther() {
        Table aims = of(new PeopleCounts(List.of())).get(0);

        assertThat(aims.rows()).hasSize(2);
        assertThat(aims.rows().get(0)).contains(28, 40);
        assertThat(aims.rows().get(1))
                .containsExactly(
                        "K-7 Abstimmung mit dem Kreis",
                        "Teilnahmen",
                        null,
                        null,
                        null,
                        "noch nicht erreicht",
                        "1 fehlt");
    }

    @Test
    void funderOfNobodyIsSaidAndHoursAreWrittenAsInGerman() {
        var effort = new Effort(List.of(
                new Effort.Line("enger", EffortKind.INDIVIDUAL, "Kreis Herford", 90_000, 60),
                new Effort.Line("spenge", EffortKind.FAMILY, "Kreis Herford", 30, 30),
                new Effort.Line("joellenbeck", EffortKind.WORKSHOP, "kein Geldgeber benannt", 0, 0)));
        List<Table> all = tables.of(new ReportFigures(
                targets(), new PeopleCounts(List.of()), effort, new Forecast(DAY, DAY, List.of(), null), null));

        assertThat(all.get(5).rows())
                .containsExactly(
                        List.of("Kreis Herford", 90_030, 90, "1.500,5"),
                        List.of("kein Geldgeber benannt", 0, 0, "0,0"));
        assertThat(all.get(4).rows().get(0))
                .containsExactly("Enger", "Einzelcoaching", "Kreis Herford", 90_000, 60, "1.500,0");
    }

    @Test
    void esfCountsBelowFiveAreHiddenAndSoIsWhatWouldTellThem() {
        var counts = new EsfCounts(List.of(
                new EsfCounts.Block(
                        "Beim Eintritt, Alter",
                        true,
                        List.of(
                                new EsfCounts.Row("unter 25 Jahre", 3),
                                new EsfCounts.Row("25 bis 54 Jahre", 30),
                                new EsfCounts.Row("über 54 Jahre", 7))),
                new EsfCounts.Block(
                        "Sechs Monate nach Vermittlung",
                        false,
                        List.of(new EsfCounts.Row("in Beschäftigung", 2), new EsfCounts.Row("nicht erreicht", 1)))));

        List<Table> shown = tables.esf(new ReportFigures(
                targets(),
                new PeopleCounts(List.of()),
                new Effort(List.of()),
                new Forecast(DAY, DAY, List.of(), null),
                counts));

        assertThat(shown.get(0).rows())
                .containsExactly(
                        List.of("unter 25 Jahre", SmallCells.HIDDEN),
                        List.of("25 bis 54 Jahre", 30L),
                        List.of("über 54 Jahre", SmallCells.HIDDEN),
                        List.of("Summe", 40L));
        assertThat(shown.get(1).rows()).extracting(row -> row.get(1)).containsOnly(SmallCells.HIDDEN);
        assertThat(of(new PeopleCounts(List.of())))
                .extracting(Table::title)
                .noneMatch(title -> title.startsWith("Beim"));
    }

    private Table table(String title, Group... groups) {
        return of(new PeopleCounts(List.of(groups))).stream()
                .filter(table -> table.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private List<Table> of(PeopleCounts people) {
        return tables.of(new ReportFigures(
                targets(), people, new Effort(List.of()), new Forecast(DAY, DAY, List.of(), null), null));
    }

    private static TargetReport targets() {
        return new TargetReport(
                DAY,
                DAY,
                DAY,
                DAY,
                List.of(),
                List.of(
                        new Indicator(
                                "K-1",
                                "Teilnehmende",
                                "Personen",
                                28,
                                null,
                                40,
                                Status.BEHIND,
                                "",
                                List.of(),
                                List.of(),
                                List.of()),
                        new Indicator(
                                "K-7",
                                "Abstimmung mit dem Kreis",
                                "Teilnahmen",
                                25,
                                26,
                                26,
                                Status.BEHIND,
                                "1 fehlt",
                                List.of(),
                                List.of(),
                                List.of())));
    }

    private static List<Object> last(Table table) {
        return table.rows().get(table.rows().size() - 1);
    }
}

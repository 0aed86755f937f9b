package de.jospen.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.jospen.reporting.ForecastInput.Person;
import de.jospen.reporting.ForecastInput.SiteWorkshops;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the forecast says, and whether it may be believed. */
class ForecastTest {

    private static final LocalDate START = LocalDate.of(2018, 4, 1);
    private static final LocalDate END = LocalDate.of(2019, 9, 30);

    private static final Backtest BACKTEST = new Backtest(600, 7);

    @ParameterizedTest
    @ValueSource(strings = {"K-1", "K-2", "K-3"})
    void whatIsSaidToBeLikelyHappensThatOften(String indicator) {
        assertThat(BACKTEST.groups(indicator))
                .filteredOn(group -> group.trials() >= 40)
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(group -> assertThat(group.happened()).isCloseTo(group.said(), within(0.17)));
        assertThat(BACKTEST.brier(indicator)).isLessThan(0.19);
    }

    @ParameterizedTest
    @ValueSource(strings = {"K-1", "K-2"})
    void theBandHoldsFourOfFive(String indicator) {
        assertThat(BACKTEST.coverage(indicator)).isBetween(0.74, 0.92);
    }

    @Test
    void theSameDayGivesTheSameForecast() {
        ForecastInput input = input(START.plusMonths(6), 14, 2);
        assertThat(Forecasts.of(input)).isEqualTo(Forecasts.of(input));
    }

    @Test
    void whatIsReachedStaysReached() {
        Outlook participants =
                Forecasts.of(input(START.plusMonths(12), 41, 9)).outlooks().get(0);
        assertThat(participants.probability()).isEqualTo(1);
        assertThat(participants.low()).isGreaterThanOrEqualTo(41);
        assertThat(participants.sentence()).startsWith("Das Ziel ist erreicht; bis 30.09.2019");
    }

    @Test
    void moreOfTheSameIsBetter() {
        double little = placement(input(START.plusMonths(12), 30, 3)).probability();
        double more = placement(input(START.plusMonths(12), 30, 5)).probability();
        double much = placement(input(START.plusMonths(12), 30, 7)).probability();
        assertThat(little).isLessThan(more);
        assertThat(more).isLessThan(much);
    }

    @Test
    void whatIsMissingIsSaid() {
        Outlook placement = placement(input(START.plusMonths(12), 40, 6));
        assertThat(placement.sentence())
                .matches("Noch \\d Vermittlungen? bis 30\\.09\\.2019 bei erwarteten \\d+ Teilnehmenden\\."
                        + " Voraussichtlich kommen \\d bis \\d+ dazu, davon \\d bis \\d+ aus den heute Begleiteten\\.");
    }

    @Test
    void aContractForNextMonthIsAPlacement() {
        LocalDate day = START.plusMonths(12);
        var signed = new Person(START.plusMonths(6), null, day.plusDays(20));
        var waiting = new Person(START.plusMonths(6), null, null);
        assertThat(placement(input(day, Collections.nCopies(30, signed))).low()).isGreaterThanOrEqualTo(30);
        assertThat(placement(input(day, Collections.nCopies(30, waiting))).low())
                .isLessThan(30);
        assertThat(placement(input(day, Collections.nCopies(30, signed))).soFar())
                .isZero();
    }

    @Test
    void nobodyIsExpectedOfThoseWhoLeft() {
        LocalDate day = END.minusDays(1);
        var left = new Person(START, START.plusMonths(5), null);
        Outlook placement = placement(input(day, Collections.nCopies(60, left)));
        assertThat(placement.high()).isZero();
        assertThat(placement.probability()).isZero();
    }

    @Test
    void whoHasSettledIsNearerToWorkThanWhoHasJustCome() {
        LocalDate day = END.minusDays(75);
        var earlier = new ArrayList<>(Collections.nCopies(20, new Person(START, null, START.plusMonths(5))));
        earlier.addAll(Collections.nCopies(40, new Person(START, START.plusMonths(7), null)));
        var settled = new ArrayList<>(earlier);
        settled.addAll(waiting(10, day.minusMonths(4)));
        var justCome = new ArrayList<>(earlier);
        justCome.addAll(waiting(10, day));
        assertThat(dueSoon(input(day, settled))).isGreaterThan(2 * dueSoon(input(day, justCome)));
    }

    @Test
    void manyAreAsManyTimesAFew() {
        LocalDate day = START.plusMonths(9);
        var few = new ArrayList<>(waiting(40, day.minusMonths(5)));
        few.addAll(Collections.nCopies(10, new Person(day.minusMonths(5), null, day.minusMonths(1))));
        var many = new ArrayList<Person>();
        for (int i = 0; i < 8; i++) {
            many.addAll(few);
        }
        assertThat(dueSoon(input(day, many)))
                .isCloseTo(8 * dueSoon(input(day, few)), within(0.35 * dueSoon(input(day, many))));
    }

    @Test
    void asLongAsNobodyHasLeftSixMonthsOfCoachingAreAssumed() {
        LocalDate day = START.plusMonths(1);
        assertThat(dueSoon(input(day, waiting(4, START)))).isBetween(0.3, 1.1);
    }

    @Test
    void aPlannedWorkshopCounts() {
        LocalDate day = END.minusDays(30);
        var lacking = new SiteWorkshops("Enger", 2, 0, List.of());
        var planned = new SiteWorkshops("Enger", 2, 0, List.of(END.minusDays(3)));
        var late = new SiteWorkshops("Enger", 2, 0, List.of(END.plusDays(3)));
        assertThat(workshops(day, planned)).isGreaterThan(0.7);
        assertThat(workshops(day, lacking)).isLessThan(0.4);
        assertThat(workshops(day, late)).isEqualTo(workshops(day, lacking));
    }

    @Test
    void aYoungProjectIsSaidToBeOne() {
        assertThat(Forecasts.of(input(START.plusMonths(2), 3, 0)).caution()).contains("noch jung");
        assertThat(Forecasts.of(input(START.plusMonths(4), 8, 0)).caution()).isNull();
    }

    @Test
    void nothingIsCertainInWords() {
        assertThat(Forecasts.percent(0.9999)).isEqualTo("99 %");
        assertThat(Forecasts.percent(0)).isEqualTo("1 %");
    }

    private static double workshops(LocalDate day, SiteWorkshops site) {
        return Forecasts.of(new ForecastInput(day, START, END, 40, 0.2, 3, List.of(), List.of(site)))
                .outlooks()
                .get(2)
                .probability();
    }

    private static List<Person> waiting(int persons, LocalDate since) {
        return Collections.nCopies(persons, new Person(since, null, null));
    }

    /** How many of those present take up work, in the mean of all futures. */
    private static double dueSoon(ForecastInput input) {
        return Futures.of(input).stream()
                .mapToInt(Futures.Future::placedOfPresent)
                .average()
                .orElseThrow();
    }

    private static Outlook placement(ForecastInput input) {
        return Forecasts.of(input).outlooks().get(1);
    }

    /** Spread over the time passed; the first are placed. */
    private static ForecastInput input(LocalDate day, int participants, int placed) {
        var persons = new ArrayList<Person>();
        long days = ChronoUnit.DAYS.between(START, day);
        for (int i = 0; i < participants; i++) {
            LocalDate entered = START.plusDays(i * days / participants);
            persons.add(
                    new Person(entered, null, i < placed ? entered.plusDays(days - i * days / participants) : null));
        }
        return input(day, persons);
    }

    private static ForecastInput input(LocalDate day, List<Person> persons) {
        return new ForecastInput(day, START, END, 40, 0.2, 3, persons, List.of());
    }
}

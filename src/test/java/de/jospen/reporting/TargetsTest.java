package de.jospen.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.jospen.reporting.TargetRows.Stay;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.annotation.Transactional;

/** What counts for the targets, and how it is said. */
@SpringJUnitConfig(classes = TargetSlice.class, initializers = ConfigDataApplicationContextInitializer.class)
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:targets;DB_CLOSE_DELAY=-1")
@Transactional
class TargetsTest {

    private static final LocalDate START = LocalDate.of(2018, 4, 1);
    private static final LocalDate END = LocalDate.of(2019, 9, 30);
    private static final List<String> SITES = List.of("enger", "spenge", "joellenbeck");

    @Autowired
    Targets targets;

    @Autowired
    KpiRepository kpis;

    @Autowired
    JdbcClient jdbc;

    private TargetRows rows;

    @BeforeEach
    void nothingYet() {
        rows = new TargetRows(jdbc);
    }

    @ParameterizedTest
    @CsvSource({
        "39, 8, BEHIND, REACHED, 8, 20 %",
        "40, 8, REACHED, REACHED, 8, 20 %",
        "50, 9, REACHED, BEHIND, 10, 18 %",
        "50, 10, REACHED, REACHED, 10, 20 %",
        "41, 8, REACHED, BEHIND, 9, 19 %"
    })
    void oneInFiveOfAtLeastForty(
            int participants, int placed, Status started, Status placement, int required, String share) {
        for (int i = 0; i < participants; i++) {
            Stay stay = rows.entered(SITES.get(i % 3), START.plusDays(i));
            if (i < placed) {
                rows.placed(stay, START.plusMonths(6));
            }
        }
        TargetReport report = targets.at(END);
        assertThat(of(report, "K-1").status()).isEqualTo(started);
        assertThat(of(report, "K-1").value()).isEqualTo(participants);
        assertThat(of(report, "K-2").status()).isEqualTo(placement);
        assertThat(of(report, "K-2").required()).isEqualTo(required);
        if (placement == Status.BEHIND) {
            assertThat(of(report, "K-2").missing()).contains("Noch 1 Vermittlung bis 30.09.2019", share);
        }
    }

    @Test
    void onlyThePeriodCounts() {
        Stay first = rows.entered("enger", START);
        Stay last = rows.entered("spenge", END);
        rows.entered("spenge", END.plusDays(1));
        rows.entered(rows.person(), "spenge", null);
        rows.placed(first, END);
        rows.placed(last, END.plusDays(1));
        rows.workshop("enger", END);
        rows.workshop("enger", END.plusDays(1));

        TargetReport later = targets.at(END.plusYears(1));
        assertThat(of(later, "K-1").value()).isEqualTo(2);
        assertThat(of(later, "K-1").missing()).isEqualTo("Bis zum Projektende fehlten 38 Personen");
        assertThat(of(later, "K-2").value()).isEqualTo(1);
        assertThat(of(later, "K-3").sites().get(0).value()).isEqualTo(1);
        assertThat(later.warnings()).singleElement().asString().contains("am 30.09.2019 zu Ende gegangen");
    }

    @Test
    void aDayInThePastKnowsNothingOfLaterDays() {
        Stay stay = rows.entered("enger", START.plusDays(10));
        rows.placed(stay, START.plusDays(100));
        assertThat(of(targets.at(START.plusDays(9)), "K-1").value()).isZero();
        assertThat(of(targets.at(START.plusDays(10)), "K-1").value()).isEqualTo(1);
        assertThat(of(targets.at(START.plusDays(99)), "K-2").value()).isZero();
        assertThat(of(targets.at(START.plusDays(99)), "K-2").details())
                .contains(new Detail("erster Arbeitstag steht bevor", "1"));
        assertThat(of(targets.at(START.plusDays(100)), "K-2").value()).isEqualTo(1);
    }

    @Test
    void whoComesTwiceIsOnePersonAndOnePlacement() {
        UUID person = rows.person();
        Stay first = rows.entered(person, "enger", START);
        rows.exited(first, START.plusDays(50));
        Stay second = rows.entered(person, "joellenbeck", START.plusDays(200));
        rows.placed(first, START.plusDays(40));
        rows.placed(second, START.plusDays(260));

        TargetReport report = targets.at(END);
        assertThat(of(report, "K-1").value()).isEqualTo(1);
        assertThat(of(report, "K-2").value()).isEqualTo(1);
        assertThat(of(report, "K-2").sites()).extracting(Part::value).containsExactly(1, 0, 0);
        assertThat(of(report, "K-2").jobcenters()).extracting(Part::value).containsExactly(1, 0);
        assertThat(kpis.cases(Kpi.PARTICIPANTS, END, SITES))
                .extracting(KpiRepository.Case::reference, KpiRepository.Case::countsOn)
                .containsExactly(tuple(first.reference(), START));
    }

    @Test
    void aPlacementCountsOnlyWhenItIsDecidedSo() {
        rows.placed(rows.entered("enger", START), START.plusDays(60), "NO", "REGULAR", false);
        rows.placed(rows.entered("enger", START), START.plusDays(60), "MANUAL_CHECK", "REGULAR", false);
        rows.placed(rows.entered("enger", START), START.plusDays(60), null, "REGULAR", false);
        rows.placed(rows.entered("enger", START), START.plusDays(60), "YES", "IN_COMPANY_APPRENTICESHIP", true);

        Indicator placement = of(targets.at(END), "K-2");
        assertThat(placement.value()).isEqualTo(1);
        assertThat(placement.details())
                .contains(
                        new Detail("davon betriebliche Ausbildung", "1"),
                        new Detail("davon außerhalb des eigenen Standorts", "1"),
                        new Detail("Nachweis oder Entscheidung fehlt", "2"));
    }

    @Test
    void threeWorkshopsInEachSiteAndNotNineInAll() {
        for (int i = 0; i < 5; i++) {
            rows.workshop("enger", START.plusDays(i));
        }
        for (int i = 0; i < 3; i++) {
            rows.workshop("spenge", START.plusDays(i));
        }
        rows.workshop("joellenbeck", START);
        for (int i = 0; i < 3; i++) {
            rows.event("joellenbeck", "COMPANY_VISIT", "CARRIED_OUT", START, LocalTime.NOON);
        }
        rows.event("joellenbeck", "WORKSHOP", "CANCELLED", START, LocalTime.NOON);
        rows.event("joellenbeck", "WORKSHOP", "NOT_HELD", START, LocalTime.NOON);
        rows.event("joellenbeck", "WORKSHOP", "PLANNED", END, LocalTime.NOON);

        Indicator workshops = of(targets.at(END), "K-3");
        assertThat(workshops.status()).isEqualTo(Status.BEHIND);
        assertThat(workshops.sites()).extracting(Part::value).containsExactly(5, 3, 1);
        assertThat(workshops.missing()).isEqualTo("Noch 2 in Bielefeld-Jöllenbeck bis 30.09.2019");
        assertThat(workshops.details())
                .contains(
                        new Detail("Betriebsbesichtigungen und -erkundungen", "3"),
                        new Detail("geplante Workshops", "1"));
    }

    @Test
    void theLastEveningStillCountsInBerlin() {
        rows.event("enger", "WORKSHOP", "CARRIED_OUT", END, LocalTime.of(23, 30));
        rows.event("enger", "WORKSHOP", "CARRIED_OUT", END.plusDays(1), LocalTime.of(0, 30));
        rows.event("spenge", "WORKSHOP", "CARRIED_OUT", START, LocalTime.of(0, 30));
        assertThat(of(targets.at(END), "K-3").sites()).extracting(Part::value).containsExactly(1, 1, 0);
    }

    @Test
    void guestsOfOtherSitesAreSaid() {
        UUID event = rows.event("enger", "WORKSHOP", "CARRIED_OUT", START.plusDays(30), LocalTime.NOON);
        rows.attended(event, rows.entered("enger", START));
        rows.attended(event, rows.entered("spenge", START));
        rows.attended(event, rows.entered("joellenbeck", START));
        assertThat(of(targets.at(END), "K-3").details())
                .contains(new Detail("Teilnahmen", "3"), new Detail("davon am anderen Standort", "2 (66 %)"));
    }

    @Test
    void everyEnquiryButDoublesAndWithdrawnOnesHasToBeAnswered() {
        LocalDate day = START.plusDays(40);
        assertThat(of(targets.at(day), "K-4").status()).isEqualTo(Status.NOTHING_YET);
        rows.enquiry("enger", START, START.plusDays(14), "ANSWERED", START.plusDays(4));
        rows.enquiry("enger", START, START.plusDays(14), "WITHDRAWN", START.plusDays(4));
        rows.enquiry("enger", START, START.plusDays(14), "DUPLICATE", START.plusDays(4));
        assertThat(of(targets.at(day), "K-4").status()).isEqualTo(Status.REACHED);
        rows.enquiry("spenge", day.minusDays(2), day, "IN_PROGRESS", null);
        assertThat(of(targets.at(day), "K-4").status()).isEqualTo(Status.RUNNING);
        assertThat(of(targets.at(day), "K-4").missing()).isEqualTo("1 Anfrage ist zu beantworten");

        Indicator late = of(targets.at(day.plusDays(1)), "K-4");
        assertThat(late.status()).isEqualTo(Status.BEHIND);
        assertThat(late.missing()).isEqualTo("1 Anfrage ist zu beantworten, davon 1 überfällig");
        assertThat(late.value()).isEqualTo(1);
        assertThat(late.of()).isEqualTo(2);
        assertThat(late.details())
                .contains(new Detail("Tage bis zur Antwort (Median)", "4"), new Detail("zurückgezogen", "1"));
    }

    @Test
    void anEnquiryOfTheLastDayMayBeAnsweredAfterwards() {
        rows.enquiry("enger", END, END.plusDays(14), "ANSWERED", END.plusDays(7));
        assertThat(of(targets.at(END), "K-4").status()).isEqualTo(Status.RUNNING);
        assertThat(of(targets.at(END.plusDays(7)), "K-4").status()).isEqualTo(Status.REACHED);
    }

    @Test
    void whoLeavesIsSurveyedAndHandedOver() {
        Stay stay = rows.entered("enger", START);
        LocalDate exit = START.plusDays(100);
        rows.exited(stay, exit);
        assertThat(of(targets.at(exit), "K-5").status()).isEqualTo(Status.RUNNING);
        assertThat(of(targets.at(exit.plusDays(60)), "K-5").status()).isEqualTo(Status.BEHIND);
        assertThat(of(targets.at(exit.plusDays(60)), "K-6").status()).isEqualTo(Status.BEHIND);

        rows.surveyed(stay, "ENTRY", "TOGETHER", START.plusDays(3));
        rows.surveyed(stay, "EXIT", "FILE_BASED", exit.plusDays(5));
        rows.handedOver(stay, "INTERIM", OffsetDateTime.parse("2018-06-01T10:00:00Z"), null);
        assertThat(of(targets.at(exit.plusDays(5)), "K-5").status()).isEqualTo(Status.REACHED);
        assertThat(of(targets.at(exit.plusDays(60)), "K-6").value()).isZero();

        rows.handedOver(stay, "FINAL", exit.plusDays(9).atTime(22, 30).atOffset(ZoneOffset.UTC), null);
        assertThat(of(targets.at(exit.plusDays(9)), "K-6").value()).isZero();
        assertThat(of(targets.at(exit.plusDays(10)), "K-6").status()).isEqualTo(Status.REACHED);
        assertThat(of(targets.at(END), "K-5").details())
                .contains(new Detail("Erhebung zu Beginn liegt vor", "1 von 1 (100 %)"));
    }

    @Test
    void whatWasNotPossibleStaysInTheWhole() {
        Stay stay = rows.entered("enger", START);
        rows.exited(stay, START.plusDays(30));
        rows.surveyed(stay, "EXIT", "NOT_POSSIBLE", START.plusDays(31));
        rows.handedOver(stay, "FINAL", OffsetDateTime.parse("2018-06-01T10:00:00Z"), LocalDate.of(2018, 6, 1));
        TargetReport report = targets.at(END);
        assertThat(of(report, "K-5").value()).isZero();
        assertThat(of(report, "K-5").of()).isEqualTo(1);
        assertThat(of(report, "K-5").details())
                .contains(new Detail("war zum Ende nicht möglich, zählt als fehlend", "1"));
        assertThat(of(report, "K-6").value()).isZero();
        assertThat(of(report, "K-6").details()).contains(new Detail("auf anderem Weg übergeben, zählt nicht", "1"));
    }

    @Test
    void theDistrictAgreesBeforeTheFirstSession() {
        Stay tooEarly = rows.entered("enger", START);
        rows.coordinated("enger", tooEarly.reference(), false, "AGREED", START.plusDays(1));
        Stay agreed = rows.entered("enger", START.plusDays(2));
        rows.coordinated("enger", agreed.reference(), false, "AGREED_WITH_CONDITIONS", START.plusDays(2));
        Stay refused = rows.entered("spenge", START.plusDays(2));
        rows.coordinated("spenge", refused.reference(), false, "NOT_AGREED", START);
        rows.coordinated("spenge", refused.reference(), true, "AGREED", START.plusDays(20));
        rows.entered("spenge", START.plusDays(21));
        rows.entered("joellenbeck", START);

        Indicator coordination = of(targets.at(END), "K-7");
        assertThat(coordination.of()).isEqualTo(4);
        assertThat(coordination.value()).isEqualTo(2);
        assertThat(coordination.status()).isEqualTo(Status.BEHIND);
        assertThat(coordination.missing()).isEqualTo("2 Beratungen begannen ohne Zustimmung");
        assertThat(kpis.cases(Kpi.COORDINATION, END, SITES))
                .filteredOn(one -> one.countsOn() == null)
                .extracting(KpiRepository.Case::reference)
                .containsExactly(tooEarly.reference(), refused.reference());
    }

    @Test
    void theListsShowTheFiguresSiteBySite() {
        Stay placed = rows.entered("enger", START);
        rows.placed(placed, START.plusDays(30));
        rows.entered("enger", START.plusDays(1));
        rows.entered("spenge", START.plusDays(2));
        assertThat(kpis.cases(Kpi.PLACEMENT, END, List.of("enger")))
                .extracting(KpiRepository.Case::reference, KpiRepository.Case::countsOn)
                .containsExactly(tuple(placed.reference(), START.plusDays(30)), tuple("JSE-2018-0002", null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2018-03-31 | Das Projekt beginnt erst am 01.04.2018",
                "2018-12-31 | Die Finanzierung ist nur bis 31.12.2018 zugesagt, das Projekt läuft bis 30.09.2019.",
                "2019-01-01 | Die Finanzierung war nur bis 31.12.2018 zugesagt",
                "2019-08-14 | Das Projekt endet am 30.09.2019, in 47 Tagen.",
                "2019-09-29 | Das Projekt endet am 30.09.2019, morgen.",
                "2019-09-30 | Das Projekt endet am 30.09.2019, heute.",
                "2019-10-01 | Das Projekt ist am 30.09.2019 zu Ende gegangen."
            })
    void theCalendarIsToldOf(LocalDate day, String warning) {
        assertThat(targets.at(day).warnings()).anyMatch(said -> said.startsWith(warning));
    }

    private static Indicator of(TargetReport report, String id) {
        return report.indicators().stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}

package de.jospen.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.reporting.PeopleCounts.Group;
import de.jospen.reporting.TargetRows.Stay;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.annotation.Transactional;

/** Time worked and who takes part, from the rows the stages write. */
@SpringJUnitConfig(
        classes = {TargetSlice.class, Efforts.class, EffortRepository.class, PeopleRepository.class},
        initializers = ConfigDataApplicationContextInitializer.class)
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:efforts;DB_CLOSE_DELAY=-1")
@Transactional
class EffortsTest {

    private static final LocalDate DAY = LocalDate.of(2018, 6, 30);

    @Autowired
    Efforts efforts;

    @Autowired
    PeopleRepository people;

    @Autowired
    JdbcClient jdbc;

    private TargetRows rows;

    @BeforeEach
    void nothingYet() {
        rows = new TargetRows(jdbc);
    }

    @Test
    void timeCountsWhereItWasSpentAndForWhoPaysThere() {
        Stay fromSpenge = rows.entered("spenge", DAY.minusDays(20));
        session(fromSpenge, "INDIVIDUAL", "enger", DAY, 60, "OFFICE");
        session(fromSpenge, "INDIVIDUAL", "enger", DAY, 30, "HOME_VISIT");
        session(fromSpenge, "FAMILY", "joellenbeck", DAY, 45, "ON_THE_WAY");
        session(fromSpenge, "INDIVIDUAL", "enger", DAY, null, null);
        session(fromSpenge, "INDIVIDUAL", "enger", DAY.plusDays(1), 500, "OFFICE");

        assertThat(efforts.until(DAY).lines())
                .hasSize(12)
                .contains(
                        new Effort.Line("enger", EffortKind.INDIVIDUAL, "Jobcenter Herford und Kreis Herford", 90, 60),
                        new Effort.Line("joellenbeck", EffortKind.FAMILY, "kein Geldgeber benannt", 45, 0),
                        new Effort.Line("spenge", EffortKind.INDIVIDUAL, "Jobcenter Herford und Kreis Herford", 0, 0));
    }

    @Test
    void eventsThatTookPlaceCountAndWorkshopsAreOnSite() {
        rows.workshop("spenge", DAY);
        rows.event("spenge", "COMPANY_VISIT", "CARRIED_OUT", DAY, java.time.LocalTime.of(9, 0));
        rows.event("spenge", "WORKSHOP", "CANCELLED", DAY, java.time.LocalTime.of(9, 0));
        rows.workshop("spenge", DAY.plusDays(1));

        assertThat(efforts.until(DAY).lines())
                .contains(
                        new Effort.Line("spenge", EffortKind.WORKSHOP, "Jobcenter Herford und Kreis Herford", 20, 20),
                        new Effort.Line("spenge", EffortKind.COMPANY, "Jobcenter Herford und Kreis Herford", 20, 0));
    }

    @Test
    void nothingCountsOutsideOfTheProject() {
        Stay stay = rows.entered("enger", DAY);
        session(stay, "INDIVIDUAL", "enger", LocalDate.of(2018, 3, 31), 60, "OFFICE");
        session(stay, "INDIVIDUAL", "enger", LocalDate.of(2019, 10, 1), 60, "OFFICE");

        assertThat(efforts.until(LocalDate.of(2020, 1, 1)).lines())
                .allSatisfy(line -> assertThat(line.minutes()).isZero());
    }

    @Test
    void peopleAreThoseOfTheFirstTwoTargets() {
        Stay first = rows.entered("enger", DAY.minusDays(50));
        rows.entered(first.person(), "spenge", DAY.minusDays(2));
        Stay second = rows.entered("enger", DAY.minusDays(40));
        rows.entered("spenge", DAY.plusDays(1));
        rows.placed(first, DAY);
        rows.placed(second, DAY.plusDays(1));

        assertThat(people.until(DAY).groups())
                .extracting(Group::site, Group::placed, Group::persons)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple("enger", true, 1),
                        org.assertj.core.api.Assertions.tuple("enger", false, 1));
    }

    private void session(Stay stay, String kind, String site, LocalDate day, Integer minutes, String place) {
        jdbc.sql("""
                        INSERT INTO coaching_session (id, participation_id, kind, site, held_on, attendance, duration_minutes,
                            topics, place, next_step, recorded_by, recorded_at)
                        VALUES (:id, :participation, :kind, :site, :day, 'PRESENT', :minutes, 'WORK', :place, 'NEXT', 'coach',
                            :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("participation", stay.id())
                .param("kind", kind)
                .param("site", site)
                .param("day", day)
                .param("minutes", minutes)
                .param("place", place)
                .param("now", OffsetDateTime.parse("2018-04-01T08:00:00Z"))
                .update();
    }
}

package de.jospen.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jospen.reporting.EsfCounts.Block;
import de.jospen.reporting.EsfCounts.Row;
import de.jospen.reporting.TargetRows.Stay;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.annotation.Transactional;

/** Persons as the European Social Fund counts them. */
@SpringJUnitConfig(classes = TargetSlice.class, initializers = ConfigDataApplicationContextInitializer.class)
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:esf;DB_CLOSE_DELAY=-1")
@Import(EsfRepository.class)
@Transactional
class EsfIndicatorsTest {

    private static final LocalDate DAY = LocalDate.of(2019, 6, 30);
    private static final LocalDate ENTRY = LocalDate.of(2018, 5, 5);

    @Autowired
    EsfRepository repository;

    @Autowired
    JdbcClient jdbc;

    private TargetRows rows;

    @BeforeEach
    void nothingYet() {
        rows = new TargetRows(jdbc);
    }

    @Test
    void onlyWhereTheOptionIsSet() {
        assertThat(new EsfIndicators(repository, false).until(DAY)).isEmpty();
    }

    @Test
    void ageIsThatOfTheDayOfTheEntry() {
        born(LocalDate.of(1993, 5, 6), "FEMALE");
        born(LocalDate.of(1993, 5, 5), "MALE");
        born(LocalDate.of(1963, 5, 6), "MALE");
        born(LocalDate.of(1963, 5, 5), "NOT_STATED");

        assertThat(block("Beim Eintritt, Alter")).extracting(Row::persons).containsExactly(1, 2, 1);
        assertThat(block("Beim Eintritt, Geschlecht")).extracting(Row::persons).containsExactly(1, 2, 0, 1);
    }

    @Test
    void whoLeftIsCountedByWhereabouts() {
        left("MINIJOB", DAY);
        left("SCHOOL_TRAINING", DAY);
        left("UNEMPLOYED", DAY);
        left("UNEMPLOYED", DAY.plusDays(1));
        assertThat(block("Beim Austritt, Verbleib")).extracting(Row::persons).containsExactly(1, 1, 1, 0, 0);
    }

    @Test
    void everyWhereaboutsOfTheExitIsInOneGroup() throws ClassNotFoundException {
        for (Object code : Class.forName("de.jospen.journey.Whereabouts").getEnumConstants()) {
            assertThatCode(() -> EsfIndicators.Whereabouts.of(((Enum<?>) code).name()))
                    .doesNotThrowAnyException();
        }
        assertThatThrownBy(() -> EsfIndicators.Whereabouts.of("ON_THE_MOON")).hasMessageContaining("ON_THE_MOON");
    }

    @Test
    void sixMonthsLaterWhoWasPlacedIsAskedOnce() {
        Stay works = placed(DAY.minusMonths(6));
        asked(works, "STILL_EMPLOYED");
        asked(works, "ENDED");
        asked(placed(DAY.minusMonths(7)), "ENDED");
        asked(placed(DAY.minusMonths(8)), "NOT_REACHED");
        placed(DAY.minusMonths(6).plusDays(1));

        assertThat(block("Sechs Monate nach Vermittlung"))
                .extracting(Row::persons)
                .containsExactly(1, 1, 1);
    }

    private List<Row> block(String title) {
        return new EsfIndicators(repository, true)
                .until(DAY).orElseThrow().blocks().stream()
                        .filter(block -> block.title().equals(title))
                        .map(Block::rows)
                        .findFirst()
                        .orElseThrow();
    }

    private void born(LocalDate birthDate, String gender) {
        UUID person = rows.person();
        jdbc.sql("UPDATE person SET birth_date = :day, gender = :gender WHERE id = :id")
                .param("day", birthDate)
                .param("gender", gender)
                .param("id", person)
                .update();
        rows.entered(person, "enger", ENTRY);
    }

    private void left(String whereabouts, LocalDate day) {
        Stay stay = rows.entered("spenge", ENTRY);
        rows.exited(stay, day);
        jdbc.sql("""
                        INSERT INTO participation_exit (participation_id, exited_on, regular, reason, whereabouts, recorded_by)
                        VALUES (:id, :day, TRUE, 'PLAN_FINISHED', :whereabouts, 'coach')
                        """)
                .param("id", stay.id())
                .param("day", day)
                .param("whereabouts", whereabouts)
                .update();
    }

    private Stay placed(LocalDate start) {
        Stay stay = rows.entered("enger", ENTRY);
        rows.placed(stay, start);
        return stay;
    }

    /** Somebody with two jobs is asked about both. */
    private void asked(Stay stay, String result) {
        List<UUID> free = jdbc.sql("""
                        SELECT x.id FROM placement x WHERE x.participation_id = :id
                            AND NOT EXISTS (SELECT 1 FROM placement_follow_up f WHERE f.placement_id = x.id)
                        """).param("id", stay.id()).query(UUID.class).list();
        if (free.isEmpty()) {
            rows.placed(stay, DAY.minusMonths(6));
            asked(stay, result);
            return;
        }
        jdbc.sql("""
                        INSERT INTO placement_follow_up (id, placement_id, check_point, checked_on, result, recorded_by, recorded_at)
                        VALUES (:id, :placement, 'P6M', :day, :result, 'coach', CURRENT_TIMESTAMP)
                        """)
                .param("id", UUID.randomUUID())
                .param("placement", free.get(0))
                .param("day", DAY)
                .param("result", result)
                .update();
    }
}

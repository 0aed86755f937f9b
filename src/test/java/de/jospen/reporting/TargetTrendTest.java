package de.jospen.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.reporting.TargetRows.Stay;
import de.jospen.reporting.TargetTrend.Month;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.annotation.Transactional;

@SpringJUnitConfig(classes = TargetSlice.class, initializers = ConfigDataApplicationContextInitializer.class)
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:trend;DB_CLOSE_DELAY=-1")
@Import(TargetTrend.class)
@Transactional
class TargetTrendTest {

    @Autowired
    TargetTrend trend;

    @Autowired
    JdbcClient jdbc;

    @Test
    void eachMonthAddsToTheOneBeforeUntilTheDay() {
        var rows = new TargetRows(jdbc);
        Stay april = rows.entered("enger", LocalDate.of(2018, 4, 2));
        rows.entered("spenge", LocalDate.of(2018, 4, 30));
        rows.entered("spenge", LocalDate.of(2018, 6, 1));
        rows.placed(april, LocalDate.of(2018, 6, 15));
        rows.workshop("enger", LocalDate.of(2018, 5, 3));

        assertThat(trend.until(LocalDate.of(2018, 6, 14)))
                .containsExactly(month(4, 2, 0, 0), month(5, 2, 0, 1), month(6, 3, 0, 1));
        assertThat(trend.until(LocalDate.of(2018, 6, 15))).last().isEqualTo(month(6, 3, 1, 1));
    }

    @Test
    void theProjectHasEighteenMonths() {
        assertThat(trend.until(LocalDate.of(2018, 3, 31))).isEmpty();
        assertThat(trend.until(LocalDate.of(2020, 1, 1))).hasSize(18);
    }

    private static Month month(int month, int participants, int placed, int workshops) {
        return new Month(LocalDate.of(2018, month, 1), participants, placed, workshops);
    }
}

package de.jospen.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    private final WorkingDays workingDays = new WorkingDays();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018-01-01",
                "2018-03-30",
                "2018-04-02",
                "2018-05-01",
                "2018-05-10",
                "2018-05-21",
                "2018-05-31",
                "2018-10-03",
                "2018-11-01",
                "2018-12-25",
                "2018-12-26"
            })
    void restsOnThePublicHolidaysOfNorthRhineWestphalia(LocalDate day) {
        assertThat(workingDays.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-01-06", "2018-10-27", "2018-10-28", "2019-03-31"})
    void restsOnSaturdayAndSunday(LocalDate day) {
        assertThat(workingDays.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-10-31", "2018-12-24", "2018-12-31", "2018-02-12", "2018-08-15", "2018-11-21"})
    void worksOnDaysThatAreHolidaysElsewhereOrByCustomOnly(LocalDate day) {
        assertThat(workingDays.isWorkingDay(day)).isTrue();
    }

    @Test
    void restsOnReformationDayInTheYearOfItsJubileeOnly() {
        assertThat(workingDays.isWorkingDay(LocalDate.of(2017, 10, 31))).isFalse();
        assertThat(workingDays.isWorkingDay(LocalDate.of(2019, 10, 31))).isTrue();
    }

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        "2018-06-04, 1, 2018-06-05", // Monday
        "2018-06-08, 1, 2018-06-11", // over a weekend
        "2018-06-09, 1, 2018-06-11", // from a Saturday
        "2018-05-30, 1, 2018-06-01", // over Corpus Christi
        "2018-10-30, 2, 2018-11-02", // over All Saints, not over Reformation Day
        "2018-03-29, 1, 2018-04-03", // over Easter
        "2018-12-21, 5, 2019-01-02", // over Christmas and the year's end
        "2018-06-04, 10, 2018-06-18",
        "2018-06-04, 0, 2018-06-04",
        "2018-06-09, 0, 2018-06-11"
    })
    void countsWorkingDaysOnly(LocalDate day, int days, LocalDate reached) {
        assertThat(workingDays.plus(day, days)).isEqualTo(reached);
    }

    @Test
    void refusesToCountBackwards() {
        assertThatIllegalArgumentException().isThrownBy(() -> workingDays.plus(LocalDate.of(2018, 6, 4), -1));
    }
}

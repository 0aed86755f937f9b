package de.jospen.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TodayTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void isTheDayInBerlinAlsoShortlyAfterMidnight() {
        Today today = new Today(Clock.fixed(Instant.parse("2018-06-10T22:30:00Z"), BERLIN));
        assertThat(today.eve()).isEqualTo(Instant.parse("2018-06-10T21:59:59.999Z"));
        assertThat(today.start()).isEqualTo(Instant.parse("2018-06-10T22:00:00Z"));
        assertThat(today.end()).isEqualTo(Instant.parse("2018-06-11T22:00:00Z"));
    }

    @Test
    void hasTwentyFiveHoursWhenTheClocksGoBack() {
        Today today = new Today(Clock.fixed(Instant.parse("2018-10-28T12:00:00Z"), BERLIN));
        assertThat(today.start()).isEqualTo(Instant.parse("2018-10-27T22:00:00Z"));
        assertThat(today.end()).isEqualTo(Instant.parse("2018-10-28T23:00:00Z"));
    }
}

package de.jospen.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code decideReferral} is due after 2 working days, {@code answerCoordination} after 10. */
class DeadlinesTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "2018-06-04T08:00:00Z, 2018-06-06T15:00:00Z",
        "2018-01-15T08:00:00Z, 2018-01-17T16:00:00Z", // winter time
        "2018-03-23T08:00:00Z, 2018-03-27T15:00:00Z", // the clock goes forward between
        "2018-10-26T08:00:00Z, 2018-10-30T16:00:00Z", // and back
        "2018-06-03T22:30:00Z, 2018-06-06T15:00:00Z", // Monday in Berlin, still Sunday in London
        "2018-06-04T21:59:00Z, 2018-06-06T15:00:00Z"
    })
    void isFiveInTheAfternoonInBerlin(Instant now, Instant due) {
        assertThat(at(now).due("decideReferral")).isEqualTo(due);
    }

    @Test
    void tellsTheSameDayForMails() {
        Deadlines deadlines = at(Instant.parse("2018-05-25T08:00:00Z"));

        assertThat(deadlines.dueOn("answerCoordination")).isEqualTo(LocalDate.of(2018, 6, 11));
        assertThat(deadlines.due("answerCoordination")).isEqualTo(Instant.parse("2018-06-11T15:00:00Z"));
    }

    @ParameterizedTest(name = "{0} received {1} -> {2}")
    @CsvSource({
        "acknowledgeEnquiry, 2018-06-04, 2018-06-06T15:00:00Z",
        "acknowledgeEnquiry, 2018-05-30, 2018-06-04T15:00:00Z", // Corpus Christi (Fronleichnam) between
        "acknowledgeEnquiry, 2018-10-29, 2018-10-31T16:00:00Z", // no holiday in NRW in 2018
        "acknowledgeEnquiry, 2018-10-30, 2018-11-02T16:00:00Z", // All Saints' Day (Allerheiligen) between
        "acknowledgeEnquiry, 2018-03-23, 2018-03-27T15:00:00Z", // the clock goes forward between
        "acknowledgeEnquiry, 2018-10-26, 2018-10-30T16:00:00Z", // and back
        "answerEnquiry, 2018-05-17, 2018-06-04T15:00:00Z", // Whit Monday and Corpus Christi
        "answerEnquiry, 2018-10-19, 2018-11-05T16:00:00Z", // the clock, 31 October at work, All Saints' Day
        "answerEnquiry, 2018-03-23, 2018-04-10T15:00:00Z", // the clock, Good Friday, Easter Monday
        "answerEnquiry, 2018-06-02, 2018-06-15T15:00:00Z" // received on a Saturday
    })
    void countsFromTheDayOfReceiptWhateverTodayIs(String name, LocalDate received, Instant due) {
        assertThat(at(Instant.parse("2019-01-15T08:00:00Z")).dueFrom(name, nineOClock(received)))
                .isEqualTo(due);
    }

    @ParameterizedTest(name = "received {0} -> overdue {1}")
    @CsvSource({
        "2018-06-04, 2018-06-18T22:00:00Z",
        "2018-10-12, 2018-10-26T22:00:00Z", // summer time ends in the night after
        "2018-10-15, 2018-10-29T23:00:00Z",
        "2019-03-15, 2019-03-29T23:00:00Z" // winter time ends in the night after
    })
    void isOverdueFromMidnightAfterTheDueDay(LocalDate received, Instant overdue) {
        assertThat(at(Instant.EPOCH).overdueFrom("answerEnquiry", nineOClock(received)))
                .isEqualTo(overdue);
    }

    @Test
    void refusesAnUnknownNameAndSaysIt() {
        Deadlines deadlines = at(Instant.EPOCH);

        assertThat(deadlines.has("checkReferal")).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> deadlines.due("checkReferal"))
                .withMessageContaining("checkReferal");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> deadlines.dueOn("checkReferal"))
                .withMessageContaining("checkReferal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"checkReferral", "surveyCompetences", "coordinationOverdue", "receiptReminder"})
    void knowsTasksAndTimersUnderTheirElementIds(String element) {
        assertThat(at(Instant.EPOCH).has(element)).isTrue();
    }

    @Test
    void isReachedFromModelsByItsNameAndReadsTheClockOfTheProject() {
        ProjectSettings.shipped().room().run(context -> {
            assertThat(context).hasBean("deadlines");
            assertThat(context.getBean("deadlines")).isInstanceOf(Deadlines.class);
            assertThat(context.getBean(Clock.class).getZone()).hasToString("Europe/Berlin");
        });
    }

    private static Date nineOClock(LocalDate day) {
        return Date.from(day.atTime(9, 0).atZone(ProjectClock.ZONE).toInstant());
    }

    private static Deadlines at(Instant now) {
        return new Deadlines(
                ProjectSettings.shipped().properties(), new WorkingDays(), Clock.fixed(now, ProjectClock.ZONE));
    }
}

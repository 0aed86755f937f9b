package de.jospen.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecisionsTest {

    private enum Employment {
        SELF_EMPLOYED
    }

    private final Decisions decisions = new Decisions();

    @Test
    void outputsAreReadByNameAndType() {
        var decided = decisions.evaluate("coachingIntensity", Map.of("countSev3", 2));

        assertThat(decided.text("intensity")).isEqualTo("INTENSIVE");
        assertThat(decided.number("contactIntervalDays")).isEqualTo(7);
        assertThat(decided.flag("caseConference")).isTrue();
    }

    @Test
    void outputsTheTableLeavesEmptyAreOptional() {
        var unknown = decisions.evaluate("responsibility", Map.of("postcode", "10115"));

        assertThat(unknown.optionalText("site")).isEmpty();
        assertThat(unknown.optionalFlag("coordinationRequired")).isEmpty();
        assertThatThrownBy(() -> unknown.text("site"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Decision responsibility left its output site empty");
    }

    @Test
    void anOutputTheTableDoesNotHaveIsRefused() {
        var decided = decisions.evaluate("commute", Map.of());

        assertThatThrownBy(() -> decided.number("minutes")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> decided.text("maxMinutes")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anUnknownDecisionIsRefused() {
        assertThatThrownBy(() -> decisions.evaluate("horoscope", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("horoscope");
    }

    @Test
    void aMisspeltInputIsRefusedInsteadOfDecidingOnNothing() {
        assertThatThrownBy(() -> decisions.evaluate("commute", Map.of("dailyHour", 8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Decision commute takes only [dailyHours]");
    }

    @Test
    void aDateOfAnotherTypeIsRefusedInsteadOfMeetingNoRow() {
        var inputs = Map.of("startDate", new Date());

        assertThatThrownBy(() -> decisions.evaluate("placementCounts", inputs))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.util.Date");
    }

    @Test
    void aWronglyTypedInputFailsWithoutBeingQuoted() {
        assertThatThrownBy(() -> decisions.evaluate("commute", Map.of("dailyHours", "streng vertraulich")))
                .isInstanceOf(IllegalStateException.class)
                .hasNoCause()
                .hasMessageContaining("commute")
                .hasMessageNotContaining("vertraulich");
    }

    @Test
    void anEnumCountsByItsName() {
        var inputs = Map.of("employmentType", Employment.SELF_EMPLOYED, "startDate", LocalDate.of(2018, 6, 1));

        assertThat(decisions.evaluate("placementCounts", inputs).text("counts")).isEqualTo("NO");
    }

    @Test
    void aDecisionDoesNotPrintWhatItDecided() {
        var decided = decisions.evaluate("barrierAction", Map.of("code", "DEBTS", "severity", 3));

        assertThat(decided).hasToString("Decision[barrierAction]");
    }

    @Test
    void manyThreadsGetTheirOwnAnswers() {
        var wrong = IntStream.range(0, 2_000)
                .parallel()
                .filter(hours -> decisions
                                .evaluate("commute", Map.of("dailyHours", hours % 12))
                                .number("maxMinutes")
                        != (hours % 12 > 6 ? 150 : 120))
                .count();

        assertThat(wrong).isZero();
    }
}

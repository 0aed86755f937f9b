package de.jospen.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jospen.mail.ExampleMail;
import de.jospen.participant.RunningNumbers;
import de.jospen.support.ProcessTest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.PlatformTransactionManager;

/** What a start after a restore changes, and what it refuses. */
@ProcessTest
class DataRestoresTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /** In years of which no other test in this database takes numbers. */
    private static final Instant NOW =
            LocalDateTime.parse("2031-11-27T14:40").atZone(BERLIN).toInstant();

    private static final String JUST_NOW = "2031-11-27T14:30";

    @Autowired
    DataRestoreRepository repository;

    @Autowired
    DataRestores restores;

    @Autowired
    RunningNumbers numbers;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void neverRestored() {
        jdbc.sql("DELETE FROM data_restore").update();
        jdbc.sql("DELETE FROM database_identity").update();
        jdbc.sql("DELETE FROM running_number WHERE number_year IN (1997, 2031, 2032)")
                .update();
        ExampleMail.forget(jdbc);
    }

    @Test
    void numbersAreAsEverWithoutARestore() {
        assertThat(numbers.next(RunningNumbers.Series.CASE, "JSE", 2031)).isEqualTo("JSE-2031-0001");
        assertThat(restores.holding()).isEmpty();
        assertThat(restores.mark()).isEmpty();
    }

    @Test
    void numbersCarryAMarkTheLostDataCannotHaveGivenOut() {
        String lost = numbers.next(RunningNumbers.Series.CASE, "JSE", 2031);
        jdbc.sql("DELETE FROM running_number WHERE number_year = 2031").update();

        start(JUST_NOW);

        // 5,078 days after 2018-01-01, 13 hours
        assertThat(numbers.next(RunningNumbers.Series.CASE, "JSE", 2031))
                .isEqualTo("JSE-2031-HNIN0001")
                .isNotEqualTo(lost);
        assertThat(numbers.next(RunningNumbers.Series.ENQUIRY, "EA", 2031)).isEqualTo("EA-2031-HNIN0001");
        assertThat(numbers.next(RunningNumbers.Series.CASE, "JSE", 1997)).isEqualTo("JSE-1997-HNIN0001");
    }

    @Test
    void numbersOfTheNextYearAreShortAgainForNobodyHasGivenOutAny() {
        start(JUST_NOW);
        assertThat(numbers.next(RunningNumbers.Series.CASE, "JSE", 2032)).isEqualTo("JSE-2032-0001");
    }

    @Test
    void twoRestoresOfTheSameBackupGiveOutDifferentNumbers() {
        start(JUST_NOW);
        String first = numbers.next(RunningNumbers.Series.CASE, "JSE", 2031);
        neverRestored();
        startAt(NOW.plusSeconds(7200), "2031-11-27T16:30", new MockEnvironment());
        assertThat(numbers.next(RunningNumbers.Series.CASE, "JSE", 2031)).isNotEqualTo(first);
    }

    @Test
    void nothingIsSentUntilItIsReleasedAndTheNextStartHoldsNothing() {
        start(JUST_NOW);
        assertThat(restores.holding()).isPresent();

        start(JUST_NOW);
        restores.release("leitung");
        assertThat(restores.holding()).isEmpty();
        assertThat(jdbc.sql("SELECT released_by FROM data_restore")
                        .query(String.class)
                        .single())
                .isEqualTo("leitung");

        startAt(NOW.plusSeconds(86_400 * 30), JUST_NOW, new MockEnvironment());
        assertThat(restores.holding()).isEmpty();
        assertThat(numbers.next(RunningNumbers.Series.CASE, "JSE", 2031)).isEqualTo("JSE-2031-HNIN0001");
    }

    @Test
    void whatStoodInTheOutboxMayHaveLeftAfterTheBackup() {
        ExampleMail.keep(jdbc, "kept:1", "READY");
        ExampleMail.keep(jdbc, "kept:2", "FAILED");
        ExampleMail.keep(jdbc, "kept:3", "SENT");

        start(JUST_NOW);

        assertThat(ExampleMail.inDoubt(jdbc)).containsExactly("kept:1", "kept:2");
    }

    @Test
    void twoNodesStartingAtOnceBeginOneTime() throws Exception {
        var pool = Executors.newFixedThreadPool(4);
        try {
            Callable<DataRestores> start = () -> start(JUST_NOW);
            for (var node : pool.invokeAll(List.of(start, start, start, start))) {
                assertThat(node.get().holding()).isPresent();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(jdbc.sql("SELECT COUNT(*) FROM data_restore")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void refusesAnOldValueLeftInTheSettings() {
        assertThatThrownBy(() -> start("2031-11-20T08:00"))
                .isInstanceOf(RestoreRefused.class)
                .hasMessage(
                        "JOSPEN_RESTORED nennt den 20.11.2031 08:00, aber diese Datenbank kennt diese Wiederherstellung"
                                + " nicht. Wurden die Daten gerade aus einer Sicherung wiederhergestellt, bitte die jetzige Uhrzeit"
                                + " angeben (2031-11-27T14:40), sonst JOSPEN_RESTORED weglassen.");
        assertThatThrownBy(() -> start("2031-11-27T15:30")).isInstanceOf(RestoreRefused.class);
        assertThat(restores.holding()).isEmpty();
    }

    @Test
    void refusesWhatIsNoMoment() {
        assertThatThrownBy(() -> start("true"))
                .isInstanceOf(RestoreRefused.class)
                .hasMessage(
                        "JOSPEN_RESTORED ist kein Zeitpunkt. Bitte Tag und Uhrzeit der Wiederherstellung angeben, zum"
                                + " Beispiel 2031-11-27T14:40.");
    }

    @Test
    void productionNoticesThatItsDatabaseIsACopy() {
        startInProduction("");
        startInProduction("");
        jdbc.sql("UPDATE database_identity SET identity = 'another server:1'").update();

        assertThatThrownBy(() -> startInProduction(""))
                .isInstanceOf(RestoreRefused.class)
                .hasMessageStartingWith(
                        "Diese Datenbank ist eine Kopie oder wurde aus einer Sicherung wiederhergestellt.")
                .hasMessageContaining("JOSPEN_RESTORED=2031-11-27T14:40");

        startInProduction(JUST_NOW);
        assertThat(restores.holding()).isPresent();
        startInProduction("");
    }

    private DataRestores start(String restored) {
        return startAt(NOW, restored, new MockEnvironment());
    }

    private void startInProduction(String restored) {
        var production = new MockEnvironment();
        production.setActiveProfiles("production");
        startAt(NOW, restored, production);
    }

    private DataRestores startAt(Instant now, String restored, MockEnvironment environment) {
        return new DataRestores(repository, Clock.fixed(now, BERLIN), transactions, environment, restored);
    }
}

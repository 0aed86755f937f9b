package de.jospen.engine.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Which failures heal by waiting, and what is kept of any. */
class JobFailureTest {

    private static final class Later extends RetryLater {
        Later() {
            super("Der Mailserver nimmt die E-Mail zurzeit nicht an.");
        }
    }

    private static final class Never extends NoRetry {
        Never() {
            super("Das Zertifikat ist abgelaufen.");
        }
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new Later(), true, "Der Mailserver nimmt die E-Mail zurzeit nicht an."),
                Arguments.of(new Never(), false, "Das Zertifikat ist abgelaufen."),
                Arguments.of(new OptimisticLockingException("ENGINE-03005"), true, JobFailure.SAME_TIME),
                Arguments.of(new SQLTransientConnectionException("pool"), true, JobFailure.DATABASE),
                Arguments.of(new SQLNonTransientConnectionException("closed"), true, JobFailure.DATABASE),
                Arguments.of(new SQLException("terminating connection", "57P01"), true, JobFailure.DATABASE),
                Arguments.of(new SQLException("No space left on device", "53100"), true, JobFailure.DATABASE),
                Arguments.of(new SQLException("deadlock detected", "40P01"), true, JobFailure.DATABASE),
                Arguments.of(new SQLException("read-only transaction", "25006"), true, JobFailure.DATABASE),
                Arguments.of(new DataAccessResourceFailureException("no connection"), true, JobFailure.DATABASE),
                Arguments.of(new CannotAcquireLockException("lock"), true, JobFailure.DATABASE),
                Arguments.of(new CannotCreateTransactionException("no connection"), true, JobFailure.DATABASE),
                Arguments.of(new SQLException("Connection is closed"), true, JobFailure.DATABASE),
                Arguments.of(new TransactionSystemException("JDBC rollback failed"), true, JobFailure.DATABASE),
                Arguments.of(new SQLFeatureNotSupportedException(), false, JobFailure.FAULT),
                Arguments.of(new InterruptedException(), true, JobFailure.STOPPED),
                Arguments.of(new NullPointerException(), false, JobFailure.FAULT),
                Arguments.of(new StackOverflowError(), false, JobFailure.FAULT),
                Arguments.of(new DuplicateKeyException("Key (last_name)=(Erfunden)"), false, JobFailure.FAULT),
                Arguments.of(new SQLException("column does not exist", "42703"), false, JobFailure.FAULT),
                Arguments.of(new SQLIntegrityConstraintViolationException("x", "23505"), false, JobFailure.FAULT));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void failureIsToldByItsKindHoweverDeepItsCause(Throwable cause, boolean healsByWaiting, String sentence) {
        for (Throwable thrown :
                new Throwable[] {cause, new ProcessEngineException("ENGINE-03004", new RuntimeException(cause))}) {
            JobFailure failure = JobFailure.of(thrown);

            assertThat(failure.healsByWaiting()).isEqualTo(healsByWaiting);
            assertThat(failure.sentence()).isEqualTo(sentence);
            assertThat(failure.toStore()).hasMessage(sentence);
        }
    }

    @Test
    void whatIsKeptNamesThePlacesInTheCodeAndNoText() {
        var cause = new IllegalStateException("Key (last_name)=(Erfunden) already exists");
        var printed = new StringWriter();
        JobFailure.of(new ProcessEngineException("ENGINE-03004 for Erfunden", cause))
                .toStore()
                .printStackTrace(new PrintWriter(printed, true));

        assertThat(printed.toString())
                .contains(
                        "org.camunda.bpm.engine.ProcessEngineException",
                        "java.lang.IllegalStateException",
                        "\tat de.jospen.engine.job.JobFailureTest")
                .doesNotContain("Erfunden");
    }

    /** The engine counts no attempt for it, since somebody else's change is no failure. */
    @Test
    void changeThatCameTooLateStaysOneForTheEngine() {
        assertThat(JobFailure.of(new OptimisticLockingException("ENGINE-03005")).toStore())
                .isInstanceOf(OptimisticLockingException.class);
    }

    /** Its causes may be a ring. */
    @Test
    void failureWithoutEndIsAFailure() {
        var first = new IllegalStateException("first");
        var second = new IllegalStateException("second", first);
        first.initCause(second);

        assertThat(JobFailure.of(first).sentence()).isEqualTo(JobFailure.FAULT);
    }
}

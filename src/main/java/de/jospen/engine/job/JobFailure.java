package de.jospen.engine.job;

import java.io.PrintWriter;
import java.nio.channels.ClosedByInterruptException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLNonTransientException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.beans.factory.BeanCreationNotAllowedException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Why a job failed, as it is kept with the job and told to people: one German sentence, whether waiting heals it, and the
 * places in the code. The exception's own text stays out of the engine's tables, where a value of a person's record could
 * stand in it (a double key, a text that is too long).
 */
record JobFailure(String sentence, boolean healsByWaiting, Throwable exception) {

    static final String DATABASE = "Die Datenbank war nicht erreichbar oder überlastet.";
    static final String SAME_TIME = "Jemand anderes hat denselben Fall im selben Augenblick geändert.";
    static final String STOPPED = "Die Anwendung wurde mitten in diesem Schritt beendet.";
    static final String FAULT = "Ein Fehler im Programm. Bitte der Administration melden und, wenn er behoben ist,"
            + " „Erneut versuchen“ wählen.";

    /**
     * SQL states, or how they begin: connection, transaction rolled back by the database, out of resources, stopped by an
     * operator, system error, locked, only reading (PostgreSQL); time is up, closed, disk full (H2).
     */
    private static final List<String> DATABASE_STATES =
            List.of("08", "40", "53", "57", "58", "55P03", "25006", "HYT", "90028", "90031", "90067", "90098", "90121");

    static JobFailure of(Throwable exception) {
        List<Throwable> causes = causes(exception).toList();
        return causes.stream()
                .map(cause -> cause instanceof NoRetry refused ? refused.getMessage() : null)
                .filter(sentence -> sentence != null)
                .findFirst()
                .map(sentence -> new JobFailure(sentence, false, exception))
                .or(() -> causes.stream()
                        .map(JobFailure::waitingHeals)
                        .filter(sentence -> sentence != null)
                        .findFirst()
                        .map(sentence -> new JobFailure(sentence, true, exception)))
                .orElseGet(() -> new JobFailure(FAULT, false, exception));
    }

    /** What the engine keeps; it counts no attempt for a change that came too late. */
    Throwable toStore() {
        return sentence.equals(SAME_TIME) ? new TooLate(this) : new Stored(this);
    }

    private static String waitingHeals(Throwable cause) {
        if (cause instanceof RetryLater later) {
            return later.getMessage();
        }
        if (cause instanceof OptimisticLockingException) {
            return SAME_TIME;
        }
        if (cause instanceof InterruptedException
                || cause instanceof ClosedByInterruptException
                || cause instanceof BeanCreationNotAllowedException) {
            return STOPPED;
        }
        return isOfTheDatabase(cause) ? DATABASE : null;
    }

    private static boolean isOfTheDatabase(Throwable cause) {
        return cause instanceof SQLTransientException
                || cause instanceof SQLRecoverableException
                || cause instanceof SQLNonTransientConnectionException
                || cause instanceof TransientDataAccessException
                || cause instanceof RecoverableDataAccessException
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof CannotCreateTransactionException
                // Neither commit nor rollback reached the database
                || cause instanceof TransactionSystemException
                || cause instanceof SQLException sql && isOfTheDatabase(sql);
    }

    /** Without a state it is the pool's own word: the connection is closed. */
    private static boolean isOfTheDatabase(SQLException sql) {
        return sql.getSQLState() == null
                ? !(sql instanceof SQLNonTransientException)
                : DATABASE_STATES.stream().anyMatch(sql.getSQLState()::startsWith);
    }

    private static Stream<Throwable> causes(Throwable exception) {
        return Stream.iterate(exception, cause -> cause != null, Throwable::getCause)
                .limit(50);
    }

    private void printPlaces(PrintWriter out) {
        causes(exception).forEach(cause -> {
            out.println(cause.getClass().getName());
            for (StackTraceElement place : cause.getStackTrace()) {
                out.println("\tat " + place);
            }
        });
    }

    private static final class Stored extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient JobFailure failure;

        Stored(JobFailure failure) {
            super(failure.sentence());
            this.failure = failure;
        }

        @Override
        public void printStackTrace(PrintWriter out) {
            failure.printPlaces(out);
        }
    }

    private static final class TooLate extends OptimisticLockingException {

        private static final long serialVersionUID = 1L;

        private final transient JobFailure failure;

        TooLate(JobFailure failure) {
            super(failure.sentence());
            this.failure = failure;
        }

        @Override
        public void printStackTrace(PrintWriter out) {
            failure.printPlaces(out);
        }
    }
}

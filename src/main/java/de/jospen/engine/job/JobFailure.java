package de.jospen.engine.job;

import de.jospen.engine.DatabaseOutage;
import java.io.PrintWriter;
import java.nio.channels.ClosedByInterruptException;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.beans.factory.BeanCreationNotAllowedException;

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
        return DatabaseOutage.isSeenIn(cause) ? DATABASE : null;
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

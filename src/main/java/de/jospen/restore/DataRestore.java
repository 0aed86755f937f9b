package de.jospen.restore;

import de.jospen.project.ProjectClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * One restore of the data from a backup.
 *
 * @param restoredAt the moment the operator gave, to the minute
 * @param releasedAt when sending was released again, {@code null} while it is held
 * @param releasedBy who released it
 */
public record DataRestore(Instant restoredAt, Instant releasedAt, String releasedBy) {

    private static final Instant FIRST_DAY = Instant.parse("2018-01-01T00:00:00Z");
    private static final int LETTERS = 26;
    private static final int DAY_LETTERS = 3;

    /**
     * Four letters that stand for the hour of the restore: three count the days since 2018, one the hours (both in UTC).
     * They come from the clock and not from a counter, which a backup would reset together with everything else.
     */
    public String mark() {
        long days = ChronoUnit.DAYS.between(FIRST_DAY, restoredAt);
        var letters = new StringBuilder();
        for (int position = 0; position < DAY_LETTERS; position++) {
            letters.insert(0, (char) ('A' + days % LETTERS));
            days /= LETTERS;
        }
        return letters.append((char) ('A' + restoredAt.atOffset(ZoneOffset.UTC).getHour()))
                .toString();
    }

    /** Whether numbers of this year may have been given out by the data that were lost. */
    boolean concerns(int year) {
        return year <= restoredAt.atZone(ProjectClock.ZONE).getYear();
    }

    boolean isHeld() {
        return releasedAt == null;
    }

    static boolean isRecent(Instant restoredAt, Duration window, Instant now) {
        return !restoredAt.isAfter(now.plus(Duration.ofMinutes(5)))
                && restoredAt.plus(window).isAfter(now);
    }
}

package de.jospen.restore;

import de.jospen.project.ProjectClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What happens after the data came back from a backup: they have forgotten what was issued since. Numbers and Message-IDs
 * get a mark that the lost data cannot have given out, and nothing is sent until somebody has looked and released it. The
 * operator tells of a restore with {@code jospen.restored} (JOSPEN_RESTORED); in production a copied database is noticed
 * without it, too.
 */
@Service
public class DataRestores {

    private static final Logger LOG = LoggerFactory.getLogger(DataRestores.class);
    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    /** Two restores within one hour would get the same mark; an old value in the settings must not pass for a new one. */
    private static final Duration WINDOW = Duration.ofHours(1);

    private final DataRestoreRepository restores;
    private final Clock clock;

    /** @throws RestoreRefused if the setting names a moment that cannot be the one of a restore just made */
    DataRestores(
            DataRestoreRepository restores,
            Clock clock,
            PlatformTransactionManager transactions,
            Environment environment,
            @Value("${jospen.restored:}") String restored) {
        this.restores = restores;
        this.clock = clock;
        boolean noticesCopies = environment.acceptsProfiles(Profiles.of("production"));
        try {
            new TransactionTemplate(transactions)
                    .executeWithoutResult(status -> begin(restored.strip(), noticesCopies));
        } catch (DuplicateKeyException e) {
            LOG.info("Another node has begun the time after the restore");
        }
    }

    /** What stands before the counter in a number of this year: four letters after a restore, else nothing. */
    public String markOf(int year) {
        return restores.latest()
                .filter(restore -> restore.concerns(year))
                .map(DataRestore::mark)
                .orElse("");
    }

    /** The mark of the latest restore; empty where there never was one. */
    public String mark() {
        return restores.latest().map(DataRestore::mark).orElse("");
    }

    /** The restore for whose sake nothing is sent or fetched at the moment. */
    public Optional<DataRestore> holding() {
        return restores.latest().filter(DataRestore::isHeld);
    }

    /** Lets mails leave again. */
    @Transactional
    public void release(String userId) {
        restores.release(clock.instant(), userId);
        LOG.info("Sending was released after the restore by {}", userId);
    }

    private void begin(String restored, boolean noticesCopies) {
        boolean begun = !restored.isEmpty() && begin(moment(restored));
        if (noticesCopies) {
            recognise(begun);
        }
    }

    private boolean begin(Instant restoredAt) {
        if (restores.contains(restoredAt)) {
            return false;
        }
        Instant now = clock.instant();
        if (!DataRestore.isRecent(restoredAt, WINDOW, now)) {
            throw new RestoreRefused(
                    ("JOSPEN_RESTORED nennt den %s, aber diese Datenbank kennt diese Wiederherstellung nicht."
                                    + " Wurden die Daten gerade aus einer Sicherung wiederhergestellt, bitte die jetzige Uhrzeit"
                                    + " angeben (%s), sonst JOSPEN_RESTORED weglassen.")
                            .formatted(GERMAN.withZone(ProjectClock.ZONE).format(restoredAt), example(now)));
        }
        restores.begin(restoredAt, now);
        LOG.warn(
                "The data were restored: numbers carry {} from now on, and no mail leaves until it is released",
                new DataRestore(restoredAt, null, null).mark());
        return true;
    }

    /** A dump that was read back lies in another database than the one it was made from. */
    private void recognise(boolean justRestored) {
        String identity = restores.identity();
        Optional<String> known = restores.knownIdentity();
        if (known.isPresent() && !known.get().equals(identity) && !justRestored) {
            throw new RestoreRefused(
                    "Diese Datenbank ist eine Kopie oder wurde aus einer Sicherung wiederhergestellt. Damit"
                            + " keine Nummer und keine E-Mail zweimal vergeben wird, bitte den Zeitpunkt der Wiederherstellung"
                            + " angeben: JOSPEN_RESTORED=" + example(clock.instant())
                            + ". Bis zur Freigabe wird dann nichts versendet.");
        }
        restores.remember(identity);
    }

    private Instant moment(String restored) {
        try {
            return LocalDateTime.parse(restored.replace(' ', 'T'))
                    .atZone(ProjectClock.ZONE)
                    .toInstant();
        } catch (DateTimeParseException e) {
            throw new RestoreRefused(
                    "JOSPEN_RESTORED ist kein Zeitpunkt. Bitte Tag und Uhrzeit der Wiederherstellung angeben,"
                            + " zum Beispiel " + example(clock.instant()) + ".");
        }
    }

    private static String example(Instant now) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")
                .withZone(ProjectClock.ZONE)
                .format(now);
    }
}

package de.jospen.engine.session;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Failed logins by what they have in common, and the devices people have logged in with; shared by all nodes. */
@Repository
public class LoginFailureRepository {

    private static final Duration DEVICE_FORGOTTEN_AFTER = Duration.ofDays(180);

    record Failures(int count, Instant blockedUntil) {

        static final Failures NONE = new Failures(0, Instant.EPOCH);
    }

    private final JdbcClient jdbc;

    LoginFailureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Failures find(String subject, Instant now) {
        return jdbc.sql("SELECT failures, blocked_until FROM login_failure"
                        + " WHERE subject_hash = :subject AND forgotten_at > :now")
                .param("subject", Hashes.of(subject))
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Failures(
                        row.getInt("failures"),
                        row.getTimestamp("blocked_until").toInstant()))
                .optional()
                .orElse(Failures.NONE);
    }

    /** @return whether nobody else counted in the same moment, on whichever node */
    boolean count(String subject, Failures known, Instant blockedUntil, Instant forgottenAt, Instant now) {
        int changed = jdbc.sql(
                        "UPDATE login_failure SET failures = :next, blocked_until = :blocked, forgotten_at = :forgotten"
                                + " WHERE subject_hash = :subject"
                                + " AND (failures = :known AND blocked_until <= :now OR forgotten_at <= :now)")
                .param("next", known.count() + 1)
                .param("blocked", Timestamp.from(blockedUntil))
                .param("forgotten", Timestamp.from(forgottenAt))
                .param("subject", Hashes.of(subject))
                .param("known", known.count())
                .param("now", Timestamp.from(now))
                .update();
        return changed == 1 || known.count() == 0 && begin(subject, blockedUntil, forgottenAt);
    }

    private boolean begin(String subject, Instant blockedUntil, Instant forgottenAt) {
        try {
            jdbc.sql("INSERT INTO login_failure (subject_hash, failures, blocked_until, forgotten_at)"
                            + " VALUES (:subject, 1, :blocked, :forgotten)")
                    .param("subject", Hashes.of(subject))
                    .param("blocked", Timestamp.from(blockedUntil))
                    .param("forgotten", Timestamp.from(forgottenAt))
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** One try was no failure after all; those before it stay. */
    void takeBack(String subject, Failures before) {
        jdbc.sql("UPDATE login_failure SET failures = failures - 1, blocked_until = :blocked"
                        + " WHERE subject_hash = :subject AND failures > 0")
                .param("blocked", Timestamp.from(before.blockedUntil()))
                .param("subject", Hashes.of(subject))
                .update();
    }

    void forget(String subject) {
        jdbc.sql("DELETE FROM login_failure WHERE subject_hash = :subject")
                .param("subject", Hashes.of(subject))
                .update();
    }

    boolean knowsDevice(String device) {
        return jdbc.sql("SELECT count(*) FROM login_device WHERE device_hash = :device")
                        .param("device", Hashes.of(device))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void keepDevice(String device, Instant now) {
        int known = jdbc.sql("UPDATE login_device SET used_at = :now WHERE device_hash = :device")
                .param("now", Timestamp.from(now))
                .param("device", Hashes.of(device))
                .update();
        if (known == 1) {
            return;
        }
        try {
            jdbc.sql("INSERT INTO login_device (device_hash, used_at) VALUES (:device, :now)")
                    .param("device", Hashes.of(device))
                    .param("now", Timestamp.from(now))
                    .update();
        } catch (DuplicateKeyException e) {
            // kept by another request of the same device in the same moment
        }
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void deleteForgotten() {
        Instant now = Instant.now();
        jdbc.sql("DELETE FROM login_failure WHERE forgotten_at <= :now")
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("DELETE FROM login_device WHERE used_at <= :oldest")
                .param("oldest", Timestamp.from(now.minus(DEVICE_FORGOTTEN_AFTER)))
                .update();
    }
}

package de.jospen.restore;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code data_restore} and {@code database_identity}. */
@Repository
class DataRestoreRepository {

    private final JdbcClient jdbc;

    DataRestoreRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<DataRestore> latest() {
        return jdbc.sql("""
                        SELECT restored_at, released_at, released_by FROM data_restore
                        ORDER BY restored_at DESC FETCH FIRST 1 ROWS ONLY
                        """)
                .query((row, number) -> {
                    OffsetDateTime released = row.getObject("released_at", OffsetDateTime.class);
                    return new DataRestore(
                            row.getObject("restored_at", OffsetDateTime.class).toInstant(),
                            released == null ? null : released.toInstant(),
                            row.getString("released_by"));
                })
                .optional();
    }

    boolean contains(Instant restoredAt) {
        return jdbc.sql("SELECT COUNT(*) FROM data_restore WHERE restored_at = :at")
                        .param("at", restoredAt.atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** From here on sending is held; what stood in the outbox may have left after the backup was made. */
    void begin(Instant restoredAt, Instant now) {
        jdbc.sql("INSERT INTO data_restore (restored_at, noticed_at) VALUES (:at, :now)")
                .param("at", restoredAt.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("UPDATE outgoing_mail SET in_doubt = TRUE WHERE state <> 'SENT'")
                .update();
    }

    void release(Instant now, String userId) {
        jdbc.sql("UPDATE data_restore SET released_at = :now, released_by = :user WHERE released_at IS NULL")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("user", userId)
                .update();
    }

    /** Which database of which PostgreSQL server this is; a restored dump lies in another one. */
    String identity() {
        return jdbc.sql("""
                        SELECT CONCAT((SELECT system_identifier FROM pg_control_system()), ':',
                            (SELECT oid FROM pg_database WHERE datname = current_database()))
                        """).query(String.class).single();
    }

    Optional<String> knownIdentity() {
        return jdbc.sql("SELECT identity FROM database_identity")
                .query(String.class)
                .optional();
    }

    void remember(String identity) {
        if (jdbc.sql("UPDATE database_identity SET identity = :identity")
                        .param("identity", identity)
                        .update()
                == 0) {
            jdbc.sql("INSERT INTO database_identity (identity) VALUES (:identity)")
                    .param("identity", identity)
                    .update();
        }
    }
}

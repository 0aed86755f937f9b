package de.jospen.staff.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code staff_address_change}. */
@Repository
class AddressChangeRepository {

    /** @param oldAddress empty if there was none */
    record AddressChange(UUID id, String userId, String oldAddress, String newAddress, Instant requestedAt) {}

    private final JdbcClient jdbc;

    AddressChangeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AddressChange change, String codeHash) {
        jdbc.sql("""
                        INSERT INTO staff_address_change
                            (id, user_id, old_address, new_address, code_hash, requested_at)
                        VALUES (:id, :user, :old, :new, :hash, :at)
                        """)
                .param("id", change.id())
                .param("user", change.userId())
                .param("old", change.oldAddress())
                .param("new", change.newAddress())
                .param("hash", codeHash)
                .param("at", Timestamp.from(change.requestedAt()))
                .update();
    }

    Optional<AddressChange> find(UUID id) {
        return jdbc.sql("SELECT * FROM staff_address_change WHERE id = :id")
                .param("id", id)
                .query(AddressChangeRepository::toChange)
                .optional();
    }

    /** The one that waits for its confirmation since then or later. */
    Optional<AddressChange> open(String userId, Instant since) {
        return jdbc.sql("""
                        SELECT * FROM staff_address_change
                        WHERE user_id = :user AND closed_at IS NULL AND requested_at >= :since
                        """)
                .param("user", userId)
                .param("since", Timestamp.from(since))
                .query(AddressChangeRepository::toChange)
                .optional();
    }

    /** Locked, so that a link works once. */
    Optional<AddressChange> lock(String userId, String codeHash, Instant since) {
        return jdbc.sql("""
                        SELECT * FROM staff_address_change
                        WHERE user_id = :user AND code_hash = :hash AND closed_at IS NULL AND requested_at >= :since
                        FOR UPDATE
                        """)
                .param("user", userId)
                .param("hash", codeHash)
                .param("since", Timestamp.from(since))
                .query(AddressChangeRepository::toChange)
                .optional();
    }

    int countSince(String userId, Instant since) {
        return jdbc.sql("SELECT COUNT(*) FROM staff_address_change WHERE user_id = :user AND requested_at >= :since")
                .param("user", userId)
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    void close(String userId, Instant at) {
        jdbc.sql("UPDATE staff_address_change SET closed_at = :at WHERE user_id = :user AND closed_at IS NULL")
                .param("at", Timestamp.from(at))
                .param("user", userId)
                .update();
    }

    private static AddressChange toChange(ResultSet row, int number) throws SQLException {
        return new AddressChange(
                row.getObject("id", UUID.class),
                row.getString("user_id"),
                row.getString("old_address"),
                row.getString("new_address"),
                row.getTimestamp("requested_at").toInstant());
    }
}

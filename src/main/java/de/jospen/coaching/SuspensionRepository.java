package de.jospen.coaching;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SuspensionRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    SuspensionRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(UUID participationId, Suspension suspension, String recordedBy) {
        jdbc.sql("""
                        INSERT INTO coaching_suspension (id, participation_id, reason, reason_text, suspended_on,
                            expected_return_on, recorded_by, recorded_at)
                        VALUES (:id, :participation, :reason, :reasonText, :suspendedOn, :expectedReturnOn, :by, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("participation", participationId)
                .param("reason", suspension.reason().name())
                .param("reasonText", suspension.reasonText())
                .param("suspendedOn", suspension.suspendedOn())
                .param("expectedReturnOn", suspension.expectedReturnOn())
                .param("by", recordedBy)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Closes the pause that lasts. */
    void close(UUID participationId, Resumption resumption, LocalDate clarifiedOn) {
        jdbc.sql("""
                        UPDATE coaching_suspension SET resumption = :resumption, clarified_on = :on
                        WHERE participation_id = :id AND resumption IS NULL
                        """)
                .param("resumption", resumption.name())
                .param("on", clarifiedOn)
                .param("id", participationId)
                .update();
    }

    /** The pauses of a case, the latest first. */
    List<Suspension> of(UUID participationId) {
        return jdbc.sql("""
                        SELECT * FROM coaching_suspension WHERE participation_id = :id ORDER BY recorded_at DESC
                        """)
                .param("id", participationId)
                .query((row, number) -> new Suspension(
                        SuspensionReason.valueOf(row.getString("reason")),
                        row.getString("reason_text"),
                        row.getObject("suspended_on", LocalDate.class),
                        row.getObject("expected_return_on", LocalDate.class),
                        row.getString("resumption") == null ? null : Resumption.valueOf(row.getString("resumption")),
                        row.getObject("clarified_on", LocalDate.class)))
                .list();
    }
}

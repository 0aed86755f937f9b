package de.jospen.coaching;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came of asking after somebody who stayed away. The single contacts stand in the contact log. */
@Repository
class AbsenceClarificationRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    AbsenceClarificationRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(
            UUID participationId, LocalDate clarifiedOn, String result, LocalDate nextSessionOn, String recordedBy) {
        jdbc.sql("""
                        INSERT INTO absence_clarification (id, participation_id, clarified_on, result_text,
                            next_session_on, recorded_by, recorded_at)
                        VALUES (:id, :participation, :on, :result, :next, :by, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("participation", participationId)
                .param("on", clarifiedOn)
                .param("result", result)
                .param("next", nextSessionOn)
                .param("by", recordedBy)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    boolean existsSince(UUID participationId, Instant instant) {
        return jdbc.sql("""
                                SELECT COUNT(*) FROM absence_clarification
                                WHERE participation_id = :id AND recorded_at >= :since
                                """)
                        .param("id", participationId)
                        .param("since", Timestamp.from(instant))
                        .query(Integer.class)
                        .single()
                > 0;
    }
}

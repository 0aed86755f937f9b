package de.jospen.handover;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions about reports and their answers: content, so it stands here and not in the engine. */
@Repository
class QueryRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    QueryRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(UUID reportId, String question, String by) {
        jdbc.sql("""
                        INSERT INTO handover_query (id, report_id, question, asked_by, asked_at)
                        VALUES (:id, :report, :question, :by, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("report", reportId)
                .param("question", question)
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Answers what is open. */
    void answer(UUID reportId, String answer, String by) {
        int answered = jdbc.sql("""
                        UPDATE handover_query SET answer = :answer, answered_by = :by, answered_at = :now
                        WHERE report_id = :report AND answer IS NULL
                        """)
                .param("answer", answer)
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .param("report", reportId)
                .update();
        if (answered == 0) {
            throw new IllegalStateException("No question is open");
        }
    }

    /** About this version of the report and those before it, the oldest first. */
    List<Query> upTo(HandoverReport report) {
        return jdbc.sql("""
                        SELECT q.* FROM handover_query q JOIN handover_report r ON r.id = q.report_id
                        WHERE r.participation_id = :participation AND r.version <= :version
                        ORDER BY q.asked_at
                        """)
                .param("participation", report.participationId())
                .param("version", report.version())
                .query((row, number) -> {
                    Timestamp answeredAt = row.getTimestamp("answered_at");
                    return new Query(
                            row.getObject("id", UUID.class),
                            row.getString("question"),
                            row.getTimestamp("asked_at").toInstant(),
                            row.getString("answer"),
                            answeredAt == null ? null : answeredAt.toInstant());
                })
                .list();
    }
}

package de.jospen.handover;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who of the Jobcenter fetched the frozen report; the mail itself is proven by the mail room (DP-15). */
@Repository
class HandoverRetrievals {

    private final JdbcClient jdbc;
    private final Clock clock;

    HandoverRetrievals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(HandoverReport report, String recipient, String by) {
        jdbc.sql("""
                        INSERT INTO handover_retrieval (id, report_id, version, recipient, sha256, retrieved_by,
                            retrieved_at)
                        VALUES (:id, :report, :version, :recipient, :sha256, :by, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("report", report.id())
                .param("version", report.version())
                .param("recipient", recipient)
                .param("sha256", report.sha256())
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    Optional<Instant> latest(UUID reportId) {
        return jdbc
                .sql("SELECT retrieved_at FROM handover_retrieval WHERE report_id = :id ORDER BY retrieved_at DESC")
                .param("id", reportId)
                .query((row, number) -> row.getTimestamp("retrieved_at").toInstant())
                .list()
                .stream()
                .findFirst();
    }
}

package de.jospen.handover;

import de.jospen.handover.HandoverReport.Advice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HandoverReportRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    HandoverReportRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(UUID id, UUID participationId, boolean furtherPlanning, String text, String draftedBy) {
        jdbc.sql("""
                        INSERT INTO handover_report (id, participation_id, version, state, further_planning,
                            recommendation_text, drafted_by)
                        VALUES (:id, :participation, 1, 'DRAFT', :furtherPlanning, :text, :by)
                        """)
                .param("id", id)
                .param("participation", participationId)
                .param("furtherPlanning", furtherPlanning)
                .param("text", text)
                .param("by", draftedBy)
                .update();
    }

    void updateDraft(UUID id, boolean furtherPlanning, String text, String draftedBy) {
        jdbc.sql("""
                        UPDATE handover_report SET further_planning = :furtherPlanning, recommendation_text = :text,
                            drafted_by = :by
                        WHERE id = :id AND state = 'DRAFT'
                        """)
                .param("id", id)
                .param("furtherPlanning", furtherPlanning)
                .param("text", text)
                .param("by", draftedBy)
                .update();
    }

    void replaceAdvice(UUID id, List<Advice> advice) {
        jdbc.sql("DELETE FROM handover_recommendation WHERE report_id = :id")
                .param("id", id)
                .update();
        for (int position = 0; position < advice.size(); position++) {
            jdbc.sql("""
                            INSERT INTO handover_recommendation (report_id, row_position, recommendation, actor, note)
                            VALUES (:id, :position, :recommendation, :actor, :note)
                            """)
                    .param("id", id)
                    .param("position", position)
                    .param(
                            "recommendation",
                            advice.get(position).recommendation().name())
                    .param("actor", advice.get(position).actor().name())
                    .param("note", advice.get(position).note())
                    .update();
        }
    }

    void updateDiscussion(UUID id, LocalDate on, NotDiscussedReason reason, boolean copyHandedOver, String statement) {
        jdbc.sql("""
                        UPDATE handover_report SET discussed_on = :on, not_discussed_reason = :reason,
                            copy_handed_over = :copy, own_statement = :statement
                        WHERE id = :id AND state = 'DRAFT'
                        """)
                .param("id", id)
                .param("on", on)
                .param("reason", reason == null ? null : reason.name())
                .param("copy", copyHandedOver)
                .param("statement", statement)
                .update();
    }

    void updateRemark(UUID id, String remark) {
        jdbc.sql("UPDATE handover_report SET lead_remark = :remark WHERE id = :id AND state = 'DRAFT'")
                .param("id", id)
                .param("remark", remark)
                .update();
    }

    void freeze(UUID id, byte[] pdf, String sha256, String releasedBy) {
        jdbc.sql("""
                        UPDATE handover_report SET state = 'RELEASED', pdf = :pdf, sha256 = :sha256,
                            released_by = :by, released_at = :now
                        WHERE id = :id AND state = 'DRAFT'
                        """)
                .param("id", id)
                .param("pdf", pdf)
                .param("sha256", sha256)
                .param("by", releasedBy)
                .param("now", now())
                .update();
    }

    void markSent(UUID id) {
        jdbc.sql("UPDATE handover_report SET state = 'SENT', sent_at = :now WHERE id = :id AND state = 'RELEASED'")
                .param("id", id)
                .param("now", now())
                .update();
    }

    void markAcknowledged(UUID id, String by) {
        jdbc.sql("""
                        UPDATE handover_report SET state = 'ACKNOWLEDGED', acknowledged_by = :by, acknowledged_at = :now
                        WHERE id = :id AND state = 'SENT'
                        """).param("id", id).param("by", by).param("now", now()).update();
    }

    void updateSettledReason(UUID id, String reason) {
        jdbc.sql("UPDATE handover_report SET settled_reason = :reason WHERE id = :id")
                .param("id", id)
                .param("reason", reason)
                .update();
    }

    HandoverReport report(UUID id) {
        return jdbc.sql("SELECT * FROM handover_report WHERE id = :id")
                .param("id", id)
                .query((row, number) -> toReport(row))
                .single();
    }

    byte[] pdf(UUID id) {
        return jdbc.sql("SELECT pdf FROM handover_report WHERE id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes("pdf"))
                .single();
    }

    Optional<String> settledReason(UUID id) {
        return Optional.ofNullable(jdbc.sql("SELECT settled_reason FROM handover_report WHERE id = :id")
                .param("id", id)
                .query((row, number) -> row.getString("settled_reason"))
                .list()
                .get(0));
    }

    private List<Advice> advice(UUID id) {
        return jdbc.sql("""
                        SELECT recommendation, actor, note FROM handover_recommendation
                        WHERE report_id = :id ORDER BY row_position
                        """)
                .param("id", id)
                .query((row, number) -> new Advice(
                        Recommendation.valueOf(row.getString("recommendation")),
                        Actor.valueOf(row.getString("actor")),
                        row.getString("note")))
                .list();
    }

    private HandoverReport toReport(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String reason = row.getString("not_discussed_reason");
        return new HandoverReport(
                id,
                row.getObject("participation_id", UUID.class),
                row.getInt("version"),
                HandoverReport.State.valueOf(row.getString("state")),
                row.getBoolean("further_planning"),
                advice(id),
                row.getString("recommendation_text"),
                row.getString("drafted_by"),
                row.getObject("discussed_on", LocalDate.class),
                reason == null ? null : NotDiscussedReason.valueOf(reason),
                row.getObject("copy_handed_over", Boolean.class),
                row.getString("own_statement"),
                row.getString("lead_remark"),
                row.getString("sha256"),
                instant(row, "sent_at"),
                instant(row, "acknowledged_at"));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}

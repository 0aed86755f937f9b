package de.jospen.handover;

import de.jospen.handover.HandoverReport.Advice;
import de.jospen.handover.HandoverReport.Content;
import de.jospen.participant.ContactChannel;
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
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class HandoverReportRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    HandoverReportRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Versions count up within the participation. */
    void insert(UUID id, UUID participationId, ReportKind kind, Content content, String draftedBy) {
        int version = jdbc.sql("SELECT COALESCE(MAX(version), 0) + 1 FROM handover_report WHERE participation_id = :id")
                .param("id", participationId)
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        INSERT INTO handover_report (id, participation_id, version, kind, state, further_planning,
                            recommendation_text, coach_contact, drafted_by, drafted_at)
                        VALUES (:id, :participation, :version, :kind, 'DRAFT', :furtherPlanning, :text, :contact, :by, :now)
                        """)
                .param("id", id)
                .param("participation", participationId)
                .param("version", version)
                .param("kind", kind.name())
                .param("furtherPlanning", content.furtherPlanning())
                .param("text", content.recommendationText())
                .param("contact", content.coachContact())
                .param("by", draftedBy)
                .param("now", now())
                .update();
        insertAdvice(id, content.advice());
    }

    void updateDraft(UUID id, Content content, String draftedBy) {
        one(jdbc.sql("""
                        UPDATE handover_report SET further_planning = :furtherPlanning, recommendation_text = :text,
                            coach_contact = :contact, drafted_by = :by, drafted_at = :now
                        WHERE id = :id AND state = 'DRAFT'
                        """)
                .param("id", id)
                .param("furtherPlanning", content.furtherPlanning())
                .param("text", content.recommendationText())
                .param("contact", content.coachContact())
                .param("by", draftedBy)
                .param("now", now()));
        jdbc.sql("DELETE FROM handover_recommendation WHERE report_id = :id")
                .param("id", id)
                .update();
        insertAdvice(id, content.advice());
    }

    void updateDiscussion(UUID id, LocalDate on, NotDiscussedReason reason, boolean copyHandedOver, String statement) {
        one(jdbc.sql("""
                        UPDATE handover_report SET discussed_on = :on, not_discussed_reason = :reason,
                            copy_handed_over = :copy, own_statement = :statement
                        WHERE id = :id AND state = 'DRAFT'
                        """)
                .param("id", id)
                .param("on", on)
                .param("reason", reason == null ? null : reason.name())
                .param("copy", copyHandedOver)
                .param("statement", statement));
    }

    void updateRemark(UUID id, String remark) {
        one(jdbc.sql("UPDATE handover_report SET lead_remark = :remark WHERE id = :id AND state = 'DRAFT'")
                .param("id", id)
                .param("remark", remark));
    }

    void freeze(UUID id, ReportFiles files, String sha256, String releasedBy) {
        one(jdbc.sql("""
                        UPDATE handover_report SET state = 'RELEASED', pdf = :pdf, json = :json, sha256 = :sha256,
                            released_by = :by, released_at = :now
                        WHERE id = :id AND state = 'DRAFT'
                        """)
                .param("id", id)
                .param("pdf", files.pdf())
                .param("json", files.json())
                .param("sha256", sha256)
                .param("by", releasedBy)
                .param("now", now()));
    }

    /** A repeated step leaves it as it is. */
    void markSent(UUID id) {
        jdbc.sql("UPDATE handover_report SET state = 'SENT', sent_at = :now WHERE id = :id AND state = 'RELEASED'")
                .param("id", id)
                .param("now", now())
                .update();
    }

    /** It reached the Jobcenter in another way than by mail. */
    void markDelivered(UUID id, LocalDate on, ContactChannel channel, String note, String by) {
        one(jdbc.sql("""
                        UPDATE handover_report SET state = 'SENT', sent_at = :now, delivered_on = :on,
                            delivered_channel = :channel, delivered_note = :note, delivered_by = :by
                        WHERE id = :id AND state = 'RELEASED'
                        """)
                .param("id", id)
                .param("on", on)
                .param("channel", channel.name())
                .param("note", note)
                .param("by", by)
                .param("now", now()));
    }

    /** Also what was settled in another way meanwhile: the Jobcenter's own word is the better proof. */
    void markAcknowledged(UUID id, String by) {
        one(jdbc.sql("""
                        UPDATE handover_report SET state = 'ACKNOWLEDGED', acknowledged_by = :by, acknowledged_at = :now
                        WHERE id = :id AND state IN ('SENT', 'SETTLED')
                        """).param("id", id).param("by", by).param("now", now()));
    }

    /** Leaves alone what the Jobcenter has acknowledged itself in the meantime. */
    void markSettled(UUID id, String reason, String by) {
        jdbc.sql("""
                        UPDATE handover_report SET state = 'SETTLED', settled_reason = :reason, settled_by = :by,
                            settled_at = :now
                        WHERE id = :id AND state = 'SENT'
                        """)
                .param("id", id)
                .param("reason", reason)
                .param("by", by)
                .param("now", now())
                .update();
    }

    Optional<HandoverReport> latestOf(UUID participationId) {
        return jdbc
                .sql("SELECT * FROM handover_report WHERE participation_id = :id ORDER BY version DESC")
                .param("id", participationId)
                .query((row, number) -> toReport(row))
                .list()
                .stream()
                .findFirst();
    }

    /** What the coach gave as contact last, so that it is typed once. */
    Optional<String> lastContactOf(String coach) {
        return jdbc
                .sql("SELECT coach_contact FROM handover_report WHERE drafted_by = :coach ORDER BY drafted_at DESC")
                .param("coach", coach)
                .query(String.class)
                .list()
                .stream()
                .findFirst();
    }

    HandoverReport report(UUID id) {
        return jdbc.sql("SELECT * FROM handover_report WHERE id = :id")
                .param("id", id)
                .query((row, number) -> toReport(row))
                .single();
    }

    ReportFiles files(UUID id) {
        return jdbc.sql("SELECT pdf, json FROM handover_report WHERE id = :id")
                .param("id", id)
                .query((row, number) -> new ReportFiles(row.getBytes("pdf"), row.getBytes("json")))
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

    private void insertAdvice(UUID id, List<Advice> advice) {
        for (int position = 0; position < advice.size(); position++) {
            Advice row = advice.get(position);
            jdbc.sql("""
                            INSERT INTO handover_recommendation (report_id, row_position, recommendation, actor, note)
                            VALUES (:id, :position, :recommendation, :actor, :note)
                            """)
                    .param("id", id)
                    .param("position", position)
                    .param("recommendation", row.recommendation().name())
                    .param("actor", row.actor().name())
                    .param("note", row.note())
                    .update();
        }
    }

    private static void one(StatementSpec update) {
        if (update.update() != 1) {
            throw new IllegalStateException("The report has left the state in which this may change");
        }
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
                ReportKind.valueOf(row.getString("kind")),
                HandoverReport.State.valueOf(row.getString("state")),
                new Content(
                        row.getBoolean("further_planning"),
                        advice(id),
                        row.getString("recommendation_text"),
                        row.getString("coach_contact")),
                row.getString("drafted_by"),
                row.getObject("discussed_on", LocalDate.class),
                reason == null ? null : NotDiscussedReason.valueOf(reason),
                row.getObject("copy_handed_over", Boolean.class),
                row.getString("own_statement"),
                row.getString("lead_remark"),
                row.getString("sha256"),
                instant(row, "sent_at"),
                instant(row, "acknowledged_at"),
                instant(row, "settled_at"));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}

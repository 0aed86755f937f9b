package de.jospen.reporting;

import de.jospen.participant.ContactChannel;
import de.jospen.reporting.ProjectReport.Comment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class ProjectReportRepository {

    private static final String COLUMNS = """
            SELECT number, kind, as_of, state, facts_comment, targets_comment, effort_comment, outlook_comment, meeting_on,
                commented_by, lead_remark, figures_sha256, pdf_sha256, released_by, released_at, sent_at
            FROM project_report
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ProjectReportRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param requestedBy user id, or null where the clock asks
     * @throws org.springframework.dao.DuplicateKeyException when there is one of the kind for the month
     */
    void insert(String number, ProjectReportKind kind, LocalDate asOf, String requestedBy) {
        jdbc.sql("""
                        INSERT INTO project_report (number, kind, as_of, report_month, state, requested_by, requested_at)
                        VALUES (:number, :kind, :asOf, :month, 'OPEN', :by, :now)
                        """)
                .param("number", number)
                .param("kind", kind.name())
                .param("asOf", asOf)
                .param("month", asOf.withDayOfMonth(1))
                .param("by", requestedBy)
                .param("now", now())
                .update();
    }

    void freezeFigures(String number, byte[] figures, String sha256) {
        one(jdbc.sql("""
                        UPDATE project_report SET figures = :figures, figures_sha256 = :sha256
                        WHERE number = :number AND figures IS NULL
                        """).param("number", number).param("figures", figures).param("sha256", sha256));
    }

    void comment(String number, Comment comment, String by) {
        one(jdbc.sql("""
                        UPDATE project_report SET facts_comment = :facts, targets_comment = :targets,
                            effort_comment = :effort, outlook_comment = :outlook, meeting_on = :meetingOn,
                            commented_by = :by
                        WHERE number = :number AND state = 'OPEN'
                        """)
                .param("number", number)
                .param("facts", comment.facts())
                .param("targets", comment.targets())
                .param("effort", comment.effort())
                .param("outlook", comment.outlook())
                .param("meetingOn", comment.meetingOn())
                .param("by", by));
    }

    void giveBack(String number, String remark) {
        one(jdbc.sql("UPDATE project_report SET lead_remark = :remark WHERE number = :number AND state = 'OPEN'")
                .param("number", number)
                .param("remark", remark));
    }

    /** Makes room for another one of the month. */
    void discard(String number) {
        one(jdbc.sql("""
                        UPDATE project_report SET state = 'DISCARDED', report_month = NULL
                        WHERE number = :number AND state = 'OPEN'
                        """).param("number", number));
    }

    void release(String number, byte[] pdf, String sha256, String by) {
        one(jdbc.sql("""
                        UPDATE project_report SET state = 'RELEASED', pdf = :pdf, pdf_sha256 = :sha256,
                            released_by = :by, released_at = :now
                        WHERE number = :number AND state = 'OPEN'
                        """)
                .param("number", number)
                .param("pdf", pdf)
                .param("sha256", sha256)
                .param("by", by)
                .param("now", now()));
    }

    /** A repeated step leaves it as it is. */
    void markSent(String number) {
        jdbc.sql(
                        "UPDATE project_report SET state = 'SENT', sent_at = :now WHERE number = :number AND state = 'RELEASED'")
                .param("number", number)
                .param("now", now())
                .update();
    }

    /** Where the mail did not get there. */
    void markDelivered(String number, LocalDate on, ContactChannel channel, String note, String by) {
        one(jdbc.sql("""
                        UPDATE project_report SET state = 'SENT', sent_at = :now, delivered_on = :on,
                            delivered_channel = :channel, delivered_note = :note, delivered_by = :by
                        WHERE number = :number AND state = 'RELEASED'
                        """)
                .param("number", number)
                .param("on", on)
                .param("channel", channel.name())
                .param("note", note)
                .param("by", by)
                .param("now", now()));
    }

    Optional<ProjectReport> find(String number) {
        return jdbc.sql(COLUMNS + "WHERE number = :number")
                .param("number", number)
                .query((row, index) -> toReport(row))
                .optional();
    }

    /** The one of its kind for the month, whatever its state but discarded. */
    Optional<ProjectReport> ofMonth(ProjectReportKind kind, LocalDate asOf) {
        return jdbc.sql(COLUMNS + "WHERE kind = :kind AND report_month = :month")
                .param("kind", kind.name())
                .param("month", asOf.withDayOfMonth(1))
                .query((row, index) -> toReport(row))
                .optional();
    }

    /** Newest first. */
    List<ProjectReport> released() {
        return jdbc.sql(COLUMNS + "WHERE state IN ('RELEASED', 'SENT') ORDER BY released_at DESC, number DESC")
                .query((row, index) -> toReport(row))
                .list();
    }

    byte[] figures(String number) {
        return bytes("figures", number);
    }

    byte[] pdf(String number) {
        return bytes("pdf", number);
    }

    private byte[] bytes(String column, String number) {
        return jdbc.sql("SELECT " + column + " FROM project_report WHERE number = :number")
                .param("number", number)
                .query((row, index) -> row.getBytes(column))
                .single();
    }

    private static ProjectReport toReport(ResultSet row) throws SQLException {
        return new ProjectReport(
                row.getString("number"),
                ProjectReportKind.valueOf(row.getString("kind")),
                row.getObject("as_of", LocalDate.class),
                ProjectReport.State.valueOf(row.getString("state")),
                new Comment(
                        row.getString("facts_comment"),
                        row.getString("targets_comment"),
                        row.getString("effort_comment"),
                        row.getString("outlook_comment"),
                        row.getObject("meeting_on", LocalDate.class)),
                row.getString("commented_by"),
                row.getString("lead_remark"),
                row.getString("figures_sha256"),
                row.getString("pdf_sha256"),
                row.getString("released_by"),
                instant(row.getTimestamp("released_at")),
                instant(row.getTimestamp("sent_at")));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static void one(StatementSpec update) {
        if (update.update() != 1) {
            throw new IllegalStateException("The report is not in a state for this");
        }
    }
}

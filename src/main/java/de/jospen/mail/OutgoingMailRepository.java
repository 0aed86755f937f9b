package de.jospen.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code outgoing_mail} and {@code outgoing_attachment}: the outbox, and the proof of what left the house (DP-15). */
@Repository
class OutgoingMailRepository {

    private final JdbcClient jdbc;

    OutgoingMailRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean contains(String key) {
        return jdbc.sql("SELECT COUNT(*) FROM outgoing_mail WHERE mail_key = :key")
                        .param("key", key)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void insert(OutgoingMail mail, List<Attachment> attachments) {
        jdbc.sql("""
                        INSERT INTO outgoing_mail (id, mail_key, message_id, template, case_reference, recipient,
                            subject, body, sha256, state, created_at, ready_at)
                        VALUES (:id, :key, :messageId, :template, :caseReference, :recipient,
                            :subject, :body, :sha256, 'READY', :now, :now)
                        """)
                .param("id", mail.id())
                .param("key", mail.key())
                .param("messageId", mail.messageId())
                .param("template", mail.template().file())
                .param("caseReference", mail.caseReference())
                .param("recipient", mail.recipient())
                .param("subject", mail.text().subject())
                .param("body", mail.text().body())
                .param("sha256", mail.sha256())
                .param("now", utc(mail.createdAt()))
                .update();
        for (int position = 0; position < attachments.size(); position++) {
            Attachment attachment = attachments.get(position);
            jdbc.sql("""
                            INSERT INTO outgoing_attachment (mail_id, position, name, content_type, content)
                            VALUES (:id, :position, :name, :type, :content)
                            """)
                    .param("id", mail.id())
                    .param("position", position)
                    .param("name", attachment.name())
                    .param("type", attachment.contentType())
                    .param("content", attachment.content(), Types.VARBINARY)
                    .update();
        }
    }

    Optional<OutgoingMail> find(String key) {
        return jdbc.sql("SELECT * FROM outgoing_mail WHERE mail_key = :key")
                .param("key", key)
                .query((row, number) -> read(row))
                .optional();
    }

    List<Attachment> attachments(OutgoingMail mail) {
        return jdbc.sql("SELECT * FROM outgoing_attachment WHERE mail_id = :id ORDER BY position")
                .param("id", mail.id())
                .query((row, number) ->
                        new Attachment(row.getString("name"), row.getString("content_type"), row.getBytes("content")))
                .list();
    }

    /** Keys of the mails of these templates whose time has come, oldest first. */
    List<String> due(List<MailTemplate> templates, Instant now, Instant abandonedBefore) {
        return jdbc.sql("""
                        SELECT mail_key FROM outgoing_mail
                        WHERE template IN (:templates)
                          AND (state = 'READY' OR state = 'WAIT' AND next_attempt_at <= :now
                               OR state = 'SENDING' AND sending_since <= :abandonedBefore)
                        ORDER BY created_at
                        FETCH FIRST 200 ROWS ONLY
                        """)
                .param("templates", templates.stream().map(MailTemplate::file).toList())
                .param("now", utc(now))
                .param("abandonedBefore", utc(abandonedBefore))
                .query(String.class)
                .list();
    }

    /** How many mails are in each state but SENT. */
    Map<OutgoingMail.State, Long> unsentByState() {
        var counts = new EnumMap<OutgoingMail.State, Long>(OutgoingMail.State.class);
        jdbc.sql("SELECT state, COUNT(*) FROM outgoing_mail WHERE state <> 'SENT' GROUP BY state")
                .query((row, number) -> counts.put(OutgoingMail.State.valueOf(row.getString(1)), row.getLong(2)))
                .list();
        return counts;
    }

    /** Since when the oldest mail that has not left nor been refused is ready. */
    Optional<Instant> oldestWaiting() {
        return Optional.ofNullable(
                        jdbc.sql("SELECT MIN(ready_at) FROM outgoing_mail WHERE state IN ('READY', 'WAIT', 'SENDING')")
                                .query(OffsetDateTime.class)
                                .optional()
                                .orElse(null))
                .map(OffsetDateTime::toInstant);
    }

    /** @return whether the row was still as it was read */
    boolean begin(OutgoingMail mail, Sendable sendable, int repeats, Instant now) {
        return jdbc.sql("""
                        UPDATE outgoing_mail
                        SET state = 'SENDING', version = version + 1, attempts = attempts + 1, sending_since = :now,
                            repeats = :repeats, in_doubt = FALSE, recipient_address = :address,
                            protected_part = :part, certificate = :certificate
                        WHERE id = :id AND version = :version
                        """)
                        .param("now", utc(now))
                        .param("repeats", repeats)
                        .param("address", sendable.address())
                        .param("part", sendable.protectedPart())
                        .param("certificate", sendable.certificate())
                        .param("id", mail.id())
                        .param("version", mail.version())
                        .update()
                == 1;
    }

    /** @return whether the row was still as it was read */
    boolean sent(OutgoingMail mail, Instant now) {
        return jdbc.sql("""
                        UPDATE outgoing_mail SET state = 'SENT', version = version + 1, sent_at = :now, reason = NULL
                        WHERE id = :id AND version = :version
                        """)
                        .param("now", utc(now))
                        .param("id", mail.id())
                        .param("version", mail.version())
                        .update()
                == 1;
    }

    /** @return whether the row was still as it was read */
    boolean unsent(OutgoingMail mail, OutgoingMail.State state, String reason, boolean inDoubt, Instant nextAttemptAt) {
        return jdbc.sql("""
                        UPDATE outgoing_mail
                        SET state = :state, version = version + 1, reason = :reason, in_doubt = :inDoubt,
                            next_attempt_at = :next
                        WHERE id = :id AND version = :version
                        """)
                        .param("state", state.name())
                        .param("reason", reason)
                        .param("inDoubt", inDoubt)
                        .param("next", nextAttemptAt == null ? null : utc(nextAttemptAt), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("id", mail.id())
                        .param("version", mail.version())
                        .update()
                == 1;
    }

    void reopen(String key, Instant now) {
        jdbc.sql("""
                        UPDATE outgoing_mail
                        SET state = 'READY', version = version + 1, attempts = 0, ready_at = :now, reason = NULL,
                            protected_part = NULL, certificate = NULL, next_attempt_at = NULL
                        WHERE mail_key = :key AND state = 'FAILED'
                        """).param("now", utc(now)).param("key", key).update();
    }

    void refusedIn(String job, OutgoingMail mail) {
        jdbc.sql("UPDATE outgoing_mail SET refused_in_job = :job WHERE id = :id")
                .param("job", job)
                .param("id", mail.id())
                .update();
    }

    void reopenRefusedIn(String job, Instant now) {
        jdbc.sql("SELECT mail_key FROM outgoing_mail WHERE refused_in_job = :job AND state = 'FAILED'")
                .param("job", job)
                .query(String.class)
                .list()
                .forEach(key -> reopen(key, now));
    }

    /**
     * Mails of these templates that were refused or have waited since before a moment, the oldest first.
     *
     * @param notBefore older ones are left out
     */
    List<StuckMails.StuckMail> stuck(List<MailTemplate> templates, Instant notBefore, Instant waitingBefore, int most) {
        return jdbc.sql("""
                        SELECT id, case_reference, subject, ready_at, reason, state, next_attempt_at FROM outgoing_mail
                        WHERE template IN (:templates) AND ready_at >= :notBefore
                          AND (state = 'FAILED' OR state = 'WAIT' AND ready_at <= :waitingBefore)
                        ORDER BY ready_at
                        FETCH FIRST :most ROWS ONLY
                        """)
                .param("templates", templates.stream().map(MailTemplate::file).toList())
                .param("notBefore", utc(notBefore))
                .param("waitingBefore", utc(waitingBefore))
                .param("most", most)
                .query((row, number) -> new StuckMails.StuckMail(
                        row.getObject("id", UUID.class),
                        row.getString("case_reference"),
                        row.getString("subject"),
                        instant(row, "ready_at"),
                        row.getString("reason"),
                        row.getString("state").equals(OutgoingMail.State.WAIT.name())
                                ? instant(row, "next_attempt_at")
                                : null))
                .list();
    }

    /** @return whether it still waits or is refused */
    boolean retry(UUID id, Instant now) {
        return jdbc.sql("""
                        UPDATE outgoing_mail
                        SET state = 'READY', version = version + 1, attempts = 0, ready_at = :now, reason = NULL,
                            protected_part = NULL, certificate = NULL, next_attempt_at = NULL
                        WHERE id = :id AND state IN ('WAIT', 'FAILED')
                        """).param("now", utc(now)).param("id", id).update() == 1;
    }

    private static OutgoingMail read(ResultSet row) throws SQLException {
        return new OutgoingMail(
                row.getObject("id", UUID.class),
                row.getString("mail_key"),
                template(row.getString("template")),
                row.getString("recipient"),
                row.getString("case_reference"),
                row.getString("message_id"),
                new MailText(row.getString("subject"), row.getString("body")),
                row.getString("sha256"),
                instant(row, "created_at"),
                OutgoingMail.State.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getInt("attempts"),
                row.getInt("repeats"),
                row.getBoolean("in_doubt"),
                instant(row, "ready_at"),
                instant(row, "sending_since"),
                row.getString("reason"),
                row.getString("protected_part"),
                row.getString("certificate"));
    }

    private static MailTemplate template(String file) {
        return Arrays.stream(MailTemplate.values())
                .filter(template -> template.file().equals(file))
                .findFirst()
                .orElseThrow();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

package de.jospen.mail;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which mails have left about a case: whom to and what about, never the text. */
@Repository
public class SentMails {

    /** @param recipient id of the organisation, or of another recipient with its prefix */
    public record SentMail(String subject, String recipient, Instant sentAt) {}

    private final JdbcClient jdbc;

    SentMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<SentMail> about(String caseReference) {
        return jdbc.sql("""
                        SELECT subject, recipient, sent_at FROM outgoing_mail
                        WHERE case_reference = :reference AND state = 'SENT' AND template NOT IN ('TASK_ARRIVED', 'TASK_DIGEST')
                        """)
                .param("reference", caseReference)
                .query((row, number) -> new SentMail(
                        row.getString("subject"),
                        row.getString("recipient"),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}

package de.jospen.mail;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands in the outbox and has not left: whom to and what about, never the text. */
@Repository
public class WaitingMails {

    private static final int LONGEST_LIST = 500;

    /**
     * @param recipient id of the organisation, or of another recipient with its prefix
     * @param caseReference {@code null} for a mail about no single case
     * @param possibleRepeat whether an earlier copy may have arrived, as of what was in the outbox when a backup was made
     */
    public record WaitingMail(
            String subject, String recipient, String caseReference, Instant since, boolean possibleRepeat) {}

    private final JdbcClient jdbc;

    WaitingMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long count() {
        return jdbc.sql("SELECT COUNT(*) FROM outgoing_mail WHERE state IN ('READY', 'WAIT', 'SENDING')")
                .query(Long.class)
                .single();
    }

    /** The oldest first, 500 at most. */
    public List<WaitingMail> list() {
        return jdbc.sql("""
                        SELECT subject, recipient, case_reference, created_at, in_doubt FROM outgoing_mail
                        WHERE state IN ('READY', 'WAIT', 'SENDING')
                        ORDER BY created_at FETCH FIRST :most ROWS ONLY
                        """)
                .param("most", LONGEST_LIST)
                .query((row, number) -> new WaitingMail(
                        row.getString("subject"),
                        row.getString("recipient"),
                        row.getString("case_reference"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("in_doubt")))
                .list();
    }
}

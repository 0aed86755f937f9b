package de.jospen.mail;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A row of the outbox in the state a test needs, for tests of other rooms. */
public final class ExampleMail {

    private ExampleMail() {}

    public static void keep(JdbcClient jdbc, String key, String state) {
        jdbc.sql("""
                        INSERT INTO outgoing_mail (id, mail_key, message_id, template, case_reference, recipient,
                            subject, body, sha256, state, created_at, ready_at)
                        VALUES (:id, :key, :key, 'taskDigest', NULL, 'jobcenter-herford',
                            'Beispiel', 'Text', :hash, :state, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)
                        """)
                .param("id", UUID.randomUUID())
                .param("key", key)
                .param("hash", "0".repeat(64))
                .param("state", state)
                .update();
    }

    public static List<String> inDoubt(JdbcClient jdbc) {
        return jdbc.sql("SELECT mail_key FROM outgoing_mail WHERE in_doubt AND subject = 'Beispiel' ORDER BY mail_key")
                .query(String.class)
                .list();
    }

    public static void forget(JdbcClient jdbc) {
        jdbc.sql("DELETE FROM outgoing_mail WHERE subject = 'Beispiel'").update();
    }
}

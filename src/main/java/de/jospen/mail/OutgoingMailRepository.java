package de.jospen.mail;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code outgoing_mail}: the proof of what left the house (DP-15). */
@Repository
class OutgoingMailRepository {

    private final JdbcClient jdbc;

    OutgoingMailRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isSent(String key) {
        return jdbc.sql("SELECT COUNT(*) FROM outgoing_mail WHERE mail_key = :key AND state = 'SENT'")
                        .param("key", key)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void insertSent(OutgoingMail outgoing) {
        Mail mail = outgoing.mail();
        Attachment attachment =
                mail.attachments().isEmpty() ? null : mail.attachments().get(0);
        OffsetDateTime sentAt = outgoing.sentAt().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        INSERT INTO outgoing_mail (id, mail_key, message_id, template, case_reference, recipient,
                            recipient_address, subject, body, attachment_name, attachment_type, attachment, sha256,
                            state, created_at, sent_at)
                        VALUES (:id, :key, :messageId, :template, :caseReference, :recipient,
                            :address, :subject, :body, :attachmentName, :attachmentType, :attachment, :sha256,
                            'SENT', :createdAt, :sentAt)
                        """)
                .param("id", UUID.randomUUID())
                .param("key", mail.key())
                .param("messageId", outgoing.messageId())
                .param("template", mail.template().file())
                .param("caseReference", mail.caseReference())
                .param("recipient", mail.recipient())
                .param("address", outgoing.address())
                .param("subject", outgoing.text().subject())
                .param("body", outgoing.text().body())
                .param("attachmentName", attachment == null ? null : attachment.name())
                .param("attachmentType", attachment == null ? null : attachment.contentType())
                .param("attachment", attachment == null ? null : attachment.content(), java.sql.Types.VARBINARY)
                .param("sha256", outgoing.sha256())
                .param("createdAt", sentAt)
                .param("sentAt", sentAt)
                .update();
    }
}

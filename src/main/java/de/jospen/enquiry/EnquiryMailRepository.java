package de.jospen.enquiry;

import de.jospen.mail.Inbox.Filing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code enquiry_mail}: which mails were dealt with. */
@Repository
class EnquiryMailRepository {

    private final JdbcClient jdbc;

    EnquiryMailRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What became of the mail; empty if nobody dealt with it yet. */
    Optional<Filing> filingOf(String messageId) {
        return jdbc.sql("SELECT enquiry_number FROM enquiry_mail WHERE message_key = :message")
                .param("message", hash(messageId))
                .query((row, number) -> row.getString(1) == null ? Filing.SET_ASIDE : Filing.TAKEN)
                .optional();
    }

    void mark(String messageId, String sender, Instant now) {
        jdbc.sql("INSERT INTO enquiry_mail (message_key, sender_key, taken_at) VALUES (:message, :sender, :now)")
                .param("message", hash(messageId))
                .param("sender", senderKey(sender))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void became(String messageId, String number) {
        jdbc.sql("UPDATE enquiry_mail SET enquiry_number = :number WHERE message_key = :message")
                .param("number", number)
                .param("message", hash(messageId))
                .update();
    }

    int countFrom(String sender, Instant since) {
        return jdbc.sql("SELECT COUNT(*) FROM enquiry_mail WHERE sender_key = :sender AND taken_at > :since")
                .param("sender", senderKey(sender))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private static String senderKey(String sender) {
        return hash(Objects.requireNonNullElse(sender, "").toLowerCase(Locale.ROOT));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

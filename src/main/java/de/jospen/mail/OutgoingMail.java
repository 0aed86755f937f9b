package de.jospen.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A row of the outbox. Key, recipient, text and attachments never change; the rest says where its delivery stands.
 *
 * @param messageId follows from the key and, after a restore, its mark: a copy sent twice is recognised as one, and a
 *     new mail is never taken for one that was sent by the lost data
 * @param sha256 of the first attachment, so that the recipient can compute it too, else of the body
 * @param inDoubt whether the copy sent last may have arrived
 * @param protectedPart signed and encrypted, the same for every copy; {@code null} until the first attempt
 * @param certificate SHA-256 of the certificate it is encrypted for
 */
record OutgoingMail(
        UUID id,
        String key,
        MailTemplate template,
        String recipient,
        String caseReference,
        String messageId,
        MailText text,
        String sha256,
        Instant createdAt,
        State state,
        int version,
        int attempts,
        int repeats,
        boolean inDoubt,
        Instant readyAt,
        Instant sendingSince,
        String reason,
        String protectedPart,
        String certificate) {

    enum State {
        READY,
        SENDING,
        WAIT,
        SENT,
        FAILED
    }

    static OutgoingMail freeze(Mail mail, MailText text, String sender, String mark, Instant now) {
        byte[] content = mail.attachments().isEmpty()
                ? text.body().getBytes(StandardCharsets.UTF_8)
                : mail.attachments().get(0).content();
        return new OutgoingMail(
                UUID.randomUUID(),
                mail.key(),
                mail.template(),
                mail.recipient(),
                mail.caseReference(),
                messageId(mail.key() + mark, sender),
                text,
                sha256(content),
                now,
                State.READY,
                0,
                0,
                0,
                false,
                now,
                null,
                null,
                null,
                null);
    }

    /** Whether somebody else is at it right now. */
    boolean isBeingSent(Instant now, Duration lockTime) {
        return state == State.SENDING && sendingSince.plus(lockTime).isAfter(now);
    }

    /** An attempt whose end nobody recorded, or whose connection broke too late, may have arrived. */
    boolean mayHaveArrived() {
        return inDoubt || state == State.SENDING;
    }

    private static String messageId(String key, String sender) {
        String domain = sender.substring(sender.lastIndexOf('@') + 1);
        return "<" + sha256(key.getBytes(StandardCharsets.UTF_8)).substring(0, 40) + "@" + domain + ">";
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

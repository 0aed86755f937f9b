package de.jospen.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A mail as it leaves: everything frozen.
 *
 * @param messageId follows from the key alone, so that a copy sent twice is recognised as one (security 3.3)
 */
record OutgoingMail(Mail mail, String messageId, String address, MailText text, String sha256, Instant sentAt) {

    static OutgoingMail freeze(Mail mail, MailText text, String sender, String address, Instant now) {
        byte[] content = mail.attachments().isEmpty()
                ? text.body().getBytes(StandardCharsets.UTF_8)
                : mail.attachments().get(0).content();
        return new OutgoingMail(mail, messageId(mail.key(), sender), address, text, sha256(content), now);
    }

    private static String messageId(String key, String sender) {
        String domain = sender.substring(sender.lastIndexOf('@') + 1);
        return "<" + sha256(key.getBytes(StandardCharsets.UTF_8)).substring(0, 40) + "@" + domain + ">";
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

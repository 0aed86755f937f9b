package de.jospen.mail;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes readable what anybody may send. */
final class MailReading {

    private static final int MAX_LINE = 250;
    /** Who answers these begins a loop, or bothers a list (RFC 3834). */
    private static final Set<String> MACHINES = Set.of("mailer-daemon", "postmaster", "noreply", "no-reply");

    private static final Set<String> BULK = Set.of("bulk", "junk", "list", "auto_reply");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}&&[^\\n\\t]]");

    private MailReading() {}

    static ReceivedMail of(MimeMessage message) throws MessagingException, IOException {
        MailBody body = MailBody.of(message);
        InternetAddress sender = sender(message);
        return new ReceivedMail(
                messageId(message),
                sender == null ? null : sender.getAddress(),
                sender == null ? "" : line(sender.getPersonal()),
                line(message.getSubject()),
                body.text(),
                receivedAt(message),
                body.attachmentNames(),
                isAutomatic(message, sender));
    }

    /** Without what cannot be seen, and what a database or a form would stumble over. */
    static String clean(String text) {
        return UNSEEN.matcher(text.replaceAll("\\R", "\n").replace('\u00a0', ' '))
                .replaceAll("")
                .strip();
    }

    static String line(String text) {
        String line = clean(Objects.requireNonNullElse(text, "")).replaceAll("\\s+", " ");
        return line.length() <= MAX_LINE ? line : line.substring(0, MAX_LINE);
    }

    private static String messageId(MimeMessage message) throws MessagingException {
        String id = message.getHeader("Message-ID", null);
        if (id != null && !id.isBlank()) {
            return id.strip();
        }
        // Received says when and where, so that the same text sent again is another mail
        String headers = String.join("\n", Collections.list(message.getAllHeaderLines()));
        return "sha256:" + OutgoingMail.sha256(headers.getBytes(StandardCharsets.UTF_8));
    }

    /** Where an answer goes: Reply-To if the sender wants it, and only if it is one. */
    private static InternetAddress sender(MimeMessage message) throws MessagingException {
        try {
            Address[] addresses = message.getReplyTo();
            if (addresses != null && addresses.length == 1 && addresses[0] instanceof InternetAddress address) {
                // A group has none
                MailChecks.strict(Objects.requireNonNullElse(address.getAddress(), ""));
                return address;
            }
            return null;
        } catch (AddressException | MailRefused e) {
            return null;
        }
    }

    private static boolean isAutomatic(MimeMessage message, InternetAddress sender) throws MessagingException {
        String submitted = header(message, "Auto-Submitted");
        return !submitted.isEmpty() && !submitted.equals("no")
                || header(message, "Return-Path").equals("<>")
                || BULK.contains(header(message, "Precedence"))
                || !header(message, "List-Id").isEmpty()
                || !header(message, "X-Autoreply").isEmpty()
                || message.isMimeType("multipart/report")
                || isMachine(sender)
                || message.getFrom() != null
                        && Stream.of(message.getFrom())
                                .anyMatch(from -> from instanceof InternetAddress address && isMachine(address));
    }

    private static boolean isMachine(InternetAddress address) {
        return address != null
                && address.getAddress() != null
                && MACHINES.contains(
                        address.getAddress().replaceFirst("@.*", "").toLowerCase(Locale.ROOT));
    }

    private static String header(MimeMessage message, String name) throws MessagingException {
        String[] values = message.getHeader(name);
        return values == null ? "" : values[0].strip().toLowerCase(Locale.ROOT);
    }

    private static Instant receivedAt(Message message) throws MessagingException {
        // What our own server noted; the sender's clock may be anywhere
        Date received = message.getReceivedDate();
        return received == null ? Instant.now() : received.toInstant();
    }
}

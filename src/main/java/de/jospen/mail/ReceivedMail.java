package de.jospen.mail;

import java.time.Instant;
import java.util.List;

/**
 * A mail from outside, as far as anybody needs it: readable text without control characters, whatever it was sent as.
 *
 * @param messageId its Message-ID, or a hash of its headers where it has none
 * @param replyTo the one valid address an answer goes to; {@code null} if there is none
 * @param senderName as the sender calls themselves; may be empty
 * @param text cut where it is too long
 * @param attachmentNames attachments are not even fetched
 * @param automatic a machine wrote it, or a list sent it: whoever answers begins a loop
 */
public record ReceivedMail(
        String messageId,
        String replyTo,
        String senderName,
        String subject,
        String text,
        Instant receivedAt,
        List<String> attachmentNames,
        boolean automatic) {}

package de.jospen.enquiry;

import java.time.Instant;
import java.util.List;

/**
 * An enquiry as it stands in the mailbox.
 *
 * @param attachmentNames attachments are named, never kept
 */
record IncomingEnquiry(
        String messageId,
        String senderAddress,
        String senderName,
        String subject,
        String text,
        Instant receivedAt,
        List<String> attachmentNames) {}

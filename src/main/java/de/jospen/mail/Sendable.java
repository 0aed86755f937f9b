package de.jospen.mail;

/**
 * A mail that has passed every check and may leave now.
 *
 * @param address the configured mailbox of the recipient
 * @param part the MIME part, headers and content, that every copy carries
 * @param certificate SHA-256 of the certificate the part is encrypted for; {@code null} for a mail that is not encrypted
 */
record Sendable(String address, String part, String certificate) {

    /** What is kept with the row: a plain part can be written again at any time. */
    String protectedPart() {
        return certificate == null ? null : part;
    }
}

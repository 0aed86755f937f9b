package de.jospen.demo;

import java.util.List;

/**
 * A mail as its recipient's mail program shows it.
 *
 * @param subject the signed one from inside where there is one
 * @param algorithms how it was encrypted; {@code null} if it was not
 * @param signer the address in the certificate of whoever signed; {@code null} if nobody did, or it says none
 */
public record OpenedMail(
        String subject,
        String text,
        List<OpenedFile> files,
        boolean encrypted,
        Signature signature,
        String algorithms,
        String signer) {

    /** What the recipient may think of the sender. */
    public enum Signature {
        /** Signed by the sender's own certificate, which the issuer vouches for, and unchanged since. */
        VALID,
        /** Changed on the way, or signed by somebody else. */
        INVALID,
        /** Not signed; mails without person data are not. */
        NONE
    }

    /** A file that came with it. */
    public record OpenedFile(String name, String contentType, byte[] content) {}
}

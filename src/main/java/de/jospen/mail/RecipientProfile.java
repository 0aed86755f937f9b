package de.jospen.mail;

import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What one organisation's mail system takes.
 *
 * @param certificate PEM file; the mail is encrypted for it
 * @param issuer PEM file of the one issuer whose certificates are believed
 * @param jsonFile whether the machine-readable report travels as a second file
 * @param maxSize of the whole encrypted mail
 * @param revoked switches the certificate off by hand
 */
record RecipientProfile(
        @DefaultValue("") String certificate,
        @DefaultValue("") String issuer,
        @DefaultValue("CBC_OAEP") Encryption encryption,
        @DefaultValue("false") boolean jsonFile,
        @DefaultValue("10MB") DataSize maxSize,
        @DefaultValue("false") boolean revoked) {

    enum Encryption {
        /** AES-256-CBC, RSA-OAEP with SHA-256: what most gateways of today read. */
        CBC_OAEP,
        /** AES-256-CBC, RSA PKCS#1 v1.5: for old mail programs only. */
        CBC_PKCS1,
        /** AES-256-GCM (AuthEnvelopedData), RSA-OAEP with SHA-256: the best, and the least understood. */
        GCM_OAEP
    }
}

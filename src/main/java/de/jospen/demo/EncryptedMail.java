package de.jospen.demo;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.security.PrivateKey;
import java.security.Provider;
import java.util.Map;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.Recipient;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.jcajce.JceKeyTransAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransEnvelopedRecipient;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.mail.smime.SMIMEAuthEnveloped;
import org.bouncycastle.mail.smime.SMIMEEnveloped;

/**
 * The outer of the two S/MIME layers.
 *
 * @param authenticated whether the encryption itself notices a change
 * @param contentAlgorithm OID
 */
record EncryptedMail(RecipientInformation recipient, boolean authenticated, String contentAlgorithm) {

    private static final Provider PROVIDER = new BouncyCastleProvider();

    private static final Map<String, String> NAMES = Map.of(
            NISTObjectIdentifiers.id_aes256_CBC.getId(), "AES-256-CBC",
            NISTObjectIdentifiers.id_aes256_GCM.getId(), "AES-256-GCM",
            PKCSObjectIdentifiers.id_RSAES_OAEP.getId(), "RSA-OAEP",
            PKCSObjectIdentifiers.rsaEncryption.getId(), "RSA PKCS#1 v1.5");

    static EncryptedMail of(MimeMessage mail) throws MessagingException, CMSException {
        if (mail.getContentType().contains("authEnveloped-data")) {
            SMIMEAuthEnveloped enveloped = new SMIMEAuthEnveloped(mail);
            return new EncryptedMail(
                    enveloped.getRecipientInfos().iterator().next(), true, enveloped.getEncryptionAlgOID());
        }
        SMIMEEnveloped enveloped = new SMIMEEnveloped(mail);
        return new EncryptedMail(
                enveloped.getRecipientInfos().iterator().next(), false, enveloped.getEncryptionAlgOID());
    }

    byte[] decrypt(PrivateKey key) throws CMSException {
        Recipient own = authenticated
                ? new JceKeyTransAuthEnvelopedRecipient(key).setProvider(PROVIDER)
                : new JceKeyTransEnvelopedRecipient(key).setProvider(PROVIDER);
        return recipient.getContent(own);
    }

    /** In the words of the page. */
    String algorithms() {
        return "%s, der Schlüssel dazu mit %s"
                .formatted(name(contentAlgorithm), name(recipient.getKeyEncryptionAlgOID()));
    }

    private static String name(String oid) {
        return NAMES.getOrDefault(oid, oid);
    }
}

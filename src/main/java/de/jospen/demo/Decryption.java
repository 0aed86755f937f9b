package de.jospen.demo;

import de.jospen.demo.OpenedMail.Signature;
import de.jospen.project.Organisation;
import de.jospen.project.Project;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.mail.smime.SMIMEException;
import org.bouncycastle.mail.smime.SMIMESigned;
import org.bouncycastle.mail.smime.SMIMEUtil;
import org.bouncycastle.operator.OperatorCreationException;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays the recipient's mail program: decrypts with the organisation's demo key and checks who signed. */
@Component
@Profile("demo")
public class Decryption {

    private static final Provider PROVIDER = new BouncyCastleProvider();

    private final Project project;
    private final DemoKeys keys;

    Decryption(Project project, DemoKeys keys) {
        this.project = project;
        this.keys = keys;
    }

    /** Opens a mail with the key of the organisation it is addressed to; a plain mail needs none. */
    public OpenedMail open(MimeMessage mail) {
        try {
            return open(mail, ((InternetAddress) mail.getAllRecipients()[0]).getAddress());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws UnreadableMail if it is encrypted and cannot be decrypted */
    OpenedMail open(MimeMessage mail, String mailbox) {
        Organisation recipient = project.organisations().stream()
                .filter(organisation -> organisation.kind() != Organisation.Kind.PROVIDER)
                .filter(organisation -> mailbox.equals(organisation.mailbox()))
                .findFirst()
                .orElse(null);
        if (recipient == null) {
            return open(mail, null, null);
        }
        KeyStore.PrivateKeyEntry own;
        try {
            own = keys.of(recipient.id());
        } catch (IOException | GeneralSecurityException e) {
            throw new UnreadableMail("Der Vorführschlüssel dieses Postfachs lässt sich nicht lesen.", e);
        }
        return open(mail, own.getPrivateKey(), (X509Certificate) own.getCertificateChain()[1]);
    }

    /**
     * @param key {@code null} for a mailbox that has none
     * @param issuer whose certificates the recipient believes
     * @throws UnreadableMail if it is encrypted and the key does not fit
     */
    public static OpenedMail open(MimeMessage mail, PrivateKey key, X509Certificate issuer) {
        try {
            if (!mail.isMimeType("application/pkcs7-mime")) {
                MailContent content = MailContent.of(mail);
                return new OpenedMail(
                        mail.getSubject(), content.text(), content.files(), false, Signature.NONE, null, null);
            }
            if (key == null) {
                throw new UnreadableMail(
                        "Die E-Mail ist verschlüsselt, und für dieses Postfach hat die Demo keinen Schlüssel.", null);
            }
            return open(mail, EncryptedMail.of(mail), key, issuer);
        } catch (UnreadableMail e) {
            throw e;
        } catch (MessagingException
                | IOException
                | CMSException
                | SMIMEException
                | OperatorCreationException
                | GeneralSecurityException
                // What a garbled mail does to the libraries is not foreseeable
                | RuntimeException e) {
            throw new UnreadableMail(
                    key == null
                            ? "Die E-Mail ist beschädigt und lässt sich nicht lesen."
                            : "Der Schlüssel dieses Postfachs öffnet die E-Mail nicht: Sie ist für einen anderen"
                                    + " Schlüssel verschlüsselt oder unterwegs beschädigt worden.",
                    e);
        }
    }

    private static OpenedMail open(MimeMessage mail, EncryptedMail encrypted, PrivateKey key, X509Certificate issuer)
            throws MessagingException, IOException, CMSException, SMIMEException, OperatorCreationException,
                    GeneralSecurityException {
        MimeBodyPart decrypted = SMIMEUtil.toMimeBodyPart(encrypted.decrypt(key));
        SMIMESigned signed = new SMIMESigned((MimeMultipart) decrypted.getContent());
        MimeBodyPart inside = signed.getContent();
        String[] subject = inside.getHeader("Subject");
        String sender = ((InternetAddress) mail.getFrom()[0]).getAddress();
        MailContent content = MailContent.of(inside);
        return new OpenedMail(
                subject == null ? mail.getSubject() : MimeUtility.decodeText(MimeUtility.unfold(subject[0])),
                content.text(),
                content.files(),
                true,
                check(signed, issuer, sender) ? Signature.VALID : Signature.INVALID,
                encrypted.algorithms(),
                signer(signed));
    }

    private static boolean check(SMIMESigned signed, X509Certificate issuer, String sender)
            throws OperatorCreationException, GeneralSecurityException, CMSException {
        X509Certificate certificate = certificate(signed);
        if (certificate == null) {
            return false;
        }
        SignerInformation signer = signed.getSignerInfos().iterator().next();
        try {
            certificate.verify(issuer.getPublicKey());
            certificate.checkValidity();
            boolean own = addresses(certificate).contains(sender);
            return own
                    && signer.verify(new JcaSimpleSignerInfoVerifierBuilder()
                            .setProvider(PROVIDER)
                            .build(certificate));
        } catch (GeneralSecurityException | CMSException e) {
            return false;
        }
    }

    /** Of the one signer; {@code null} if there are several, or none. */
    private static X509Certificate certificate(SMIMESigned signed) throws GeneralSecurityException {
        Collection<SignerInformation> signers = signed.getSignerInfos().getSigners();
        if (signers.size() != 1) {
            return null;
        }
        @SuppressWarnings("unchecked")
        Collection<X509CertificateHolder> matches =
                signed.getCertificates().getMatches(signers.iterator().next().getSID());
        return matches.size() == 1
                ? new JcaX509CertificateConverter()
                        .getCertificate(matches.iterator().next())
                : null;
    }

    /** Whether one may believe it or not. */
    private static String signer(SMIMESigned signed) throws GeneralSecurityException {
        X509Certificate certificate = certificate(signed);
        return certificate == null
                ? null
                : addresses(certificate).stream().findFirst().orElse(null);
    }

    private static List<String> addresses(X509Certificate certificate) throws GeneralSecurityException {
        Collection<List<?>> names = certificate.getSubjectAlternativeNames();
        return names == null
                ? List.of()
                : names.stream().map(name -> String.valueOf(name.get(1))).toList();
    }
}

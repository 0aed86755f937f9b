package de.jospen.demo;

import de.jospen.demo.OpenedMail.OpenedFile;
import de.jospen.demo.OpenedMail.Signature;
import de.jospen.project.Organisation;
import de.jospen.project.Project;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransEnvelopedRecipient;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.mail.smime.SMIMEAuthEnveloped;
import org.bouncycastle.mail.smime.SMIMEEnveloped;
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
            String address = ((InternetAddress) mail.getAllRecipients()[0]).getAddress();
            Organisation recipient = project.organisations().stream()
                    .filter(organisation -> organisation.kind() != Organisation.Kind.PROVIDER)
                    .filter(organisation -> address.equals(organisation.mailbox()))
                    .findFirst()
                    .orElse(null);
            if (recipient == null) {
                return open(mail, null, null);
            }
            KeyStore.PrivateKeyEntry own = keys.of(recipient.id());
            return open(mail, own.getPrivateKey(), (X509Certificate) own.getCertificateChain()[1]);
        } catch (MessagingException | IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param issuer whose certificates the recipient believes
     * @throws IllegalStateException if the key does not fit
     */
    public static OpenedMail open(MimeMessage mail, PrivateKey key, X509Certificate issuer) {
        try {
            if (!mail.isMimeType("application/pkcs7-mime")) {
                return read(mail, mail.getSubject(), false, Signature.NONE);
            }
            MimeBodyPart decrypted = SMIMEUtil.toMimeBodyPart(decrypt(mail, key));
            SMIMESigned signed = new SMIMESigned((MimeMultipart) decrypted.getContent());
            MimeBodyPart content = signed.getContent();
            String[] subject = content.getHeader("Subject");
            String sender = ((InternetAddress) mail.getFrom()[0]).getAddress();
            return read(
                    content,
                    subject == null ? mail.getSubject() : MimeUtility.decodeText(MimeUtility.unfold(subject[0])),
                    true,
                    check(signed, issuer, sender) ? Signature.VALID : Signature.INVALID);
        } catch (MessagingException
                | IOException
                | CMSException
                | SMIMEException
                | OperatorCreationException
                | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decrypt(MimeMessage mail, PrivateKey key) throws MessagingException, CMSException {
        if (mail.getContentType().contains("authEnveloped-data")) {
            return new SMIMEAuthEnveloped(mail)
                    .getRecipientInfos()
                    .iterator()
                    .next()
                    .getContent(new JceKeyTransAuthEnvelopedRecipient(key).setProvider(PROVIDER));
        }
        return new SMIMEEnveloped(mail)
                .getRecipientInfos()
                .iterator()
                .next()
                .getContent(new JceKeyTransEnvelopedRecipient(key).setProvider(PROVIDER));
    }

    private static boolean check(SMIMESigned signed, X509Certificate issuer, String sender)
            throws OperatorCreationException, GeneralSecurityException, CMSException {
        Collection<SignerInformation> signers = signed.getSignerInfos().getSigners();
        if (signers.size() != 1) {
            return false;
        }
        SignerInformation signer = signers.iterator().next();
        @SuppressWarnings("unchecked")
        Collection<X509CertificateHolder> matches = signed.getCertificates().getMatches(signer.getSID());
        if (matches.size() != 1) {
            return false;
        }
        X509Certificate certificate = new JcaX509CertificateConverter()
                .getCertificate(matches.iterator().next());
        try {
            certificate.verify(issuer.getPublicKey());
            certificate.checkValidity();
            boolean own =
                    certificate.getSubjectAlternativeNames().stream().anyMatch(name -> sender.equals(name.get(1)));
            return own
                    && signer.verify(new JcaSimpleSignerInfoVerifierBuilder()
                            .setProvider(PROVIDER)
                            .build(certificate));
        } catch (GeneralSecurityException | CMSException e) {
            return false;
        }
    }

    private static OpenedMail read(Part content, String subject, boolean encrypted, Signature signature)
            throws MessagingException, IOException {
        List<OpenedFile> files = new ArrayList<>();
        String text = "";
        if (content.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                Part part = parts.getBodyPart(i);
                if (part.getFileName() == null) {
                    text = lines(part);
                } else {
                    files.add(new OpenedFile(
                            part.getFileName(),
                            part.getContentType().replaceFirst(";.*", "").strip(),
                            part.getInputStream().readAllBytes()));
                }
            }
        } else {
            text = lines(content);
        }
        return new OpenedMail(subject, text, List.copyOf(files), encrypted, signature);
    }

    /** Without the line ends of the wire. */
    private static String lines(Part text) throws MessagingException, IOException {
        return text.getContent().toString().replace("\r\n", "\n");
    }
}

package de.jospen.mail;

import de.jospen.mail.RecipientCertificates.Usable;
import de.jospen.mail.RecipientProfile.Encryption;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.RecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.mail.smime.SMIMEAuthEnvelopedGenerator;
import org.bouncycastle.mail.smime.SMIMEEnvelopedGenerator;
import org.bouncycastle.mail.smime.SMIMEException;
import org.bouncycastle.mail.smime.SMIMESignedGenerator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaAlgorithmParametersConverter;

/** Signs, then encrypts: nobody on the way sees who signed what, nor how the files are called. */
final class Smime {

    /** Of our own, not registered: what else runs in this JVM keeps its algorithms. */
    private static final Provider PROVIDER = new BouncyCastleProvider();

    private static final OAEPParameterSpec OAEP =
            new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

    private Smime() {}

    static String protect(MimeBodyPart content, ProviderKey.Signer signer, Usable recipient) {
        try {
            MimeBodyPart signed = new MimeBodyPart();
            signed.setContent(signatureOf(signer).generate(content));
            return MimeParts.text(
                    encrypt(signed, recipient.certificate(), recipient.profile().encryption()));
        } catch (GeneralSecurityException
                | OperatorCreationException
                | CMSException
                | SMIMEException
                | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SMIMESignedGenerator signatureOf(ProviderKey.Signer signer)
            throws GeneralSecurityException, OperatorCreationException {
        SMIMESignedGenerator generator = new SMIMESignedGenerator();
        generator.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
                .build("SHA256withRSA", signer.key(), signer.chain().get(0)));
        generator.addCertificates(new JcaCertStore(signer.chain()));
        return generator;
    }

    private static MimeBodyPart encrypt(MimeBodyPart signed, X509Certificate certificate, Encryption encryption)
            throws GeneralSecurityException, CMSException, SMIMEException {
        boolean authenticated = encryption == Encryption.GCM_OAEP;
        SMIMEEnvelopedGenerator generator =
                authenticated ? new SMIMEAuthEnvelopedGenerator() : new SMIMEEnvelopedGenerator();
        generator.addRecipientInfoGenerator(keyFor(certificate, encryption));
        ASN1ObjectIdentifier algorithm = authenticated ? CMSAlgorithm.AES256_GCM : CMSAlgorithm.AES256_CBC;
        return generator.generate(
                signed,
                new JceCMSContentEncryptorBuilder(algorithm)
                        .setProvider(PROVIDER)
                        .build());
    }

    private static RecipientInfoGenerator keyFor(X509Certificate certificate, Encryption encryption)
            throws GeneralSecurityException {
        if (encryption == Encryption.CBC_PKCS1) {
            return new JceKeyTransRecipientInfoGenerator(certificate).setProvider(PROVIDER);
        }
        return new JceKeyTransRecipientInfoGenerator(
                        certificate,
                        new JcaAlgorithmParametersConverter()
                                .getAlgorithmIdentifier(PKCSObjectIdentifiers.id_RSAES_OAEP, OAEP))
                .setProvider(PROVIDER);
    }
}

package de.jospen.demo;

import de.jospen.project.Organisation;
import de.jospen.project.Project;
import de.jospen.project.ProjectProperties;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Throw-away keys, made once, so that even the demo signs and encrypts: an issuer, the provider's key to sign with, and a
 * key for each other organisation, whose mail program the demo's mailbox page is.
 */
@Component
@Profile("demo")
class DemoKeys {

    private static final int RSA_BITS = 3072;
    private static final int YEARS = 10;

    private final Path folder;
    private final char[] password;

    DemoKeys(
            Project project,
            ProjectProperties properties,
            @Value("${jospen.mail.key-folder}") Path folder,
            @Value("${jospen.mail.keystore.password}") String password)
            throws IOException, GeneralSecurityException {
        this.folder = folder;
        this.password = password.toCharArray();
        // Written last, so that a first start that was broken off begins again
        Path complete = folder.resolve("issuer.pem");
        if (!Files.exists(complete)) {
            Files.createDirectories(folder);
            create(project, properties.contactMailbox(), complete);
        }
    }

    /** Certificate and private key of one organisation, as its own mail program has them. */
    KeyStore.PrivateKeyEntry of(String organisationId) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (var stream = Files.newInputStream(keystore(organisationId))) {
            store.load(stream, password);
        }
        return (KeyStore.PrivateKeyEntry) store.getEntry(organisationId, new KeyStore.PasswordProtection(password));
    }

    /** The issuer of all of them. */
    Path issuer() {
        return folder.resolve("issuer.pem");
    }

    private void create(Project project, String sender, Path complete) throws IOException, GeneralSecurityException {
        KeyPair issuerKey = newKey();
        X509Certificate issuer = issuer(issuerKey);
        for (Organisation organisation : project.organisations()) {
            boolean provider = organisation.kind() == Organisation.Kind.PROVIDER;
            String name = provider ? "provider" : organisation.id();
            String address = provider ? sender : organisation.mailbox();
            if (address != null) {
                KeyPair key = newKey();
                X509Certificate certificate = certify(issuerKey.getPrivate(), issuer, organisation, address, key);
                store(name, key.getPrivate(), certificate, issuer);
                writePem(folder.resolve(name + ".pem"), certificate);
                writePem(folder.resolve(name + "-issuer.pem"), issuer);
            }
        }
        writePem(complete, issuer);
    }

    private static X509Certificate issuer(KeyPair key) throws IOException, GeneralSecurityException {
        X500Principal name = new X500Principal("CN=Jospen Demo, O=Nur zur Vorführung");
        Instant now = Instant.now();
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                        name, BigInteger.ONE, from(now), to(now), name, key.getPublic())
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        return sign(builder, key.getPrivate());
    }

    private static X509Certificate certify(
            PrivateKey issuerKey, X509Certificate issuer, Organisation organisation, String address, KeyPair key)
            throws IOException, GeneralSecurityException {
        Instant now = Instant.now();
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                        issuer,
                        BigInteger.valueOf(now.toEpochMilli()),
                        from(now),
                        to(now),
                        new X500Principal("CN=" + organisation.id() + ", O=Nur zur Vorführung"),
                        key.getPublic())
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                .addExtension(
                        Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyEncipherment))
                .addExtension(
                        Extension.subjectAlternativeName,
                        false,
                        new GeneralNames(new GeneralName(GeneralName.rfc822Name, address)));
        return sign(builder, issuerKey);
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, PrivateKey key)
            throws GeneralSecurityException, CertIOException {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(key)));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private void store(String name, PrivateKey key, X509Certificate certificate, X509Certificate issuer)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(name, key, password, new Certificate[] {certificate, issuer});
        try (OutputStream stream = Files.newOutputStream(keystore(name))) {
            store.store(stream, password);
        }
    }

    private Path keystore(String name) {
        return folder.resolve(name + ".p12");
    }

    private static void writePem(Path file, X509Certificate certificate) throws IOException, GeneralSecurityException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
        Files.writeString(
                file,
                "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n",
                StandardCharsets.US_ASCII);
    }

    private static KeyPair newKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(RSA_BITS);
        return generator.generateKeyPair();
    }

    private static Date from(Instant now) {
        return Date.from(now.minus(1, ChronoUnit.DAYS));
    }

    private static Date to(Instant now) {
        return Date.from(now.plus(YEARS * 365L, ChronoUnit.DAYS));
    }
}

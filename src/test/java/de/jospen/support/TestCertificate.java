package de.jospen.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
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
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes certificates with and without faults; a good one unless told otherwise. */
public final class TestCertificate {

    private static final AtomicLong SERIAL = new AtomicLong(1);
    private static final Map<String, KeyPair> KEYS = new ConcurrentHashMap<>();

    private final String address;
    private TestCertificate issuer;
    private String keyName;
    private int bits = 2048;
    private String algorithm = "SHA256withRSA";
    private int usage = KeyUsage.digitalSignature | KeyUsage.keyEncipherment;
    private Instant from = Instant.parse("2018-01-01T00:00:00Z");
    private Instant to = Instant.parse("2099-01-01T00:00:00Z");
    private X509Certificate built;

    private TestCertificate(String address, String keyName) {
        this.address = address;
        this.keyName = keyName;
    }

    public static TestCertificate issuer(String name) {
        return new TestCertificate(null, name);
    }

    public static TestCertificate of(String address, TestCertificate issuer) {
        TestCertificate certificate = new TestCertificate(address, address);
        certificate.issuer = issuer;
        return certificate;
    }

    public TestCertificate bits(int number) {
        bits = number;
        keyName = keyName + number;
        return this;
    }

    public TestCertificate signedWith(String name) {
        algorithm = name;
        return this;
    }

    public TestCertificate usage(int bitsOfKeyUsage) {
        usage = bitsOfKeyUsage;
        return this;
    }

    public TestCertificate valid(Instant first, Instant last) {
        from = first;
        to = last;
        return this;
    }

    public X509Certificate certificate() {
        if (built == null) {
            try {
                built = build();
            } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
                throw new IllegalStateException(e);
            }
        }
        return built;
    }

    public PrivateKey key() {
        return pair().getPrivate();
    }

    public void writePem(Path file) {
        write(file, pem());
    }

    /** The private key as PEM, as {@code openssl} wants them. */
    public void writeKeyPem(Path file) {
        write(file, "-----BEGIN PRIVATE KEY-----\n" + base64(key().getEncoded()) + "\n-----END PRIVATE KEY-----\n");
    }

    public void writeKeystore(Path file, String password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    "key", key(), password.toCharArray(), new Certificate[] {certificate(), issuer.certificate()});
            Files.createDirectories(file.getParent());
            try (var stream = Files.newOutputStream(file)) {
                store.store(stream, password.toCharArray());
            }
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private X509Certificate build() throws GeneralSecurityException, IOException, OperatorCreationException {
        X500Principal issuerName = name(issuer == null ? this : issuer);
        var builder = new JcaX509v3CertificateBuilder(
                        issuerName,
                        BigInteger.valueOf(SERIAL.incrementAndGet()),
                        Date.from(from),
                        Date.from(to),
                        name(this),
                        pair().getPublic())
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(issuer == null))
                .addExtension(Extension.keyUsage, true, new KeyUsage(issuer == null ? KeyUsage.keyCertSign : usage));
        if (address != null) {
            builder.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(new GeneralName(GeneralName.rfc822Name, address)));
        }
        PrivateKey signer = issuer == null ? key() : issuer.key();
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm).build(signer)));
    }

    private static X500Principal name(TestCertificate certificate) {
        return new X500Principal("CN=" + (certificate.address == null ? certificate.keyName : "Test"));
    }

    /** Keys cost most of the time and are the same in every test. */
    private KeyPair pair() {
        return KEYS.computeIfAbsent(keyName, name -> {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(bits);
                return generator.generateKeyPair();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private String pem() {
        return "-----BEGIN CERTIFICATE-----\n" + base64(encoded()) + "\n-----END CERTIFICATE-----\n";
    }

    private byte[] encoded() {
        try {
            return certificate().getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] encoded) {
        return Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

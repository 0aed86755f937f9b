package de.jospen.mail;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Asks one certificate everything; the first fault refuses the mail with a sentence that says what to mend. */
final class CertificateCheck {

    private static final int RFC822_NAME = 1;
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int KEY_ENCIPHERMENT = 2;
    private static final int LEAST_RSA_BITS = 2048;

    private static final DateTimeFormatter GERMAN_DAY =
            DateTimeFormatter.ofPattern("dd.MM.yyyy").withZone(ZoneId.of("Europe/Berlin"));

    private final X509Certificate certificate;
    private final String name;
    private final Instant now;

    private CertificateCheck(X509Certificate certificate, String name, Instant now) {
        this.certificate = certificate;
        this.name = name;
        this.now = now;
    }

    /** @param name e.g. {@code das Zertifikat von Jobcenter Herford} */
    static CertificateCheck of(X509Certificate certificate, String name, Instant now) {
        return new CertificateCheck(certificate, name, now);
    }

    CertificateCheck isStrong() {
        String signature = certificate.getSigAlgName().toUpperCase(Locale.ROOT);
        boolean strongKey = certificate.getPublicKey() instanceof RSAPublicKey rsa
                && rsa.getModulus().bitLength() >= LEAST_RSA_BITS;
        if (!strongKey || signature.contains("SHA1") || signature.contains("MD5") || signature.contains("MD2")) {
            throw refused(name + " zu schwach ist (nötig sind RSA mit mindestens 2048 Bit und SHA-256)");
        }
        return this;
    }

    CertificateCheck isValid() {
        Instant from = certificate.getNotBefore().toInstant();
        Instant to = certificate.getNotAfter().toInstant();
        if (now.isBefore(from)) {
            throw refused(name + " erst ab " + GERMAN_DAY.format(from) + " gilt");
        }
        if (now.isAfter(to)) {
            throw refused(name + " am " + GERMAN_DAY.format(to) + " abgelaufen ist");
        }
        return this;
    }

    CertificateCheck belongsTo(String address) {
        if (addresses().stream().noneMatch(address::equalsIgnoreCase)) {
            throw refused(name + " nicht für die Adresse " + address + " ausgestellt ist");
        }
        return this;
    }

    CertificateCheck mayEncrypt() {
        if (!allows(KEY_ENCIPHERMENT)) {
            throw refused(name + " nicht zum Verschlüsseln bestimmt ist");
        }
        return this;
    }

    CertificateCheck maySign() {
        if (!allows(DIGITAL_SIGNATURE)) {
            throw refused(name + " nicht zum Signieren bestimmt ist");
        }
        return this;
    }

    CertificateCheck isIssuedBy(X509Certificate issuer) {
        try {
            if (issuer.getBasicConstraints() < 0
                    || !certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
                throw foreignIssuer();
            }
            certificate.verify(issuer.getPublicKey());
        } catch (GeneralSecurityException e) {
            throw foreignIssuer();
        }
        return this;
    }

    private MailRefused foreignIssuer() {
        return refused(name + " nicht vom hinterlegten Aussteller stammt");
    }

    /** A certificate that does not say what it is for is not good enough. */
    private boolean allows(int usage) {
        boolean[] usages = certificate.getKeyUsage();
        return usages != null && usages[usage];
    }

    private List<String> addresses() {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? List.of()
                    : names.stream()
                            .filter(entry -> entry.get(0).equals(RFC822_NAME))
                            .map(entry -> (String) entry.get(1))
                            .toList();
        } catch (CertificateParsingException e) {
            return List.of();
        }
    }

    /** @param because German, with the verb at its end */
    static MailRefused refused(String because) {
        return new MailRefused("Die E-Mail wurde nicht versendet, weil " + because + ".");
    }
}

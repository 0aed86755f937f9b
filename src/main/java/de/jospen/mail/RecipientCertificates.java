package de.jospen.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The certificates of the recipients: one file each and the one issuer it must come from, both named in the settings. */
@Component
class RecipientCertificates {

    /** @param fingerprint SHA-256 of the certificate */
    record Usable(X509Certificate certificate, String fingerprint, RecipientProfile profile) {}

    private final Map<String, RecipientProfile> profiles;
    private final Map<String, WatchedFile<X509Certificate>> files = new ConcurrentHashMap<>();
    private final Clock clock;

    RecipientCertificates(MailProperties settings, Clock clock) {
        this.profiles = settings.recipients();
        this.clock = clock;
    }

    /**
     * @param organisation its name, for whoever reads the refusal
     * @throws MailRefused if there is none, or one that must not be used
     */
    Usable usable(String organisationId, String organisation, String address) {
        String name = "das Zertifikat von " + organisation;
        RecipientProfile profile = profiles.get(organisationId);
        if (profile == null) {
            throw CertificateCheck.refused(
                    name + " fehlt (Einstellung jospen.mail.recipients." + organisationId + ".certificate)");
        }
        if (profile.revoked()) {
            throw CertificateCheck.refused(name + " gesperrt ist");
        }
        X509Certificate certificate = read(profile.certificate(), name);
        String issuerName = "das Zertifikat des Ausstellers für " + organisation;
        X509Certificate issuer = read(profile.issuer(), issuerName);
        CertificateCheck.of(issuer, issuerName, clock.instant()).isValid();
        CertificateCheck.of(certificate, name, clock.instant())
                .isIssuedBy(issuer)
                .isStrong()
                .isValid()
                .belongsTo(address)
                .mayEncrypt();
        try {
            return new Usable(certificate, OutgoingMail.sha256(certificate.getEncoded()), profile);
        } catch (CertificateException e) {
            throw unreadable(name);
        }
    }

    /** For warnings: whatever there is, good or not. */
    Optional<X509Certificate> certificateOf(String organisationId) {
        try {
            return Optional.of(read(profiles.get(organisationId).certificate(), ""));
        } catch (MailRefused e) {
            return Optional.empty();
        }
    }

    private X509Certificate read(String location, String name) {
        if (location.isBlank()) {
            throw CertificateCheck.refused(name + " fehlt");
        }
        WatchedFile<X509Certificate> file =
                files.computeIfAbsent(location, path -> new WatchedFile<>(path, RecipientCertificates::parse));
        if (!file.exists()) {
            throw CertificateCheck.refused(name + " fehlt");
        }
        try {
            return file.get();
        } catch (IOException | GeneralSecurityException e) {
            throw unreadable(name);
        }
    }

    private static MailRefused unreadable(String name) {
        return CertificateCheck.refused(name + " nicht lesbar ist");
    }

    private static X509Certificate parse(byte[] content) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(content));
    }
}

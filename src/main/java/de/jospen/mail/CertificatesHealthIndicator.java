package de.jospen.mail;

import de.jospen.project.Organisation;
import de.jospen.project.Project;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ill from two weeks before a certificate for the reports expires, the own one or a Jobcenter's, or when one is missing. */
@Component
class CertificatesHealthIndicator implements HealthIndicator {

    private static final int DAYS = 14;

    private final Project project;
    private final RecipientCertificates certificates;
    private final ProviderKey providerKey;
    private final Clock clock;

    CertificatesHealthIndicator(
            Project project, RecipientCertificates certificates, ProviderKey providerKey, Clock clock) {
        this.project = project;
        this.certificates = certificates;
        this.providerKey = providerKey;
        this.clock = clock;
    }

    @Override
    public Health health() {
        var health = Health.up();
        add(health, "provider", providerKey.certificate());
        project.organisations().stream()
                .filter(organisation -> organisation.kind() == Organisation.Kind.JOBCENTER)
                .map(Organisation::id)
                .forEach(id -> add(health, id, certificates.certificateOf(id)));
        return health.build();
    }

    private void add(Health.Builder health, String name, Optional<X509Certificate> certificate) {
        if (certificate.isEmpty()) {
            health.down().withDetail(name, "fehlt");
            return;
        }
        LocalDate lastDay = LocalDate.ofInstant(certificate.get().getNotAfter().toInstant(), clock.getZone());
        health.withDetail(name, "gilt bis " + lastDay);
        if (ChronoUnit.DAYS.between(LocalDate.now(clock), lastDay) < DAYS) {
            health.down();
        }
    }
}

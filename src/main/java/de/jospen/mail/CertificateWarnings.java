package de.jospen.mail;

import de.jospen.project.Organisation;
import de.jospen.project.Project;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the provider 30, 14 and 3 days before that a certificate expires, the own one included; each once. */
@Component
class CertificateWarnings {

    private static final int[] DAYS_BEFORE = {3, 14, 30};

    private final Project project;
    private final MailProperties settings;
    private final RecipientCertificates certificates;
    private final ProviderKey providerKey;
    private final MailService mails;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CertificateWarnings(
            Project project,
            MailProperties settings,
            RecipientCertificates certificates,
            ProviderKey providerKey,
            MailService mails,
            TransactionTemplate transaction,
            Clock clock) {
        this.project = project;
        this.settings = settings;
        this.certificates = certificates;
        this.providerKey = providerKey;
        this.mails = mails;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 0 6 * * *", zone = "Europe/Berlin")
    void warn() {
        if (settings.automatic()) {
            warnNow();
        }
    }

    void warnNow() {
        provider().ifPresent(provider -> {
            providerKey.certificate().ifPresent(certificate -> warn(provider, provider, certificate));
            project.organisations().stream()
                    .map(Organisation::id)
                    .filter(settings.recipients()::containsKey)
                    .forEach(id -> certificates.certificateOf(id).ifPresent(found -> warn(provider, id, found)));
        });
    }

    private void warn(String provider, String organisation, X509Certificate certificate) {
        LocalDate lastDay = LocalDate.ofInstant(certificate.getNotAfter().toInstant(), clock.getZone());
        long left = ChronoUnit.DAYS.between(LocalDate.now(clock), lastDay);
        IntStream.of(DAYS_BEFORE).filter(days -> left <= days).findFirst().ifPresent(days -> {
            String key = "certificate-expires:%s:%s:%d"
                    .formatted(organisation, certificate.getSerialNumber().toString(16), days);
            transaction.executeWithoutResult(status -> mails.enqueue(new Mail(
                    key,
                    MailTemplate.CERTIFICATE_EXPIRES,
                    provider,
                    null,
                    Map.of("organisation", Fact.organisation(organisation), "day", Fact.day(lastDay)))));
        });
    }

    private Optional<String> provider() {
        return project.organisations().stream()
                .filter(organisation -> organisation.kind() == Organisation.Kind.PROVIDER)
                .map(Organisation::id)
                .findFirst();
    }
}

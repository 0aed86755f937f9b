package de.jospen.mail;

import de.jospen.mail.RecipientCertificates.Usable;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import org.springframework.stereotype.Component;

/** Everything that must hold before a mail leaves, asked anew before each attempt. What does not hold, nothing leaves. */
@Component
class MailChecks {

    /** For what stands around the protected part: addresses, subject, ids. */
    private static final int OUTER_HEADERS = 4096;

    private final List<MailboxDirectory> directories;
    private final RecipientCertificates certificates;
    private final ProviderKey providerKey;
    private final ProjectFacts project;

    MailChecks(
            List<MailboxDirectory> directories,
            RecipientCertificates certificates,
            ProviderKey providerKey,
            ProjectFacts project) {
        this.directories = directories;
        this.certificates = certificates;
        this.providerKey = providerKey;
        this.project = project;
    }

    /** @throws MailRefused with the reason in German */
    Sendable prepare(OutgoingMail mail, List<Attachment> attachments) {
        String address = strict(mailboxOf(mail.recipient())).getAddress();
        strict(project.mailbox());
        if (mail.template().carriesCalendar()) {
            return new Sendable(address, MimeParts.appointment(mail.text().body(), attachments.get(0)), null);
        }
        if (mail.template().carriesFigures()) {
            return new Sendable(address, MimeParts.withFiles(mail.text().body(), attachments), null);
        }
        if (!mail.template().carriesReport()) {
            return new Sendable(address, MimeParts.plain(mail.text().body()), null);
        }
        Usable recipient = certificates.usable(mail.recipient(), project.organisationName(mail.recipient()), address);
        ProviderKey.Signer signer = providerKey.signer(project.mailbox());
        // A new certificate can read nothing that was encrypted for the old one
        String part = recipient.fingerprint().equals(mail.certificate())
                ? mail.protectedPart()
                : Smime.protect(MimeParts.inner(mail.text(), chosen(attachments, recipient)), signer, recipient);
        long limit = recipient.profile().maxSize().toBytes();
        if (part.length() + OUTER_HEADERS > limit) {
            throw new MailRefused(
                    "Die E-Mail wurde nicht versendet, weil sie größer ist als die %d kB, die der Empfänger"
                                    .formatted(limit / 1024)
                            + " annimmt.");
        }
        return new Sendable(address, part, recipient.fingerprint());
    }

    private static List<Attachment> chosen(List<Attachment> attachments, Usable recipient) {
        return attachments.stream()
                .filter(attachment -> recipient.profile().jsonFile() || !attachment.isJson())
                .toList();
    }

    private String mailboxOf(String recipient) {
        return directories.stream()
                .flatMap(directory -> directory.mailboxOf(recipient).stream())
                .findFirst()
                .orElse("");
    }

    /** One plain address: no list, no group, no display name (a list would silently become two recipients). */
    static InternetAddress strict(String address) {
        try {
            InternetAddress parsed = new InternetAddress(address, true);
            parsed.validate();
            if (address.equals(parsed.getAddress()) && !parsed.isGroup()) {
                return parsed;
            }
            throw refused();
        } catch (AddressException e) {
            throw refused();
        }
    }

    static MailRefused refused() {
        return new MailRefused("Die E-Mail wurde nicht versendet, weil für Absender und Empfänger nicht genau eine"
                + " gültige Adresse eingerichtet ist.");
    }
}

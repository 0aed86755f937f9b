package de.jospen.mail;

import de.jospen.mail.RecipientCertificates.Usable;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;

/** What the single parts of sending a report cost, measured with mails of the outbox. */
@TestComponent
public class MailParts {

    /** Nanoseconds per mail. */
    public record Costs(List<Long> protection, List<Long> smtp) {}

    private final OutgoingMailRepository mails;
    private final RecipientCertificates certificates;
    private final ProviderKey providerKey;
    private final MailChecks checks;
    private final SmtpDelivery delivery;
    private final ProjectFacts project;

    MailParts(
            OutgoingMailRepository mails,
            RecipientCertificates certificates,
            ProviderKey providerKey,
            MailChecks checks,
            SmtpDelivery delivery,
            ProjectFacts project) {
        this.mails = mails;
        this.certificates = certificates;
        this.providerKey = providerKey;
        this.checks = checks;
        this.delivery = delivery;
        this.project = project;
    }

    public Costs of(List<String> keys) throws Exception {
        var costs = new Costs(new ArrayList<>(), new ArrayList<>());
        for (String key : keys) {
            OutgoingMail mail = mails.find(key).orElseThrow();
            List<Attachment> attachments = mails.attachments(mail);
            String address = checks.prepare(mail, attachments).address();
            long begin = System.nanoTime();
            Usable recipient = certificates.usable(mail.recipient(), address);
            String part = Smime.protect(
                    MimeParts.inner(mail.text(), attachments), providerKey.signer(project.mailbox()), recipient);
            long protectedAt = System.nanoTime();
            delivery.deliver(mail, new Sendable(address, part, recipient.fingerprint()));
            costs.smtp().add(System.nanoTime() - protectedAt);
            costs.protection().add(protectedAt - begin);
        }
        return costs;
    }
}

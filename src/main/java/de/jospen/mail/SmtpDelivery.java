package de.jospen.mail;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.Properties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands one mail to the mail server, to exactly one recipient. Whatever goes wrong is thrown, so that the job repeats. */
@Component
class SmtpDelivery {

    private final JavaMailSenderImpl server;
    private final ProjectFacts project;

    SmtpDelivery(ObjectProvider<JavaMailSenderImpl> server, MailProperties mail, ProjectFacts project) {
        this.server = server.getIfAvailable(() -> {
            throw new IllegalStateException("Es ist kein Mailserver eingerichtet (Einstellung spring.mail.host).");
        });
        this.project = project;
        limit("connectiontimeout", mail.connectTimeout());
        limit("timeout", mail.readTimeout());
        limit("writetimeout", mail.writeTimeout());
    }

    /** Angus waits for ever unless told otherwise; what spring.mail.properties says wins. */
    private void limit(String name, Duration duration) {
        String protocol = server.getProtocol() == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : server.getProtocol();
        Properties properties = server.getJavaMailProperties();
        properties.putIfAbsent("mail." + protocol + "." + name, String.valueOf(duration.toMillis()));
    }

    void deliver(OutgoingMail outgoing) {
        MimeMessage message = server.createMimeMessage();
        InternetAddress recipient = strict(outgoing.address());
        try {
            compose(message, outgoing, recipient);
            Address[] recipients = message.getAllRecipients();
            if (!Arrays.equals(recipients, new Address[] {recipient})) {
                throw refused();
            }
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
        server.send(message);
    }

    private void compose(MimeMessage message, OutgoingMail outgoing, InternetAddress recipient)
            throws MessagingException {
        Attachment attachment = outgoing.mail().attachments().isEmpty()
                ? null
                : outgoing.mail().attachments().get(0);
        InternetAddress sender = strict(project.mailbox());
        int parts = attachment == null ? MimeMessageHelper.MULTIPART_MODE_NO : MimeMessageHelper.MULTIPART_MODE_MIXED;
        MimeMessageHelper helper = new MimeMessageHelper(message, parts, StandardCharsets.UTF_8.name());
        helper.setFrom(sender);
        helper.setReplyTo(sender);
        helper.setSubject(outgoing.text().subject());
        helper.setText(outgoing.text().body());
        helper.setSentDate(Date.from(outgoing.sentAt()));
        if (attachment != null) {
            helper.addAttachment(
                    attachment.name(), new ByteArrayResource(attachment.content()), attachment.contentType());
        }
        message.setRecipient(RecipientType.TO, recipient);
        message.setHeader("Message-ID", outgoing.messageId());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContentLanguage(new String[] {"de"});
    }

    /** One plain address: no list, no group, no display name (a list would silently become two recipients). */
    private static InternetAddress strict(String address) {
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

    private static MailRefused refused() {
        return new MailRefused("Die E-Mail wurde nicht versendet, weil in den Einstellungen des Projekts nicht genau"
                + " eine gültige Adresse für Absender und Empfänger steht.");
    }
}

package de.jospen.mail;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Hands one mail to the mail server, to exactly one recipient, and says what its answer means. What the server answers
 * about the mail itself is final with 5xx; what it answers before it knows the mail (greeting, TLS, login) is a fault of
 * the connection, which somebody mends without touching the mail.
 */
@Component
class SmtpDelivery {

    private final JavaMailSenderImpl server;
    private final SmtpConnections connections;
    private final ProjectFacts project;

    SmtpDelivery(
            ObjectProvider<JavaMailSenderImpl> server,
            SmtpConnections connections,
            MailProperties mail,
            ProjectFacts project) {
        this.server = server.getIfAvailable(() -> {
            throw new IllegalStateException("Es ist kein Mailserver eingerichtet (Einstellung spring.mail.host).");
        });
        this.connections = connections;
        this.project = project;
        limit("connectiontimeout", mail.connectTimeout());
        limit("timeout", mail.readTimeout());
        limit("writetimeout", mail.writeTimeout());
        this.server
                .getJavaMailProperties()
                .putIfAbsent("mail." + SmtpConnections.protocol(this.server) + ".socketFactory", new PromptSockets());
    }

    /** Angus waits for ever unless told otherwise; what spring.mail.properties says wins. */
    private void limit(String name, Duration duration) {
        Properties properties = server.getJavaMailProperties();
        properties.putIfAbsent(
                "mail." + SmtpConnections.protocol(server) + "." + name, String.valueOf(duration.toMillis()));
    }

    void deliver(OutgoingMail mail, Sendable sendable) throws NotTaken {
        MimeMessage message = compose(mail, sendable);
        KeptTransport connection = connect();
        try {
            connection.begin();
            connection.sendMessage(message, onlyRecipient(message, sendable.address()));
            connections.keep(connection);
        } catch (MessagingException e) {
            connections.drop(connection);
            throw classify(e, connection.isWholeMailSent());
        } catch (RuntimeException e) {
            connections.drop(connection);
            throw e;
        }
    }

    private KeptTransport connect() throws NotTaken {
        try {
            return connections.take(server);
        } catch (MessagingException e) {
            throw NotTaken.forNow(
                    "Der Mailserver ist nicht erreichbar oder hat die Verbindung nicht angenommen (Adresse, Anmeldung"
                            + " oder Verschlüsselung der Verbindung).",
                    e);
        }
    }

    /** The part as it is kept, with the headers of this copy around it. */
    private MimeMessage compose(OutgoingMail mail, Sendable sendable) {
        try {
            InternetAddress sender = MailChecks.strict(project.mailbox());
            MimeMessage message = new MimeMessage(
                    server.getSession(),
                    new SharedByteArrayInputStream(sendable.part().getBytes(StandardCharsets.US_ASCII)));
            String subject = mail.text().subject();
            message.setFrom(sender);
            message.setReplyTo(new Address[] {sender});
            message.setRecipient(RecipientType.TO, MailChecks.strict(sendable.address()));
            message.setSubject(
                    mail.repeats() > 0 ? subject + " (Wiederholung)" : subject, StandardCharsets.UTF_8.name());
            message.setSentDate(Date.from(mail.createdAt()));
            message.setHeader("MIME-Version", "1.0");
            message.setHeader("Message-ID", mail.messageId());
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setContentLanguage(new String[] {"de"});
            if (mail.template().carriesReport() || mail.template().carriesFigures()) {
                message.setHeader("X-Jospen-SHA256", mail.sha256());
            }
            if (mail.repeats() > 0) {
                message.setHeader("X-Jospen-Wiederholung", String.valueOf(mail.repeats()));
            }
            return message;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Address[] onlyRecipient(MimeMessage message, String address) throws MessagingException {
        Address[] recipients = message.getAllRecipients();
        if (!Arrays.equals(recipients, new Address[] {new InternetAddress(address, true)})) {
            throw MailChecks.refused();
        }
        return recipients;
    }

    private static NotTaken classify(MessagingException e, boolean wholeMailSent) {
        int code = replyCode(e);
        if (code >= 500) {
            return NotTaken.forEver(
                    "Der Mailserver hat die E-Mail abgelehnt (Antwort %d) und wird sie auch später nicht annehmen."
                            .formatted(code),
                    e);
        }
        if (code >= 400) {
            return NotTaken.forNow("Der Mailserver nimmt die E-Mail zurzeit nicht an (Antwort %d).".formatted(code), e);
        }
        return wholeMailSent
                ? NotTaken.asFarAsWeKnow(
                        "Die Verbindung zum Mailserver ist abgebrochen, bevor er den Empfang bestätigt hat.", e)
                : NotTaken.forNow("Die Verbindung zum Mailserver ist abgebrochen.", e);
    }

    /** What the server answered; 0 if it did not. */
    private static int replyCode(Exception e) {
        for (Exception cause = e; cause != null; ) {
            int code = 0;
            if (cause instanceof SMTPSendFailedException failed) {
                code = failed.getReturnCode();
            } else if (cause instanceof SMTPAddressFailedException failed) {
                code = failed.getReturnCode();
            } else if (cause instanceof SMTPSenderFailedException failed) {
                code = failed.getReturnCode();
            }
            if (code >= 400) {
                return code;
            }
            cause = cause instanceof MessagingException messaging ? messaging.getNextException() : null;
        }
        return 0;
    }
}

package de.jospen.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.mail.Attachment;
import de.jospen.mail.Fact;
import de.jospen.mail.Mail;
import de.jospen.mail.MailService;
import de.jospen.mail.MailTemplate;
import de.jospen.support.TasklistSession;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends mails to the demo's mailboxes, and looks at them over HTTP. */
record MailboxVisit(int port, LocalMailServer server, MailService mails, JavaMailSenderImpl sender) {

    static final String HERFORD = "jospen@jobcenter-herford.example";
    static final String BIELEFELD = "jospen@jobcenter-bielefeld.example";
    static final String COACH = "coach.enger@jospen.example";
    static final byte[] PDF = "%PDF-1.7 erfunden \r\n\0\u00ff".getBytes(StandardCharsets.ISO_8859_1);
    static final byte[] JSON =
            "{\"fallkennung\":\"JSE-2018-0017\",\"ort\":\"Jöllenbeck\"}".getBytes(StandardCharsets.UTF_8);

    void handover() {
        mails.send(new Mail(
                "handover:" + UUID.randomUUID() + ":1",
                MailTemplate.HANDOVER,
                "jobcenter-herford",
                "JSE-2018-0017",
                Map.of("participationEnd", Fact.day(LocalDate.of(2019, 6, 14)), "furtherPlanning", Fact.yesNo(true)),
                List.of(
                        new Attachment("Uebergabebericht-JSE-2018-0017.pdf", "application/pdf", PDF),
                        new Attachment("Uebergabebericht-JSE-2018-0017.json", "application/json", JSON))));
    }

    void plain(String mailbox, String subject, String text) {
        try {
            MimeMessage mail = mail(mailbox, subject);
            mail.setText(text, "UTF-8");
            sender.send(mail);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    MimeMessage mail(String mailbox, String subject) throws MessagingException {
        MimeMessage mail = sender.createMimeMessage();
        mail.setFrom("projekt@jospen.example");
        mail.setRecipients(RecipientType.TO, mailbox);
        mail.setSubject(subject, "UTF-8");
        return mail;
    }

    String newest() {
        return "/demo/postfach/" + server.kept().newestFirst().get(0).number();
    }

    Document page(String address) {
        HttpResponse<byte[]> answer = get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(text(answer));
    }

    HttpResponse<byte[]> get(String address) {
        return TasklistSession.anonymous(port).get(address);
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}

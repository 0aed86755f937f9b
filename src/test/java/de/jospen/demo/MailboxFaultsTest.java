package de.jospen.demo;

import static de.jospen.demo.MailboxVisit.BIELEFELD;
import static de.jospen.demo.MailboxVisit.COACH;
import static de.jospen.demo.MailboxVisit.HERFORD;
import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.mail.MailService;
import de.jospen.support.ProcessTest;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What arrives here may come from anywhere. */
@ProcessTest
class MailboxFaultsTest {

    @LocalServerPort
    int port;

    @Autowired
    LocalMailServer server;

    @Autowired
    MailService mails;

    @Autowired
    JavaMailSenderImpl sender;

    MailboxVisit visit;

    @BeforeEach
    void emptyMailboxes() {
        server.clear();
        visit = new MailboxVisit(port, server, mails, sender);
    }

    @Test
    void saysWhyAMailForAnotherKeyCannotBeOpened() throws MessagingException {
        visit.handover();
        MimeMessage copy = new MimeMessage(server.receivedMails()[0]);
        copy.setRecipients(RecipientType.TO, BIELEFELD);
        sender.send(copy);

        Document mail = visit.page(visit.newest());
        assertThat(mail.selectFirst(".problem").text())
                .contains("lässt sich nicht öffnen", "für einen anderen Schlüssel verschlüsselt");
        assertThat(mail.selectFirst(".text")).isNull();
        assertThat(visit.get(visit.newest() + "/anlage/1").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {HERFORD, COACH})
    void saysWhyAGarbledMailCannotBeOpened(String mailbox) throws MessagingException {
        MimeMessage mail = visit.mail(mailbox, "Verstümmelt");
        mail.setContent(new byte[] {1, 2, 3}, "application/pkcs7-mime; smime-type=enveloped-data");
        sender.send(mail);

        assertThat(visit.page(visit.newest()).selectFirst(".problem").text())
                .contains(mailbox.equals(COACH) ? "hat die Demo keinen Schlüssel" : "unterwegs beschädigt");
    }

    @Test
    void doesNotBelieveASignatureOfSomebodyElse() throws MessagingException {
        visit.handover();
        MimeMessage copy = new MimeMessage(server.receivedMails()[0]);
        copy.setFrom("jemand@anderswo.example");
        copy.setHeader("X-Jospen-Wiederholung", "2");
        sender.send(copy);

        assertThat(visit.page(visit.newest()).selectFirst(".facts").text())
                .contains("Signatur ungültig", "im Zertifikat steht Projektbüro, REGE mbH (projekt@jospen.example)")
                .contains("2. Wiederholung");
    }

    @Test
    void runsNothingThatAMailBrings() throws MessagingException {
        String script = "<script>alert(1)</script>";
        MimeMessage mail = visit.mail(COACH, script);
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart html = new MimeBodyPart();
        html.setContent("<b onclick='x()'>Hallo</b>" + script, "text/html; charset=utf-8");
        parts.addBodyPart(html);
        MimeBodyPart file = new MimeBodyPart();
        file.setContent(script, "text/html; charset=utf-8");
        file.setFileName("seite\"é.html");
        parts.addBodyPart(file);
        mail.setContent(parts);
        sender.send(mail);

        for (String address : List.of("/demo/postfach?fach=" + COACH, visit.newest())) {
            HttpResponse<byte[]> answer = visit.get(address);
            assertThat(MailboxVisit.text(answer)).contains("&lt;script&gt;").doesNotContain("<script", "<b onclick");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .startsWith("default-src 'none'; style-src 'self';")
                    .doesNotContain("unsafe", "script-src");
        }
        assertThat(visit.page(visit.newest()).selectFirst(".text").text()).contains("<b onclick='x()'>Hallo</b>");
        assertThat(visit.get(visit.newest() + "/anlage/1").headers().firstValue("Content-Type"))
                .contains("application/octet-stream");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/demo/postfach/99999999",
                "/demo/postfach/0",
                "/demo/postfach/abc",
                "/demo/postfach/99999999999999999999",
                "/demo/postfach/1/anlage/1",
                "/demo/postfach/1/nichts/davon",
                "/demo/postfach?fach=niemand@nirgends.example",
                "/demo/postfach?fach=" + HERFORD + "&seite=x"
            })
    void saysInGermanWhatIsNotThere(String address) {
        HttpResponse<byte[]> answer = visit.get(address);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(MailboxVisit.text(answer))
                .contains("<html lang=\"de\"", "Das gibt es hier nicht", "href=\"/demo/postfach\"");
    }
}

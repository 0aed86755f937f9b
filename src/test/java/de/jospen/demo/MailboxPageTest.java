package de.jospen.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.mail.Attachment;
import de.jospen.mail.Fact;
import de.jospen.mail.Mail;
import de.jospen.mail.MailService;
import de.jospen.mail.MailTemplate;
import de.jospen.support.ProcessTest;
import de.jospen.support.TasklistSession;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@ProcessTest
class MailboxPageTest {

    private static final String HERFORD = "jospen@jobcenter-herford.example";
    private static final String BIELEFELD = "jospen@jobcenter-bielefeld.example";
    private static final String COACH = "coach.enger@jospen.example";
    private static final byte[] PDF = "%PDF-1.7 erfunden \r\n\0\u00ff".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] JSON =
            "{\"fallkennung\":\"JSE-2018-0017\",\"ort\":\"Jöllenbeck\"}".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    int port;

    @Autowired
    LocalMailServer server;

    @Autowired
    MailService mails;

    @Autowired
    JavaMailSenderImpl sender;

    @BeforeEach
    void emptyMailboxes() {
        server.clear();
    }

    @Test
    void listsEveryMailboxAndWhatTheyAreFor() {
        handover();
        plain(COACH, "Neue Aufgabe", "Guten Tag");

        Document page = page("/demo/postfach");
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("de");
        assertThat(page.text()).contains("So sieht es das Jobcenter", "alle Personen sind erfunden", "Mailprogramm");
        assertThat(page.select("tbody tr").eachText())
                .hasSize(6)
                .satisfies(rows -> assertThat(rows.get(0)).startsWith("Jobcenter Herford " + HERFORD + " 1 "))
                .contains("Jobcenter Arbeitplus Bielefeld " + BIELEFELD + " keine –")
                .contains("Projektbüro, REGE mbH projekt@jospen.example keine –")
                .satisfies(rows ->
                        assertThat(rows.get(5)).startsWith("Jette Sommerfeld, Coach in Enger " + COACH + " 1 "));
    }

    @Test
    void opensAnEncryptedMailWithTheMailboxsKey() {
        handover();

        Document box = page(page("/demo/postfach").selectFirst("tbody a").attr("href"));
        assertThat(box.select("tbody tr").text())
                .contains(
                        "Jö-Sp-En: Übergabebericht zu Fallkennung JSE-2018-0017",
                        "projekt@jospen.example",
                        "verschlüsselt");

        Document mail = page(box.selectFirst("tbody a").attr("href"));
        assertThat(mail.selectFirst("h1").text()).isEqualTo("Jö-Sp-En: Übergabebericht zu Fallkennung JSE-2018-0017");
        assertThat(mail.selectFirst(".facts").text())
                .contains("Jobcenter Herford (" + HERFORD + ")")
                .contains("ja (S/MIME): AES-256-CBC, der Schlüssel dazu mit RSA-OAEP")
                .contains("Unterschrift gültig, von projekt@jospen.example")
                .doesNotContain("Wiederholung");
        assertThat(mail.selectFirst(".text").wholeText()).contains("Teilnahmeende: 14.06.2019\n", "Sehr geehrte");
        assertThat(mail.select("table").get(1).select("tbody tr").eachText())
                .containsExactly(
                        "Uebergabebericht-JSE-2018-0017.pdf PDF-Dokument 22 Byte",
                        "Uebergabebericht-JSE-2018-0017.json JSON, für Fachverfahren 51 Byte");
    }

    @Test
    void handsOutAttachmentsByteForByte() {
        handover();
        List<String> links = page(newest()).select("a[href*=anlage]").eachAttr("href");

        HttpResponse<byte[]> pdf = get(links.get(0));
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.body()).isEqualTo(PDF);
        assertThat(pdf.headers().map())
                .containsEntry("Content-Type", List.of("application/pdf"))
                .containsEntry("X-Content-Type-Options", List.of("nosniff"))
                .containsEntry("Cache-Control", List.of("no-store"));
        assertThat(pdf.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .contains("Uebergabebericht-JSE-2018-0017.pdf");

        HttpResponse<byte[]> json = get(links.get(1));
        assertThat(json.body()).isEqualTo(JSON);
        assertThat(json.headers().firstValue("Content-Type")).contains("application/json");
    }

    @Test
    void saysWhyAMailForAnotherKeyCannotBeOpened() throws MessagingException {
        handover();
        MimeMessage copy = new MimeMessage(server.receivedMails()[0]);
        copy.setRecipients(RecipientType.TO, BIELEFELD);
        sender.send(copy);

        Document mail = page(newest());
        assertThat(mail.selectFirst(".problem").text())
                .contains("lässt sich nicht öffnen", "für einen anderen Schlüssel verschlüsselt");
        assertThat(mail.selectFirst(".text")).isNull();
        assertThat(get(newest() + "/anlage/1").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {HERFORD, COACH})
    void saysWhyAGarbledMailCannotBeOpened(String mailbox) throws MessagingException {
        MimeMessage mail = mail(mailbox, "Verstümmelt");
        mail.setContent(new byte[] {1, 2, 3}, "application/pkcs7-mime; smime-type=enveloped-data");
        sender.send(mail);

        assertThat(page(newest()).selectFirst(".problem").text())
                .contains(mailbox.equals(COACH) ? "hat die Demo keinen Schlüssel" : "unterwegs beschädigt");
    }

    @Test
    void doesNotBelieveASignatureOfSomebodyElse() throws MessagingException {
        handover();
        MimeMessage copy = new MimeMessage(server.receivedMails()[0]);
        copy.setFrom("jemand@anderswo.example");
        copy.setHeader("X-Jospen-Wiederholung", "2");
        sender.send(copy);

        assertThat(page(newest()).selectFirst(".facts").text())
                .contains("Unterschrift ungültig", "im Zertifikat steht projekt@jospen.example")
                .contains("2. Wiederholung");
    }

    @Test
    void runsNothingThatAMailBrings() throws MessagingException {
        String script = "<script>alert(1)</script>";
        MimeMessage mail = mail(COACH, script);
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

        for (String address : List.of("/demo/postfach?fach=" + COACH, newest())) {
            HttpResponse<byte[]> answer = get(address);
            assertThat(text(answer)).contains("&lt;script&gt;").doesNotContain("<script", "<b onclick");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .startsWith("default-src 'none'; style-src 'self';")
                    .doesNotContain("unsafe", "script-src");
        }
        assertThat(page(newest()).selectFirst(".text").text()).contains("<b onclick='x()'>Hallo</b>");
        assertThat(get(newest() + "/anlage/1").headers().firstValue("Content-Type"))
                .contains("application/octet-stream");
    }

    @Test
    void showsManyMailsPageByPage() {
        for (int i = 1; i <= 27; i++) {
            plain(COACH, "Nummer " + i, "Guten Tag");
        }
        Document first = page("/demo/postfach?fach=" + COACH);
        assertThat(first.select("tbody a").eachText()).hasSize(25).startsWith("Nummer 27", "Nummer 26");
        assertThat(first.select("[rel=prev]")).isEmpty();

        Document second = page(first.selectFirst("[rel=next]").attr("href"));
        assertThat(second.select("tbody a").eachText()).containsExactly("Nummer 2", "Nummer 1");
        assertThat(second.select("caption").text()).contains("Seite 2 von 2");
        assertThat(second.select("[rel=next]")).isEmpty();
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
        HttpResponse<byte[]> answer = get(address);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(text(answer)).contains("<html lang=\"de\"", "Das gibt es hier nicht", "href=\"/demo/postfach\"");
    }

    @Test
    void startPageLeadsThere() {
        assertThat(page("/").select("a[href=/demo/postfach]")).hasSize(1);
    }

    private void handover() {
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

    private void plain(String mailbox, String subject, String text) {
        try {
            MimeMessage mail = mail(mailbox, subject);
            mail.setText(text, "UTF-8");
            sender.send(mail);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MimeMessage mail(String mailbox, String subject) throws MessagingException {
        MimeMessage mail = sender.createMimeMessage();
        mail.setFrom("projekt@jospen.example");
        mail.setRecipients(RecipientType.TO, mailbox);
        mail.setSubject(subject, "UTF-8");
        return mail;
    }

    private String newest() {
        return "/demo/postfach/" + server.kept().newestFirst().get(0).number();
    }

    private Document page(String address) {
        HttpResponse<byte[]> answer = get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(text(answer));
    }

    private HttpResponse<byte[]> get(String address) {
        return TasklistSession.anonymous(port).get(address);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}

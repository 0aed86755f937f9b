package de.jospen.demo;

import static de.jospen.demo.MailboxVisit.BIELEFELD;
import static de.jospen.demo.MailboxVisit.COACH;
import static de.jospen.demo.MailboxVisit.HERFORD;
import static de.jospen.demo.MailboxVisit.JSON;
import static de.jospen.demo.MailboxVisit.PDF;
import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.mail.MailService;
import de.jospen.support.ProcessTest;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The page for who has a mailbox, and what they find there. */
@ProcessTest
class MailboxPageTest {

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
    void listsEveryMailboxAndWhatTheyAreFor() {
        visit.handover();
        visit.plain(COACH, "Neue Aufgabe", "Guten Tag");

        Document page = visit.page("/demo/postfach");
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
        visit.handover();

        Document box =
                visit.page(visit.page("/demo/postfach").selectFirst("tbody a").attr("href"));
        assertThat(box.select("tbody tr").text())
                .contains(
                        "Jö-Sp-En: Übergabebericht zu Fallkennung JSE-2018-0017",
                        "projekt@jospen.example",
                        "verschlüsselt");

        Document mail = visit.page(box.selectFirst("tbody a").attr("href"));
        assertThat(mail.selectFirst("h1").text()).isEqualTo("Jö-Sp-En: Übergabebericht zu Fallkennung JSE-2018-0017");
        assertThat(mail.selectFirst(".facts").text())
                .contains("Jobcenter Herford (" + HERFORD + ")")
                .contains("ja (S/MIME): AES-256-CBC, der Schlüssel dazu mit RSA-OAEP")
                .contains("Signatur gültig, von Projektbüro, REGE mbH (projekt@jospen.example)")
                .doesNotContain("Wiederholung");
        assertThat(mail.selectFirst(".text").wholeText()).contains("Teilnahmeende: 14.06.2019\n", "Sehr geehrte");
        assertThat(mail.select("table").get(1).select("tbody tr").eachText())
                .containsExactly(
                        "Uebergabebericht-JSE-2018-0017.pdf PDF-Dokument 22 Byte",
                        "Uebergabebericht-JSE-2018-0017.json JSON, für Fachverfahren 51 Byte");
    }

    @Test
    void handsOutAttachmentsByteForByte() {
        visit.handover();
        List<String> links =
                visit.page(visit.newest()).select("a[href*=anlage]").eachAttr("href");

        HttpResponse<byte[]> pdf = visit.get(links.get(0));
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.body()).isEqualTo(PDF);
        assertThat(pdf.headers().map())
                .containsEntry("Content-Type", List.of("application/pdf"))
                .containsEntry("X-Content-Type-Options", List.of("nosniff"))
                .containsEntry("Cache-Control", List.of("no-store"));
        assertThat(pdf.headers().firstValue("Content-Disposition").orElseThrow())
                .isEqualTo("attachment; filename=\"Uebergabebericht-JSE-2018-0017.pdf\"");

        HttpResponse<byte[]> json = visit.get(links.get(1));
        assertThat(json.body()).isEqualTo(JSON);
        assertThat(json.headers().firstValue("Content-Type")).contains("application/json");
    }

    @Test
    void showsManyMailsPageByPage() {
        for (int i = 1; i <= 27; i++) {
            visit.plain(COACH, "Nummer " + i, "Guten Tag");
        }
        Document first = visit.page("/demo/postfach?fach=" + COACH);
        assertThat(first.select("tbody a").eachText()).hasSize(25).startsWith("Nummer 27", "Nummer 26");
        assertThat(first.select("[rel=prev]")).isEmpty();

        Document second = visit.page(first.selectFirst("[rel=next]").attr("href"));
        assertThat(second.select("tbody a").eachText()).containsExactly("Nummer 2", "Nummer 1");
        assertThat(second.select("caption").text()).contains("Seite 2 von 2");
        assertThat(second.select("[rel=next]")).isEmpty();
    }

    @Test
    void startPageLeadsThere() {
        assertThat(visit.page("/").select("a[href=/demo/postfach]")).hasSize(1);
    }
}

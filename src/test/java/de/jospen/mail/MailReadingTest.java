package de.jospen.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailReadingTest {

    private static final String FROM = "From: =?UTF-8?Q?J=C3=B6rg_M=C3=BCller?= <joerg@firma.example>\n";

    @Test
    void readsAPlainMail() throws Exception {
        ReceivedMail mail = read("Message-ID: <1@firma.example>\n" + FROM
                + "Subject: =?UTF-8?Q?Stellen_f=C3=BCr?=\n =?UTF-8?Q?_G=C3=A4rtner?=\n"
                + "Content-Type: text/plain; charset=UTF-8\n\nGibt es Stellen für Gärtner?\n");

        assertThat(mail.messageId()).isEqualTo("<1@firma.example>");
        assertThat(mail.replyTo()).isEqualTo("joerg@firma.example");
        assertThat(mail.senderName()).isEqualTo("Jörg Müller");
        assertThat(mail.subject()).isEqualTo("Stellen für Gärtner");
        assertThat(mail.text()).isEqualTo("Gibt es Stellen für Gärtner?");
        assertThat(mail.attachmentNames()).isEmpty();
        assertThat(mail.automatic()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "ISO-8859-1, text/plain; charset=ISO-8859-1",
        "windows-1252, text/plain",
        "windows-1252, text/plain; charset=x-nonsense",
        "UTF-8, text/plain",
        "UTF-8, text/plain; charset=utf8"
    })
    void readsUmlautsWhateverTheyAreWrittenIn(String written, String said) throws Exception {
        byte[] bytes = (FROM + "Content-Type: " + said + "\nContent-Transfer-Encoding: 8bit\n\nGrößere Gärtnerei\n")
                .getBytes(Charset.forName(written));
        assertThat(read(bytes).text()).isEqualTo("Größere Gärtnerei");
    }

    @Test
    void prefersThePlainTextAndOnlyNamesTheAttachments() throws Exception {
        ReceivedMail mail = read(FROM + """
                Content-Type: multipart/mixed; boundary=a

                --a
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/html; charset=UTF-8

                <p>Als HTML</p>
                --b
                Content-Type: text/plain; charset=UTF-8

                Als Text
                --b--
                --a
                Content-Type: application/pdf; name="=?UTF-8?Q?Lebenslauf_M=C3=BCller=2Epdf?="
                Content-Disposition: attachment
                Content-Transfer-Encoding: base64

                JVBERi0xLjc=
                --a
                Content-Type: text/plain; name="notiz.txt"
                Content-Disposition: attachment; filename="notiz.txt"

                nicht gelesen
                --a
                Content-Type: message/rfc822

                Subject: weiter

                auch nicht
                --a--
                """);

        assertThat(mail.text()).isEqualTo("Als Text");
        assertThat(mail.attachmentNames())
                .containsExactly("Lebenslauf Müller.pdf", "notiz.txt", "angehängte Nachricht");
    }

    @Test
    void readsWhatAnHtmlMailShows() throws Exception {
        ReceivedMail mail = read(FROM + "Content-Type: text/html; charset=UTF-8\n\n"
                + "<html><head><title>x</title><style>p {color: red}</style></head><!-- <p>nie</p> --><body>"
                + "<P class=\"a\">Gibt es&nbsp;Stellen\nf&uuml;r &lt;G&auml;rtner&gt;?</P>2 < 3<br/>Gru&szlig;"
                + "<script>alert('<p>')</script> İ<b>K</b>im</body></html>");

        assertThat(mail.text()).isEqualTo("Gibt es Stellen für <Gärtner>?\n2 < 3\nGruß İKim");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<style", "<style>", "<", "<!--", "</", "<p", "<p><", "<!-"})
    void isNotKeptBusyByAnHtmlMailMadeForIt(String piece) {
        String html = FROM + "Content-Type: text/html\n\n" + piece.repeat(100_000);
        assertTimeout(Duration.ofSeconds(3), () -> read(html));
    }

    @Test
    void cutsWhatIsTooLong() throws Exception {
        ReceivedMail mail =
                read(FROM + "Subject: " + "s".repeat(900) + "\nContent-Type: text/plain\n\n" + "a ".repeat(2_000_000));

        assertThat(mail.text()).hasSizeLessThanOrEqualTo(10_000).endsWith("a\n[gekürzt]");
        assertThat(mail.subject()).hasSize(250);
    }

    @Test
    void takesOutWhatCannotBeSeen() throws Exception {
        ReceivedMail mail = read(FROM + "Subject: =?UTF-8?Q?a=00b=0D=0AX:_y?=\n"
                + "Content-Type: text/plain; charset=UTF-8\n\na\u0000\u001b\u202eb\n\n\n\n\nc\n");

        assertThat(mail.subject()).isEqualTo("ab X: y");
        assertThat(mail.text()).isEqualTo("ab\n\nc");
    }

    @Test
    void knowsAMailWithoutMessageIdByItsHeaders() throws Exception {
        String first = FROM + "Received: by a; Mon, 17 Jun 2019 10:00:00 +0200\n\nText";
        String second = FROM + "Received: by a; Mon, 17 Jun 2019 10:00:01 +0200\n\nText";
        String id = read(first).messageId();
        assertThat(id).startsWith("sha256:").isEqualTo(read(first).messageId());
        assertThat(read(second).messageId()).isNotEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated (vacation)",
                "Return-Path: <>",
                "Precedence: bulk",
                "List-Id: <liste.example>",
                "X-Autoreply: yes",
                "Content-Type: multipart/report; boundary=a\n\n--a\n\nDelivery failed\n--a--",
                "Reply-To: MAILER-DAEMON@firma.example",
                "Reply-To: no-reply@firma.example"
            })
    void noticesMachines(String header) throws Exception {
        assertThat(read(FROM + header + "\n\nText").automatic()).isTrue();
    }

    @Test
    void noticesPeople() throws Exception {
        assertThat(read(FROM + "Auto-Submitted: no\nReturn-Path: <joerg@firma.example>\n\nText")
                        .automatic())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Reply-To: chefin@firma.example | chefin@firma.example",
                "Reply-To: a@x.example, b@y.example | ",
                "Reply-To: nobody | ",
                "Reply-To: undisclosed-recipients:; | ",
                "Reply-To: Alle: a@x.example, b@y.example; | ",
                "X-Nothing: a | joerg@firma.example"
            })
    void answersOneValidAddressOnly(String header, String expected) throws Exception {
        assertThat(read(FROM + header + "\n\nText").replyTo()).isEqualTo(expected);
    }

    @Test
    void readsAMailWithNothingInIt() throws Exception {
        ReceivedMail mail = read("\n");
        assertThat(mail.replyTo()).isNull();
        assertThat(mail.subject()).isEmpty();
        assertThat(mail.text()).isEmpty();
    }

    @Test
    void readsAnotherMachineOnlyWithTls() {
        assertThatNoException().isThrownBy(() -> account("127.0.0.1", false));
        assertThatNoException().isThrownBy(() -> account("192.0.2.1", true));
        assertThatIllegalArgumentException().isThrownBy(() -> account("192.0.2.1", false));
        assertThat(account("192.0.2.1", true).toString()).doesNotContain("secret");
    }

    private static MailAccount account(String host, boolean tls) {
        return new MailAccount(host, 993, tls, "anfragen", "secret", "INBOX", "anfragen@jospen.example");
    }

    private static ReceivedMail read(String mail) throws Exception {
        return read(mail.getBytes(StandardCharsets.UTF_8));
    }

    private static ReceivedMail read(byte[] mail) throws Exception {
        return MailReading.of(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail)));
    }
}

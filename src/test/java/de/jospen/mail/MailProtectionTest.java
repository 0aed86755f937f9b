package de.jospen.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.jospen.demo.Decryption;
import de.jospen.demo.LocalMailServer;
import de.jospen.demo.OpenedMail;
import de.jospen.demo.OpenedMail.OpenedFile;
import de.jospen.mail.RecipientProfile.Encryption;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** A report leaves signed and encrypted; a program that is not ours reads it. */
@SpringJUnitConfig(MailSlice.class)
@ActiveProfiles("demo")
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:protection;DB_CLOSE_DELAY=-1",
            "spring.datasource.generate-unique-name=false"
        })
class MailProtectionTest {

    private static final Path KEYS = Path.of("target/keys/MailProtectionTest");
    static final byte[] JSON = "{\"name\":\"Leonarda Erfunden\"}".getBytes(StandardCharsets.UTF_8);
    static final Mail REPORT = report("handover:7b1f:1");

    @Autowired
    MailService service;

    @Autowired
    LocalMailServer server;

    @Autowired
    JavaMailSenderImpl sender;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry properties) {
        TestKeys.register(properties, KEYS);
    }

    @BeforeEach
    void goodKeys() {
        TestKeys.write(KEYS);
        server.clear();
        sender.setPort(server.port());
        jdbc.sql("DELETE FROM outgoing_mail").update();
    }

    @Test
    void jobcenterReadsTheReportAndWhoSignedIt() throws Exception {
        service.send(REPORT);

        OpenedMail opened = open(onlyMail());
        assertThat(opened.encrypted()).isTrue();
        assertThat(opened.signature()).isEqualTo(OpenedMail.Signature.VALID);
        assertThat(opened.subject()).isEqualTo("Jö-Sp-En: Übergabebericht zu Fallkennung JSE-2018-0017");
        assertThat(opened.text())
                .contains("\nTeilnahmeende: 14.06.2019\nWeitere Planung empfohlen: ja\n")
                .contains("Mit freundlichen Grüßen");
        assertThat(opened.files())
                .extracting(OpenedFile::name)
                .containsExactly("Uebergabebericht-JSE-2018-0017.pdf", "Uebergabebericht-JSE-2018-0017.json");
        assertThat(opened.files().get(0).content()).isEqualTo(ExampleMails.REPORT);
        assertThat(opened.files().get(1).content()).isEqualTo(JSON);
        // printf '%%PDF-1.7 erfunden' | sha256sum
        assertThat(onlyMail().getHeader("X-Jospen-SHA256"))
                .containsExactly("ddcb549020dbed69d36d43dbb6043653170137ecfe7605d426f13507afa35aa6");
    }

    @Test
    void nothingOfTheReportIsReadableOnTheWay() throws Exception {
        service.send(REPORT);

        String raw = raw(onlyMail());
        assertThat(raw).contains("Content-Type: application/pkcs7-mime");
        for (String secret : List.of("Uebergabebericht", "Teilnahmeende", "Leonarda", "erfunden", "signature")) {
            assertThat(raw).doesNotContainIgnoringCase(secret);
            assertThat(raw).doesNotContain(base64Core(secret));
        }
    }

    @ParameterizedTest
    @EnumSource(Encryption.class)
    void openSslDecryptsAndVerifies(Encryption encryption) throws Exception {
        assumeTrue(openSslIsThere(), "openssl is not installed, so nobody independent can check");
        Path folder = Files.createDirectories(KEYS.resolve("openssl-" + encryption));
        TestKeys.JOBCENTER.writeKeyPem(folder.resolve("key.pem"));
        OutgoingMail mail = OutgoingMail.freeze(
                REPORT, new MailText("Übergabebericht", "Grüße"), "projekt@jospen.example", "", MailSlice.NOW);
        var recipient = new RecipientCertificates.Usable(
                TestKeys.JOBCENTER.certificate(), "", new RecipientProfile("", "", encryption, true, null, false));
        var signer = new ProviderKey.Signer(TestKeys.PROVIDER.key(), List.of(TestKeys.PROVIDER.certificate()));
        Files.writeString(
                folder.resolve("mail.eml"),
                Smime.protect(MimeParts.inner(mail.text(), REPORT.attachments()), signer, recipient));

        run(folder, "openssl cms -decrypt -in mail.eml -inkey key.pem -out signed.eml");
        run(folder, "openssl cms -verify -in signed.eml -CAfile ../issuer.pem -out content.eml");
        assertThat(Files.readString(folder.resolve("content.eml")))
                .contains("Uebergabebericht-JSE-2018-0017.pdf")
                .contains(Base64.getEncoder().encodeToString(ExampleMails.REPORT));
    }

    private static Mail report(String key) {
        Mail handover = ExampleMails.handover(ExampleMails.REPORT);
        return new Mail(
                key,
                handover.template(),
                handover.recipient(),
                handover.caseReference(),
                handover.facts(),
                List.of(
                        handover.attachments().get(0),
                        new Attachment("Uebergabebericht-JSE-2018-0017.json", "application/json", JSON)));
    }

    private MimeMessage onlyMail() {
        assertThat(server.receivedMails()).hasSize(1);
        return server.receivedMails()[0];
    }

    private static OpenedMail open(MimeMessage mail) {
        return Decryption.open(mail, TestKeys.JOBCENTER.key(), TestKeys.ISSUER.certificate());
    }

    private static String raw(MimeMessage mail) throws Exception {
        var bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    /** How the word would look in base64 at the start of a line. */
    private static String base64Core(String word) {
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(word.getBytes(StandardCharsets.UTF_8));
        return encoded.substring(0, encoded.length() - 2);
    }

    private static boolean openSslIsThere() {
        try {
            return new ProcessBuilder("openssl", "version").start().waitFor() == 0;
        } catch (Exception e) {
            return false;
        }
    }

    private static void run(Path folder, String command) throws Exception {
        Process process = new ProcessBuilder(command.split(" "))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(command + "\n" + output).isZero();
    }
}

package de.jospen.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.jospen.demo.Decryption;
import de.jospen.demo.LocalMailServer;
import de.jospen.demo.OpenedMail;
import de.jospen.demo.OpenedMail.OpenedFile;
import de.jospen.mail.RecipientProfile.Encryption;
import de.jospen.support.TestCertificate;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** What leaves is signed and encrypted, and with any fault of a certificate nothing leaves (F6, A12). */
@SpringJUnitConfig(MailSlice.class)
@ActiveProfiles("demo")
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:protection;DB_CLOSE_DELAY=-1",
            "spring.datasource.generate-unique-name=false"
        })
class MailProtectionTest {

    private static final Path KEYS = Path.of("target/keys/MailProtectionTest");
    private static final byte[] JSON = "{\"name\":\"Leonarda Erfunden\"}".getBytes(StandardCharsets.UTF_8);
    private static final Mail REPORT = report("handover:7b1f:1");

    @Autowired
    MailService service;

    @Autowired
    LocalMailServer server;

    @Autowired
    JavaMailSenderImpl sender;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FakeProject project;

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry properties) {
        TestKeys.register(properties, KEYS);
    }

    @BeforeEach
    void goodKeys() {
        TestKeys.write(KEYS);
        project.reset();
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
                REPORT, new MailText("Übergabebericht", "Grüße"), "projekt@jospen.example", MailSlice.NOW);
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

    static Stream<Arguments> faults() {
        Supplier<TestCertificate> foreign = () -> TestCertificate.issuer("Fremder Aussteller");
        return Stream.of(
                fault("unlesbar", () -> null, "nicht lesbar ist"),
                fault(
                        "abgelaufen",
                        () -> jobcenter().valid(MailSlice.NOW.minusSeconds(90_000), MailSlice.NOW.minusSeconds(60)),
                        "am 17.06.2019 abgelaufen ist"),
                fault(
                        "noch nicht gültig",
                        () -> jobcenter().valid(MailSlice.NOW.plusSeconds(90_000), MailSlice.NOW.plusSeconds(99_000)),
                        "erst ab 18.06.2019 gilt"),
                fault(
                        "andere Adresse",
                        () -> TestCertificate.of("jemand@jobcenter-herford.example", TestKeys.ISSUER),
                        "nicht für die Adresse " + TestKeys.JOBCENTER_ADDRESS + " ausgestellt ist"),
                fault(
                        "nur zum Signieren",
                        () -> jobcenter().usage(KeyUsage.digitalSignature),
                        "nicht zum Verschlüsseln bestimmt ist"),
                fault(
                        "fremder Aussteller",
                        () -> TestCertificate.of(TestKeys.JOBCENTER_ADDRESS, foreign.get()),
                        "nicht vom hinterlegten Aussteller stammt"),
                fault(
                        "gefälschter Aussteller",
                        () -> TestCertificate.of(
                                TestKeys.JOBCENTER_ADDRESS,
                                TestCertificate.issuer("Testaussteller").bits(2048)),
                        "nicht vom hinterlegten Aussteller stammt"),
                fault("kurzer Schlüssel", () -> jobcenter().bits(1024), "zu schwach ist"),
                fault("SHA-1", () -> jobcenter().signedWith("SHA1withRSA"), "zu schwach ist"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void nothingLeavesWithAFaultOfTheCertificate(String name, Supplier<TestCertificate> spoilt, String reason)
            throws Exception {
        Path file = KEYS.resolve("jobcenter.pem");
        TestCertificate certificate = spoilt.get();
        if (certificate == null) {
            Files.writeString(file, "kein Zertifikat");
        } else {
            certificate.writePem(file);
        }

        assertRefused("weil das Zertifikat von jobcenter-herford " + reason);

        // Mended without a restart
        TestKeys.write(KEYS);
        assertThatThrownBy(() -> service.deliver(REPORT.key())).isInstanceOf(MailRefused.class);
        service.reopen(REPORT.key());
        service.deliver(REPORT.key());
        assertThat(open(onlyMail()).signature()).isEqualTo(OpenedMail.Signature.VALID);
    }

    @Test
    void nothingLeavesWithoutACertificate() throws Exception {
        Files.delete(KEYS.resolve("jobcenter.pem"));
        assertRefused("weil das Zertifikat von jobcenter-herford fehlt.");
    }

    @Test
    void nothingLeavesWithoutTheIssuer() throws Exception {
        Files.delete(KEYS.resolve("issuer.pem"));
        assertRefused("weil das Zertifikat des Ausstellers für jobcenter-herford fehlt.");
    }

    @Test
    void nothingLeavesToAnOrganisationWithoutProfile() {
        Mail other = new Mail(
                "handover:0000:1",
                REPORT.template(),
                "kreis-herford",
                REPORT.caseReference(),
                REPORT.facts(),
                REPORT.attachments());
        assertThatThrownBy(() -> service.send(other))
                .isInstanceOf(MailRefused.class)
                .hasMessageContaining("das Zertifikat von kreis-herford fehlt");
        assertThat(server.receivedMails()).isEmpty();
    }

    @Test
    void nothingLeavesUnsigned() throws Exception {
        TestKeys.PROVIDER.writeKeystore(KEYS.resolve("provider.p12"), "anderes-passwort");
        assertRefused("weil der Schlüssel des Absenders nicht lesbar ist");
        jdbc.sql("DELETE FROM outgoing_mail").update();
        Files.delete(KEYS.resolve("provider.p12"));
        assertRefused("weil der Schlüssel des Absenders fehlt");
        jdbc.sql("DELETE FROM outgoing_mail").update();
        TestCertificate.of("projekt@jospen.example", TestKeys.ISSUER)
                .valid(MailSlice.NOW.minusSeconds(90_000), MailSlice.NOW.minusSeconds(60))
                .writeKeystore(KEYS.resolve("provider.p12"), TestKeys.PASSWORD);
        assertRefused("weil das Zertifikat des Absenders am 17.06.2019 abgelaufen ist");
    }

    @Test
    void mailsWithoutReportNeedNoCertificate() throws Exception {
        Files.delete(KEYS.resolve("jobcenter.pem"));
        Files.delete(KEYS.resolve("provider.p12"));
        service.send(ExampleMails.of(MailTemplate.REFERRAL_ADMITTED));
        assertThat(server.receivedMails()).hasSize(1);
    }

    private void assertRefused(String reason) {
        assertThatThrownBy(() -> service.send(REPORT))
                .isInstanceOf(MailRefused.class)
                .hasMessageStartingWith("Die E-Mail wurde nicht versendet, weil ")
                .hasMessageContaining(reason);
        assertThat(server.receivedMails()).as("0 bytes leave").isEmpty();
        Map<String, Object> row = jdbc.sql("SELECT state, reason, attempts FROM outgoing_mail")
                .query()
                .singleRow();
        assertThat(row).containsEntry("state", "FAILED").containsEntry("attempts", 0);
        assertThat((String) row.get("reason")).contains(reason);
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

    private static TestCertificate jobcenter() {
        return TestCertificate.of(TestKeys.JOBCENTER_ADDRESS, TestKeys.ISSUER);
    }

    private static Arguments fault(String name, Supplier<TestCertificate> certificate, String reason) {
        return Arguments.of(name, certificate, reason);
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

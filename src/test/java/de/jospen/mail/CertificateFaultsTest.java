package de.jospen.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jospen.demo.Decryption;
import de.jospen.demo.LocalMailServer;
import de.jospen.demo.OpenedMail;
import de.jospen.support.TestCertificate;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** With any fault of a certificate nothing leaves, and the reason stands there in German (F6). */
@SpringJUnitConfig(MailSlice.class)
@ActiveProfiles("demo")
@TestPropertySource(
        properties = {
            "jospen.mail.recipients.jobcenter-bielefeld.revoked=true",
            "spring.datasource.url=jdbc:h2:mem:certificates;DB_CLOSE_DELAY=-1",
            "spring.datasource.generate-unique-name=false"
        })
class CertificateFaultsTest {

    private static final Path KEYS = Path.of("target/keys/CertificateFaultsTest");
    private static final Mail REPORT = MailProtectionTest.REPORT;

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
        String revoked = "jospen.mail.recipients.jobcenter-bielefeld.";
        properties.add(
                revoked + "certificate", () -> KEYS.resolve("jobcenter.pem").toString());
        properties.add(revoked + "issuer", () -> KEYS.resolve("issuer.pem").toString());
    }

    @BeforeEach
    void goodKeys() {
        TestKeys.write(KEYS);
        project.reset();
        server.clear();
        sender.setPort(server.port());
        jdbc.sql("DELETE FROM outgoing_mail").update();
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
                                TestCertificate.issuer("Testaussteller").anotherKey()),
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

        assertRefused("weil das Zertifikat von Jobcenter Herford " + reason);

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
        assertRefused("weil das Zertifikat von Jobcenter Herford fehlt.");
    }

    @Test
    void nothingLeavesWithoutTheIssuer() throws Exception {
        Files.delete(KEYS.resolve("issuer.pem"));
        assertRefused("weil das Zertifikat des Ausstellers für Jobcenter Herford fehlt.");
    }

    @Test
    void nothingLeavesWithARevokedCertificate() {
        project.mailboxes.put("jobcenter-bielefeld", TestKeys.JOBCENTER_ADDRESS);
        assertThatThrownBy(() -> service.send(reportTo("jobcenter-bielefeld")))
                .isInstanceOf(MailRefused.class)
                .hasMessageContaining("das Zertifikat von Jobcenter Bielefeld gesperrt ist");
        assertThat(server.receivedMails()).isEmpty();
    }

    @Test
    void nothingLeavesToAnOrganisationWithoutProfile() {
        assertThatThrownBy(() -> service.send(reportTo("kreis-herford")))
                .isInstanceOf(MailRefused.class)
                .hasMessageContaining("das Zertifikat von Kreis Herford fehlt");
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

    private static Mail reportTo(String organisation) {
        return new Mail(
                "handover:0000:1",
                REPORT.template(),
                organisation,
                REPORT.caseReference(),
                REPORT.facts(),
                REPORT.attachments());
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
}

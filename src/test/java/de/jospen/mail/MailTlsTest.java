package de.jospen.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jospen.support.ScriptedSmtpServer;
import de.jospen.support.TestCertificate;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** Where TLS is required, the mail server must offer it and be the one it says it is (F5). */
@SpringJUnitConfig(MailSlice.class)
@ActiveProfiles("demo")
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:tls;DB_CLOSE_DELAY=-1",
            "spring.datasource.generate-unique-name=false"
        })
class MailTlsTest {

    private static final Mail REPORT = ExampleMails.of(MailTemplate.HANDOVER);
    private static final TestCertificate TLS_ISSUER = TestCertificate.issuer("TLS-Aussteller");

    private final ScriptedSmtpServer server = new ScriptedSmtpServer();

    @Autowired
    MailService service;

    @Autowired
    JavaMailSenderImpl sender;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry properties) {
        TestKeys.register(properties, Path.of("target/keys/MailTlsTest"));
    }

    @BeforeEach
    void requireTls() {
        sender.setProtocol("smtp");
        jdbc.sql("DELETE FROM outgoing_mail").update();
        sender.setHost("localhost");
        sender.setPort(server.port());
        var properties = sender.getJavaMailProperties();
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", "true");
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put(
                "mail.smtp.ssl.socketFactory",
                TestCertificate.ofHost("client", TLS_ISSUER).tls().getSocketFactory());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void sendsThroughTlsWhenItIsRequired() {
        server.withTls(TestCertificate.ofHost("localhost", TLS_ISSUER).tls());
        service.send(REPORT);
        assertThat(server.accepted()).isEqualTo(1);
    }

    @Test
    void sendsNothingWithoutTlsWhenItIsRequired() {
        assertThatThrownBy(() -> service.send(REPORT)).isInstanceOf(MailDelayed.class);
        assertThat(server.received()).isEmpty();
    }

    @Test
    void sendsNothingToAServerOfAnotherName() {
        server.withTls(TestCertificate.ofHost("anderswo.example", TLS_ISSUER).tls());
        assertThatThrownBy(() -> service.send(REPORT)).isInstanceOf(MailDelayed.class);
        assertThat(server.received()).isEmpty();
    }

    @Test
    void sendsThroughTlsFromTheFirstByte() {
        try (var smtps = ScriptedSmtpServer.smtps(
                TestCertificate.ofHost("localhost", TLS_ISSUER).tls())) {
            useSmtps(smtps);
            service.send(REPORT);
            assertThat(smtps.accepted()).isEqualTo(1);
        }
    }

    @Test
    void sendsNothingThroughTlsFromTheFirstByteToAServerOfAnotherName() {
        try (var smtps = ScriptedSmtpServer.smtps(
                TestCertificate.ofHost("anderswo.example", TLS_ISSUER).tls())) {
            useSmtps(smtps);
            assertThatThrownBy(() -> service.send(REPORT)).isInstanceOf(MailDelayed.class);
            assertThat(smtps.received()).isEmpty();
        }
    }

    private void useSmtps(ScriptedSmtpServer smtps) {
        sender.setProtocol("smtps");
        sender.setPort(smtps.port());
        var properties = sender.getJavaMailProperties();
        properties.put("mail.smtps.ssl.checkserveridentity", "true");
        properties.put("mail.smtps.socketFactory", new PromptSockets());
        properties.put(
                "mail.smtps.ssl.socketFactory",
                TestCertificate.ofHost("client", TLS_ISSUER).tls().getSocketFactory());
    }

    @Test
    void sendsNothingToAServerNobodyVouchesFor() {
        server.withTls(TestCertificate.ofHost("localhost", TestCertificate.issuer("Fremder TLS-Aussteller"))
                .tls());
        assertThatThrownBy(() -> service.send(REPORT)).isInstanceOf(MailDelayed.class);
        assertThat(server.received()).isEmpty();
    }
}

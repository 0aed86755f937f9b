package de.jospen.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import de.jospen.demo.LocalMailServer;
import de.jospen.project.Organisation;
import de.jospen.project.Project;
import de.jospen.support.TestCertificate;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;

/** The provider hears of a certificate's end in time, by a mail that leaves by itself. */
@SpringJUnitConfig(MailSlice.class)
@ActiveProfiles("demo")
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:warnings;DB_CLOSE_DELAY=-1",
            "spring.datasource.generate-unique-name=false"
        })
class CertificateWarningsTest {

    private static final Path KEYS = Path.of("target/keys/CertificateWarningsTest");
    private static final Instant END = Instant.parse("2019-09-30T10:00:00Z");

    @Autowired
    MailService service;

    @Autowired
    MailProperties settings;

    @Autowired
    RecipientCertificates certificates;

    @Autowired
    ProviderKey providerKey;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MailSlice.MovableClock clock;

    @Autowired
    LocalMailServer server;

    @Autowired
    JdbcClient jdbc;

    private CertificateWarnings warnings;

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry properties) {
        TestKeys.register(properties, KEYS, true);
    }

    @BeforeEach
    void certificateEndsInSeptember() {
        jdbc.sql("DELETE FROM outgoing_mail").update();
        server.clear();
        TestCertificate.of(TestKeys.JOBCENTER_ADDRESS, TestKeys.ISSUER)
                .valid(MailSlice.NOW, END)
                .writePem(KEYS.resolve("jobcenter.pem"));
        Project project = mock(Project.class);
        when(project.organisations())
                .thenReturn(List.of(
                        new Organisation("rege", "REGE mbH", Organisation.Kind.PROVIDER, "projekt@jospen.example"),
                        new Organisation(
                                "jobcenter-herford",
                                "Jobcenter Herford",
                                Organisation.Kind.JOBCENTER,
                                TestKeys.JOBCENTER_ADDRESS),
                        new Organisation("kreis-herford", "Kreis", Organisation.Kind.DISTRICT, "kreis@k.example")));
        warnings = new CertificateWarnings(project, settings, certificates, providerKey, service, transaction, clock);
    }

    @Test
    @Timeout(10)
    void warnsThirtyFourteenAndThreeDaysBeforeEachOnce() throws Exception {
        for (int daysBefore = 40; daysBefore >= -1; daysBefore--) {
            clock.set(END.minus(Duration.ofDays(daysBefore)));
            warnings.warn();
            warnings.warn();
            List<String> kept = jdbc.sql("SELECT mail_key FROM outgoing_mail ORDER BY mail_key")
                    .query(String.class)
                    .list();
            assertThat(kept)
                    .as(daysBefore + " days before")
                    .hasSize(daysBefore > 30 ? 0 : daysBefore > 14 ? 1 : daysBefore > 3 ? 2 : 3)
                    .allMatch(key -> key.matches("certificate-expires:jobcenter-herford:[0-9a-f]+:(30|14|3)"));
        }
        // They leave by themselves; the next test must not find one of them still under way
        while (sent() < 3) {
            Thread.sleep(10);
        }
    }

    @Test
    @Timeout(10)
    void theWarningLeavesByItselfAfterTheCommit() throws Exception {
        clock.set(END.minus(Duration.ofDays(30)));
        transaction.executeWithoutResult(status -> {
            warnings.warn();
            assertThat(server.receivedMails()).isEmpty();
        });
        while (server.receivedMails().length == 0) {
            Thread.sleep(10);
        }

        var mail = server.receivedMails()[0];
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getAllRecipients()[0]).hasToString("projekt@jospen.example");
        assertThat(mail.getSubject()).isEqualTo("Jö-Sp-En: Zertifikat für verschlüsselte E-Mails läuft ab");
        assertThat(mail.getContent().toString())
                .contains("der Organisation „Jobcenter Herford“ gilt nur noch\r\nbis zum 30.09.2019.");
    }

    private int sent() {
        return jdbc.sql("SELECT COUNT(*) FROM outgoing_mail WHERE state = 'SENT'")
                .query(Integer.class)
                .single();
    }
}

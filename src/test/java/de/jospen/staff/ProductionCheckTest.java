package de.jospen.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jospen.support.TestCertificate;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** With the application's own files and what a house would set in its environment. */
@ExtendWith(OutputCaptureExtension.class)
class ProductionCheckTest {

    private static final Path KEYS = Path.of("target/keys/ProductionCheckTest");

    private static final String[] COMPLETE = {
        "--spring.profiles.active=production",
        "--JOSPEN_DB_URL=jdbc:postgresql://db/jospen",
        "--JOSPEN_DB_USER=jospen",
        "--JOSPEN_DB_PASSWORD=geheim",
        "--JOSPEN_MAIL_HOST=mail.example",
        "--JOSPEN_BASE_URL=https://jospen.example",
        "--JOSPEN_KEY_FOLDER=" + KEYS,
        "--JOSPEN_KEY_PASSWORD=geheim",
        "--JOSPEN_ADMIN_ID=verwaltung",
        "--JOSPEN_ADMIN_PASSWORD=Ein-Anderes-47-Wort"
    };

    @BeforeAll
    static void keys() {
        TestCertificate issuer = TestCertificate.issuer("Testaussteller");
        TestCertificate.of("projekt@jospen.example", issuer).writeKeystore(KEYS.resolve("provider.p12"), "geheim");
        for (String jobcenter : List.of("jobcenter-herford", "jobcenter-bielefeld")) {
            TestCertificate.of("jospen@" + jobcenter + ".example", issuer).writePem(KEYS.resolve(jobcenter + ".pem"));
            issuer.writePem(KEYS.resolve(jobcenter + "-issuer.pem"));
        }
    }

    @Test
    void startsWithACompleteEnvironment() {
        try (var context = start()) {
            var environment = context.getEnvironment();
            assertThat(environment.getProperty("server.servlet.session.cookie.secure"))
                    .isEqualTo("true");
            assertThat(environment.getProperty("camunda.bpm.webapp.header-security.hsts-disabled"))
                    .isEqualTo("false");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --JOSPEN_DB_URL=                          | Die Datenbank ist nicht angegeben (JOSPEN_DB_URL).
                    --JOSPEN_DB_URL=jdbc:h2:mem:x             | Echte Daten liegen in PostgreSQL, nicht in einer anderen Datenbank wie H2 (JOSPEN_DB_URL).
                    --JOSPEN_MAIL_HOST=                       | Der Mailserver ist nicht angegeben (JOSPEN_MAIL_HOST).
                    --JOSPEN_BASE_URL=                        | Die Adresse, unter der die Anwendung erreicht wird, ist nicht angegeben (JOSPEN_BASE_URL).
                    --JOSPEN_KEY_PASSWORD=falsch              | Übergabeberichte könnten nicht versendet werden, weil der Schlüssel des Absenders nicht lesbar ist (Datei oder Passwort, Einstellung jospen.mail.keystore).
                    --jospen.mail.recipients.jobcenter-bielefeld.revoked=true | Übergabeberichte könnten nicht versendet werden, weil das Zertifikat von Jobcenter Arbeitplus Bielefeld gesperrt ist.
                    --jospen.mail.recipients.jobcenter-herford.certificate=target/fehlt.pem | Übergabeberichte könnten nicht versendet werden, weil das Zertifikat von Jobcenter Herford fehlt.
                    --JOSPEN_ADMIN_PASSWORD=Jospen-Demo-2018  | Das Passwort der Administration ist das öffentlich bekannte der Demo (JOSPEN_ADMIN_PASSWORD).
                    --spring.profiles.active=demo,production  | Die Profile „production“ und „demo“ schließen sich aus.
                    """)
    void refusesWhatSuitsTheDemoOnly(String argument, String sentence, CapturedOutput output) {
        assertThatThrownBy(() -> start(argument)).isInstanceOf(ProductionRefused.class);
        assertThat(output)
                .contains("So startet der Echtbetrieb nicht:")
                .contains("- " + sentence)
                .doesNotContain("Exception")
                .doesNotContain("Jospen-Demo-2018");
    }

    @Test
    void namesAllFaultsAtOnce() {
        assertThatThrownBy(() -> start("--JOSPEN_DB_URL=", "--JOSPEN_MAIL_HOST="))
                .isInstanceOfSatisfying(
                        ProductionRefused.class,
                        refused -> assertThat(refused.faults()).hasSize(2));
    }

    @Test
    void doesNotConcernTheDemo() {
        new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .run()
                .close();
    }

    private static ConfigurableApplicationContext start(String... changes) {
        String[] arguments = Stream.concat(
                        Arrays.stream(COMPLETE)
                                .filter(argument -> Arrays.stream(changes)
                                        .noneMatch(change -> nameOf(change).equals(nameOf(argument)))),
                        Arrays.stream(changes))
                .toArray(String[]::new);
        return new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .run(arguments);
    }

    private static String nameOf(String argument) {
        return argument.substring(0, argument.indexOf('='));
    }

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}
}

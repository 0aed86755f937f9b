package de.jospen.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jospen.support.TestCertificate;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** With the application's own files and what a house would set in its environment. */
@ExtendWith(OutputCaptureExtension.class)
class ProductionCheckTest {

    private static final Path KEYS = Path.of("target/keys/ProductionCheckTest");

    private static final String[] COMPLETE = {
        "--spring.profiles.active=production",
        "--JOSPEN_DB_URL=jdbc:postgresql://db/jospen?sslmode=verify-full",
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
    @ValueSource(
            strings = {
                "--JOSPEN_DB_URL=jdbc:postgresql://localhost/jospen",
                "--JOSPEN_DB_URL=jdbc:postgresql:jospen",
                "--JOSPEN_DB_URL=jdbc:postgresql://127.0.0.1:5433/jospen?sslmode=disable",
                "--JOSPEN_MAIL_PROTOCOL=smtps",
                "--JOSPEN_BASE_URL=http://localhost:8080",
                "--JOSPEN_ADMIN_ID=verwaltung",
                "--JOSPEN_CA_FOLDER="
            })
    void takesWhatIsSafe(String argument) {
        start(argument).close();
    }

    @Test
    void takesTheOperatorsWordForANetworkThatDoesNotLeaveTheMachine() {
        start("--JOSPEN_DB_URL=jdbc:postgresql://database/jospen", "--JOSPEN_DB_SAME_HOST=true")
                .close();
    }

    @Test
    void trustsWhoeverJavaTrustsWithTheDatabase() {
        try (var context = start()) {
            assertThat(context.getEnvironment()
                            .getProperty("spring.datasource.hikari.data-source-properties.sslfactory"))
                    .isEqualTo("org.postgresql.ssl.DefaultJavaSSLFactory");
        }
        try (var context =
                start("--JOSPEN_DB_URL=jdbc:postgresql://db/jospen?sslmode=verify-full&sslrootcert=/ca.pem")) {
            assertThat(context.getEnvironment()
                            .getProperty("spring.datasource.hikari.data-source-properties.sslfactory"))
                    .isNull();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --JOSPEN_DB_URL=                          | Die Datenbank ist nicht angegeben (JOSPEN_DB_URL).
                    --JOSPEN_DB_URL=jdbc:h2:mem:x             | Echte Daten liegen in PostgreSQL, nicht in einer anderen Datenbank wie H2 (JOSPEN_DB_URL).
                    --JOSPEN_DB_URL=jdbc:postgresql://db/jospen | Die Verbindung zur Datenbank auf db wäre nicht sicher verschlüsselt; bitte sslmode=verify-full
                    --JOSPEN_DB_URL=jdbc:postgresql://db/jospen?sslmode=require | Die Verbindung zur Datenbank auf db wäre nicht sicher verschlüsselt
                    --JOSPEN_DB_URL=jdbc:postgresql://db/jospen?sslmode=verify-full&sslmode=disable | Die Verbindung zur Datenbank auf db wäre nicht sicher verschlüsselt
                    --JOSPEN_DB_URL=jdbc:postgresql://db/jospen?sslmode=verify-full&sslfactory=org.postgresql.ssl.NonValidatingFactory | Die Verbindung zur Datenbank auf db wäre nicht sicher verschlüsselt
                    --JOSPEN_DB_URL=jdbc:postgresql://localhost:5432,db:5432/jospen | Die Verbindung zur Datenbank auf localhost, db wäre nicht sicher verschlüsselt
                    --JOSPEN_DB_URL=jdbc:postgresql:jospen?service=x | Die Verbindung zur Datenbank auf service wäre nicht sicher verschlüsselt
                    --JOSPEN_MAIL_HOST=                       | Der Mailserver ist nicht angegeben (JOSPEN_MAIL_HOST).
                    --JOSPEN_MAIL_PROTOCOL=lmtp               | Mails gehen mit smtp (STARTTLS) oder smtps an den Mailserver (JOSPEN_MAIL_PROTOCOL).
                    --spring.mail.jndi-name=mail/Session      | Der Mailserver wird mit JOSPEN_MAIL_HOST angegeben, nicht über JNDI (spring.mail.jndi-name).
                    --spring.mail.properties.mail.smtp.starttls.required=false | Mails würden unverschlüsselt an den Mailserver gehen, wenn er es nicht besser kann; STARTTLS oder smtps muss verlangt sein (spring.mail.properties.mail.smtp.starttls.required).
                    --spring.mail.properties.mail.smtp.starttls.enable=false | Mails würden unverschlüsselt an den Mailserver gehen
                    --spring.mail.properties.mail.smtp.ssl.checkserveridentity=false | Der Name des Mailservers würde nicht geprüft (spring.mail.properties.mail.smtp.ssl.checkserveridentity).
                    --spring.mail.properties.mail.smtp.ssl.trust=* | Das Zertifikat des Mailservers würde nicht geprüft (spring.mail.properties.mail.smtp.ssl.trust); einem eigenen Aussteller wird mit JOSPEN_CA_FOLDER vertraut.
                    --spring.mail.properties.mail.smtp.ssl.trust=mail.example | Das Zertifikat des Mailservers würde nicht geprüft
                    --spring.mail.properties[mail.smtp.ssl.socketFactory.class]=de.example.Trusting | Das Zertifikat des Mailservers würde nicht geprüft
                    --spring.mail.properties[mail.smtp.socketFactory.class]=de.example.Trusting | Das Zertifikat des Mailservers würde nicht geprüft
                    --JOSPEN_BASE_URL=                        | Die Adresse, unter der die Anwendung erreicht wird, ist nicht angegeben (JOSPEN_BASE_URL).
                    --JOSPEN_BASE_URL=http://jospen.example   | Die Adresse, unter der die Anwendung erreicht wird, beginnt nicht mit https:// (JOSPEN_BASE_URL).
                    --JOSPEN_BASE_URL=jospen.example          | Die Adresse, unter der die Anwendung erreicht wird, beginnt nicht mit https:// (JOSPEN_BASE_URL).
                    --JOSPEN_BASE_URL=https://jo spen         | Die Adresse, unter der die Anwendung erreicht wird, ist keine Internetadresse (JOSPEN_BASE_URL).
                    --JOSPEN_KEY_PASSWORD=falsch              | Übergabeberichte könnten nicht versendet werden, weil der Schlüssel des Absenders nicht lesbar ist (Datei oder Passwort, Einstellung jospen.mail.keystore).
                    --jospen.mail.recipients.jobcenter-bielefeld.revoked=true | Übergabeberichte könnten nicht versendet werden, weil das Zertifikat von Jobcenter Arbeitplus Bielefeld gesperrt ist.
                    --jospen.mail.recipients.jobcenter-herford.certificate=target/fehlt.pem | Übergabeberichte könnten nicht versendet werden, weil das Zertifikat von Jobcenter Herford fehlt.
                    --JOSPEN_ADMIN_PASSWORD=Jospen-Demo-2018  | Das Passwort der Administration ist das öffentlich bekannte der Demo (JOSPEN_ADMIN_PASSWORD).
                    --JOSPEN_ADMIN_PASSWORD=kurz              | Das Passwort der Administration ist zu schwach; nötig sind mindestens 10 Zeichen, darunter Groß- und Kleinbuchstaben, Ziffern und Sonderzeichen, und nicht der Benutzername (JOSPEN_ADMIN_PASSWORD).
                    --JOSPEN_ADMIN_PASSWORD=lauter-kleine-1   | Das Passwort der Administration ist zu schwach
                    --JOSPEN_ADMIN_PASSWORD=Ohne-eine-Zahl    | Das Passwort der Administration ist zu schwach
                    --JOSPEN_ADMIN_PASSWORD=xA1-verwaltung    | Das Passwort der Administration ist zu schwach
                    --JOSPEN_ADMIN_PASSWORD=                  | Die erste Administration braucht Benutzernamen und Passwort (JOSPEN_ADMIN_ID, JOSPEN_ADMIN_PASSWORD).
                    --JOSPEN_CA_FOLDER=target/fehlt           | Der Ordner der eigenen Aussteller (JOSPEN_CA_FOLDER) oder ein Zertifikat darin ist nicht lesbar.
                    --JOSPEN_CA_FOLDER=src/test/resources     | Im Ordner der eigenen Aussteller (JOSPEN_CA_FOLDER) liegt kein Zertifikat (*.pem, *.crt).
                    --JOSPEN_ENQUIRY_HOST=imap.example        | Zum Postfach der Anfragen fehlen Benutzer oder Passwort (JOSPEN_ENQUIRY_USER, JOSPEN_ENQUIRY_PASSWORD).
                    --JOSPEN_MANAGEMENT_PORT=8080             | Zustand und Messwerte brauchen einen eigenen Anschluss, der nicht der der Anwendung ist (JOSPEN_MANAGEMENT_PORT).
                    --management.endpoints.web.exposure.include=* | Außer „health“ und „prometheus“ wird nichts über den Betrieb nach außen gegeben (management.endpoints.web.exposure.include).
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

    /** The other way to set the same property, as a container gets it. */
    @Test
    void refusesClearTextMailByAVariableOfTheEnvironment() {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        "systemEnvironment", Map.of("SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_REQUIRED", "false")));
        assertThatThrownBy(() -> new SpringApplicationBuilder(Nothing.class)
                        .environment(environment)
                        .web(WebApplicationType.NONE)
                        .run(COMPLETE))
                .isInstanceOf(ProductionRefused.class)
                .hasMessageContaining("Mails würden unverschlüsselt an den Mailserver gehen");
    }

    @Test
    void refusesAMailboxOfTheEnquiriesInClearText() {
        assertThatThrownBy(() -> start(
                        "--JOSPEN_ENQUIRY_HOST=localhost",
                        "--JOSPEN_ENQUIRY_USER=a",
                        "--JOSPEN_ENQUIRY_PASSWORD=b",
                        "--jospen.enquiry.mailbox.tls=false"))
                .isInstanceOfSatisfying(
                        ProductionRefused.class,
                        refused -> assertThat(refused.faults())
                                .containsExactly("Das Postfach der Anfragen wird nur mit TLS gelesen"
                                        + " (jospen.enquiry.mailbox.tls)."));
    }

    @Test
    void refusesAnotherTimeZoneThanTheProjects() {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        try {
            assertThatThrownBy(ProductionCheckTest::start)
                    .isInstanceOfSatisfying(
                            ProductionRefused.class,
                            refused -> assertThat(refused.faults())
                                    .containsExactly("Die Zeitzone der Java-Maschine ist UTC, die des Projekts"
                                            + " Europe/Berlin. Bitte TZ=Europe/Berlin in der Umgebung oder"
                                            + " -Duser.timezone=Europe/Berlin angeben."));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void trustsTheHousesOwnIssuersBesideThePublicOnes() throws Exception {
        TestCertificate issuer = TestCertificate.issuer("Aussteller des Hauses");
        TrustManagerFactory publicOnes = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        publicOnes.init((KeyStore) null);
        int known = ((X509TrustManager) publicOnes.getTrustManagers()[0]).getAcceptedIssuers().length;
        assertThat(OwnIssuers.trusted(List.of(issuer.certificate())).getAcceptedIssuers())
                .hasSize(known + 1)
                .contains(issuer.certificate());
    }

    @Test
    void namesAllFaultsAtOnce() {
        assertThatThrownBy(() -> start("--JOSPEN_DB_URL=", "--JOSPEN_MAIL_HOST=", "--JOSPEN_BASE_URL=http://x.example"))
                .isInstanceOfSatisfying(
                        ProductionRefused.class,
                        refused -> assertThat(refused.faults()).hasSize(3));
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

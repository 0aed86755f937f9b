package de.jospen.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Stream;
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

    private static final String[] COMPLETE = {
        "--spring.profiles.active=production",
        "--JOSPEN_DB_URL=jdbc:postgresql://db/jospen",
        "--JOSPEN_DB_USER=jospen",
        "--JOSPEN_DB_PASSWORD=geheim",
        "--JOSPEN_MAIL_HOST=mail.example",
        "--JOSPEN_ADMIN_ID=verwaltung",
        "--JOSPEN_ADMIN_PASSWORD=Ein-Anderes-47-Wort"
    };

    @Test
    void startsWithACompleteEnvironment() {
        try (var context = start()) {
            var environment = context.getEnvironment();
            assertThat(environment.getProperty("server.servlet.session.cookie.secure"))
                    .isEqualTo("true");
            assertThat(environment.getProperty("camunda.bpm.webapp.header-security.hsts-disabled"))
                    .isEqualTo("false");
            assertThat(environment.getProperty("jospen.mail.protection", "")).isNotEqualTo("CLEAR_TEXT");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --JOSPEN_DB_URL=                          | Die Datenbank ist nicht angegeben (JOSPEN_DB_URL).
                    --JOSPEN_DB_URL=jdbc:h2:mem:x             | Echte Daten liegen in PostgreSQL, nicht in einer anderen Datenbank wie H2 (JOSPEN_DB_URL).
                    --JOSPEN_MAIL_HOST=                       | Der Mailserver ist nicht angegeben (JOSPEN_MAIL_HOST).
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

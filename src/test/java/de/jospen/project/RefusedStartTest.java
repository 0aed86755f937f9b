package de.jospen.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

/** What the person who starts the application sees, with the application's own files. */
@ExtendWith(OutputCaptureExtension.class)
class RefusedStartTest {

    @Test
    void showsTheSentencesAndNoStackTrace(CapturedOutput output) {
        assertThatThrownBy(() -> start("--jospen.project.end=2018-01-01", "--jospen.project.name="))
                .isInstanceOf(ProjectRefused.class);

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("- Das Projekt hat keinen Namen (name).")
                .contains("- Das Projektende 01.01.2018 (end) liegt vor dem Projektbeginn 01.04.2018 (start).")
                .contains("Bitte die Einstellungen unter jospen.project berichtigen und neu starten.")
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
    }

    @Test
    void startsWithTheShippedFiles() {
        start();
    }

    private static void start(String... arguments) {
        new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .run(arguments)
                .close();
    }

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}
}

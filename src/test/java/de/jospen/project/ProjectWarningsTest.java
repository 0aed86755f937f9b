package de.jospen.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class ProjectWarningsTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2019, 9, 30);
    private static final String OUTSIDE = "liegt außerhalb der Projektlaufzeit 01.04.2018 bis 30.09.2019";
    private static final String FOOTER = "Die Pflichtangaben des Unternehmens für E-Mails fehlen";

    private final MockEnvironment environment = new MockEnvironment();
    private CapturedOutput output;

    @BeforeEach
    void read(CapturedOutput output) {
        this.output = output;
    }

    @Test
    void warnsWhenTheMoneyEndsBeforeTheProject() {
        warn(ProjectSettings.shipped(), LAST_DAY);

        assertThat(output)
                .contains("Die Finanzierung ist nur bis 31.12.2018 zugesagt, das Projekt läuft bis 30.09.2019.");
    }

    @Test
    void isSilentWhenAllIsPaidForAndInTime() {
        warn(
                ProjectSettings.shipped()
                        .with("funding-committed-until", "2019-09-30")
                        .with("company-footer", "REGE mbH, Bielefeld"),
                LAST_DAY);

        assertThat(output).doesNotContain("WARN");
    }

    @Test
    void warnsOnTheDayAfterTheLastAndBeforeTheFirst() {
        warn(ProjectSettings.shipped(), LAST_DAY.plusDays(1));
        assertThat(output).contains("Heute (01.10.2019) " + OUTSIDE);

        warn(ProjectSettings.shipped(), LocalDate.of(2018, 3, 31));
        assertThat(output).contains("Heute (31.03.2018) " + OUTSIDE);
    }

    @Test
    void asksForTheCompanysParticularsOutsideTheDemoOnly() {
        environment.setActiveProfiles("demo");
        warn(ProjectSettings.shipped(), LAST_DAY);
        assertThat(output).doesNotContain(FOOTER);

        environment.setActiveProfiles("production");
        warn(ProjectSettings.shipped(), LAST_DAY);
        assertThat(output).contains(FOOTER);
    }

    @Test
    void speaksUpAtStart() {
        ProjectSettings.shipped()
                .room()
                .withUserConfiguration(ProjectWarnings.class)
                .run(context -> assertThat(output).contains("Die Finanzierung ist nur bis 31.12.2018 zugesagt"));
    }

    private void warn(ProjectSettings settings, LocalDate today) {
        Clock clock = Clock.fixed(today.atTime(12, 0).atZone(ProjectClock.ZONE).toInstant(), ProjectClock.ZONE);
        new ProjectWarnings(settings.properties(), clock, environment).warn();
    }
}

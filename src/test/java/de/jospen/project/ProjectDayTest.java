package de.jospen.project;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Today is 04.06.2018. */
class ProjectDayTest {

    record Session(
            @ProjectDay LocalDate held,
            @ProjectDay(future = true) LocalDate next) {}

    @ParameterizedTest(name = "held {0}, next {1}")
    @CsvSource({"2018-04-01, 2018-04-01", "2018-06-04, 2020-06-04", ","})
    void acceptsDaysOfTheProjectAndMissingOnes(LocalDate held, LocalDate next) {
        assertThat(complaint(new Session(held, next))).isNull();
    }

    @ParameterizedTest(name = "held {0}, next {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2018-03-31 | | held: Bitte ein Datum ab Projektbeginn (01.04.2018) angeben.",
                "2018-06-05 | | held: Bitte kein Datum in der Zukunft angeben.",
                "| 2018-03-31 | next: Bitte ein Datum ab Projektbeginn (01.04.2018) angeben.",
                "| 2020-06-05 | next: Bitte ein Datum innerhalb der nächsten zwei Jahre angeben."
            })
    void refusesOthersInGerman(LocalDate held, LocalDate next, String complaint) {
        assertThat(complaint(new Session(held, next))).isEqualTo(complaint);
    }

    private static String complaint(Session session) {
        var complaint = new AtomicReference<String>();
        ProjectSettings.shipped()
                .room()
                .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
                .withUserConfiguration(Today.class)
                .run(context -> context.getBean(Validator.class).validate(session).stream()
                        .map(ProjectDayTest::sentence)
                        .forEach(complaint::set));
        return complaint.get();
    }

    private static String sentence(ConstraintViolation<?> violation) {
        return violation.getPropertyPath() + ": " + violation.getMessage();
    }

    @Configuration(proxyBeanMethods = false)
    static class Today {

        @Bean
        @Primary
        Clock today() {
            return Clock.fixed(
                    LocalDate.of(2018, 6, 4)
                            .atTime(9, 0)
                            .atZone(ProjectClock.ZONE)
                            .toInstant(),
                    ProjectClock.ZONE);
        }
    }
}

package de.jospen.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import de.jospen.support.Forms;
import de.jospen.support.ProcessTest;
import de.jospen.support.Staff;
import de.jospen.workflow.FieldError;
import de.jospen.workflow.FormRejected;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
class ReferParticipantTest {

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    static Stream<Arguments> badInput() {
        return Stream.of(
                Arguments.of("firstName", null, "ausfüllen"),
                Arguments.of("lastName", "   ", "ausfüllen"),
                Arguments.of("lastName", "<script>alert(1)</script>", "nur Buchstaben"),
                Arguments.of("lastName", "Erika 😀", "nur Buchstaben"),
                Arguments.of("lastName", "x".repeat(10_000), "höchstens 100"),
                Arguments.of("birthDate", "31.02.1990", "gültiges Datum"),
                Arguments.of("birthDate", LocalDate.now().plusDays(1).toString(), "Geburtsdatum prüfen"),
                Arguments.of("birthDate", LocalDate.now().minusYears(3).toString(), "15 Jahren"),
                Arguments.of("gender", "BLUE", "aus der Liste"),
                Arguments.of("postcode", "3213", "fünf Ziffern"),
                Arguments.of("email", "kein Postfach", "gültige E-Mail"),
                Arguments.of("customerNumber", "12", "123A456789"),
                Arguments.of("singleParent", "vielleicht", "passt nicht"),
                Arguments.of("goals", List.of(), "mindestens eine"),
                Arguments.of("goals", List.of("FAME"), "aus der Liste"),
                Arguments.of("currentOffers", "y".repeat(10_000), "höchstens 2000"),
                Arguments.of("currentOffers", "Kurs <b>fett</b>", "ohne HTML"),
                Arguments.of("currentOffers", "Kurs 🎓", "ohne Emojis"),
                Arguments.of("referredOn", "2018-03-31", "01.04.2018"),
                Arguments.of("referredOn", LocalDate.now().plusDays(1).toString(), "Zukunft"),
                Arguments.of("nationality", "egal", "kennt das Formular nicht"));
    }

    @ParameterizedTest
    @MethodSource("badInput")
    void faultIsNamedAtItsFieldAndNothingIsWritten(String field, Object value, String message) {
        int before = people();

        var refusal = catchThrowable(() -> staff.jobcenterHerford()
                .start("referral", Forms.with(Forms.referral("spenge", "32139"), field, value)));

        assertThat(errors(refusal)).anySatisfy(error -> {
            assertThat(error.field()).startsWith(field);
            assertThat(error.message()).contains(message);
        });
        assertThat(people()).isEqualTo(before);
    }

    @Test
    void combiningUmlautsAreJoinedAndStored() {
        String name = Forms.uniqueName() + "mu\u0308ller";

        staff.jobcenterHerford().start("referral", Forms.with(Forms.referral("spenge", "32139"), "lastName", name));

        assertThat(jdbc.sql("SELECT COUNT(*) FROM person WHERE last_name = :name")
                        .param("name", name.replace("u\u0308", "ü"))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private int people() {
        return jdbc.sql("SELECT COUNT(*) FROM person").query(Integer.class).single();
    }

    private static List<FieldError> errors(Throwable refusal) {
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            if (cause instanceof FormRejected rejected) {
                return rejected.errors();
            }
        }
        throw new AssertionError("Not refused as a form", refusal);
    }
}

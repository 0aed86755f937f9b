package de.jospen.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.engine.DatabaseOutage;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineFaultTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500|RestException|Cannot submit task form 4711: ENGINE-03083 ERROR: could not extend file: No space left on device|503|kein Platz",
                "500|ProcessEnginePersistenceException|ENGINE-03083 Error getting a new connection. Cause: HikariPool-1 - Connection is not available|503|Datenbank",
                "500|CannotCreateTransactionException|Could not open JDBC Connection for transaction|503|Datenbank",
                "500|RestException|FATAL: terminating connection due to administrator command|503|Datenbank",
                "500|OptimisticLockingException|ENGINE-03005 Execution of 'DELETE TaskEntity' failed. Entity was updated by another transaction concurrently.|409|im selben Moment",
                "500|TaskAlreadyClaimedException|Task '4711' is already claimed by someone else.|409|übernommen",
                "400|RestException|Cannot submit task form 4711: Cannot find task with id 4711: task is null|404|gibt es nicht mehr",
                "403|AuthorizationException|The user with id 'x' does not have 'READ' permission on resource 'y'|403|fehlt Ihnen das Recht",
                "400|ProcessEngineException|Password does not match policy|400|mindestens 10 Zeichen",
                "500|NullPointerException|Cannot invoke foo()|400|unlesbar",
                "500|SomethingElse|Unexpected|500|liegt bei der Anwendung"
            })
    void engineEnglishBecomesASentence(int status, String type, String english, int expected, String german) {
        EngineFault fault = EngineFault.of(status, type, english, false);

        assertThat(fault.status()).isEqualTo(expected);
        assertThat(fault.message()).contains(german).doesNotContain("4711", "ENGINE-");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Cannot instantiate process definition referral:1:2: Dieser Standort gehört nicht zu Ihrer Organisation.|Dieser Standort gehört nicht zu Ihrer Organisation.",
                "Das geht nur über das Formular der Aufgabe.|Das geht nur über das Formular der Aufgabe.",
                "Cannot submit task form 1: Nur das Formular wird angenommen, keine einzelnen Variablen.|Nur das Formular wird angenommen, keine einzelnen Variablen."
            })
    void ourOwnSentenceComesOutOfTheEnginesWrapping(String wrapped, String sentence) {
        assertThat(EngineFault.of(500, "RestException", wrapped, true)).isEqualTo(new EngineFault(422, sentence));
    }

    @Test
    void anOutageIsToldFromAFaultOfOurOwn() {
        var gone = new IllegalStateException(new SQLException("FATAL: shutting down", "57P01"));
        var full = new IllegalStateException(new SQLException("ERROR", "53100"));
        var ours = new IllegalStateException(new SQLException("duplicate key", "23505"));

        assertThat(DatabaseOutage.isCauseOf(gone)).isTrue();
        assertThat(DatabaseOutage.isCauseOf(full)).isTrue();
        assertThat(DatabaseOutage.isCauseOf(ours)).isFalse();
    }

    @Test
    void messagesAtFieldsStayWhatFormsRead() {
        String json = "{\"jospen\":[{\"field\":\"site\",\"message\":\"Bitte ausfüllen.\"}]}";

        assertThat(EngineFault.of(500, "RestException", "Cannot submit task form 1: " + json, true))
                .isEqualTo(new EngineFault(422, json));
    }

    @Test
    void aFaultOfOurOwnBehindAFormIsNotTheSenders() {
        assertThat(EngineFault.of(500, "NullPointerException", "x", true).status())
                .isEqualTo(500);
    }

    @Test
    void theLogLearnsThePlaceAndNothingThatWasTyped() {
        var fault = new IllegalStateException("Meier", new IllegalArgumentException("Gastritis"));

        SilentTrace silent = SilentTrace.of(fault);

        assertThat(silent).hasToString("java.lang.IllegalStateException");
        assertThat(silent.getCause()).hasToString("java.lang.IllegalArgumentException");
        assertThat(silent.getStackTrace()).isEqualTo(fault.getStackTrace());
        assertThat(EngineAnswers.shown("/a\nERROR: b/ä")).isEqualTo("/a?ERROR??b/?");
    }
}

package de.jospen.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import de.jospen.participant.Participants;
import de.jospen.participant.Participation;
import de.jospen.support.Forms;
import de.jospen.support.ProcessTest;
import de.jospen.support.Staff;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Bad input at the journey's own forms: a German message at the field, the task stays open. */
@ProcessTest
class JourneyFormsTest {

    private static final String TODAY = LocalDate.now().toString();
    private static final String TOMORROW = LocalDate.now().plusDays(1).toString();

    @Autowired
    Staff staff;

    @Autowired
    Participants participants;

    static Stream<Arguments> badChecks() {
        return Stream.of(
                Arguments.of(Map.of(), "outcome", "ausfüllen"),
                Arguments.of(Map.of("outcome", "MAYBE"), "outcome", "aus der Liste"),
                Arguments.of(Map.of("outcome", "REJECTED"), "reason", "Grund der Ablehnung"),
                Arguments.of(Map.of("outcome", "DATA_MISSING", "missing", List.of()), "missing", "welche Angaben"),
                Arguments.of(Map.of("outcome", "ADMITTED", "note", "x".repeat(10_000)), "note", "höchstens 2000"),
                Arguments.of(Map.of("outcome", "ADMITTED", "note", "<i>kursiv</i>"), "note", "ohne HTML"));
    }

    @ParameterizedTest
    @MethodSource("badChecks")
    void checkReferralNamesTheFault(Map<String, Object> form, String field, String message) {
        Participation participation = refer();

        assertRefused(participation, "checkReferral", form, field, message);
    }

    static Stream<Arguments> badIntakes() {
        return Stream.of(
                Arguments.of(Map.of("heldOn", "2018-03-31"), "heldOn", "01.04.2018"),
                Arguments.of(Map.of("heldOn", TOMORROW), "heldOn", "Zukunft"),
                Arguments.of(Map.of("heldOn", "gestern"), "heldOn", "gültiges Datum"),
                Arguments.of(Map.of("privacyNoticeOn", ""), "privacyNoticeOn", "Datenschutzinformation"),
                Arguments.of(Map.of("heldOn", "2019-01-02"), "privacyNoticeOn", "spätestens in das Gespräch"),
                Arguments.of(Map.of("strengths", "Humor 😀"), "strengths", "ohne Emojis"),
                Arguments.of(Map.of("strengths", ""), "strengths", "mitbringt"),
                Arguments.of(
                        Map.of(
                                "consents",
                                List.of(Map.of(
                                        "type", "CONFIDENTIALITY_RELEASE", "form", "WRITTEN", "grantedOn", TODAY))),
                        "consents[0].recipient",
                        "Empfänger"),
                Arguments.of(
                        Map.of("household", List.of(Map.of("name", "Kim", "relationship", "CAT"))),
                        "household[0].relationship",
                        "aus der Liste"));
    }

    @ParameterizedTest
    @MethodSource("badIntakes")
    void conductIntakeNamesTheFault(Map<String, Object> changes, String field, String message) {
        Participation participation = refer();
        staff.coach("joellenbeck").complete(participation, "checkReferral", Map.of("outcome", "ADMITTED"));
        var form = new HashMap<String, Object>(
                Map.of("outcome", "HELD", "heldOn", TODAY, "privacyNoticeOn", TODAY, "strengths", "Geduld"));
        form.putAll(changes);

        assertRefused(participation, "conductIntake", form, field, message);

        assertThat(participants.participation(participation.id()).enteredOn()).isNull();
    }

    private Participation refer() {
        return participants.byReference(
                staff.jobcenterBielefeld().start("referral", Forms.referral("joellenbeck", "33739")));
    }

    private void assertRefused(
            Participation participation, String task, Map<String, Object> form, String field, String message) {
        var coach = staff.coach("joellenbeck");

        var refusal = catchThrowable(() -> coach.complete(participation, task, form));

        assertThat(refusal)
                .hasStackTraceContaining("\"field\":\"" + field + "\"")
                .hasStackTraceContaining(message);
        assertThat(coach.tasks(participation)).containsExactly(task);
    }
}

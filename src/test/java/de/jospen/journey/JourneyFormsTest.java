package de.jospen.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import de.jospen.participant.ContactLog;
import de.jospen.participant.Participants;
import de.jospen.participant.Participation;
import de.jospen.support.Cases;
import de.jospen.support.Forms;
import de.jospen.support.ProcessTest;
import de.jospen.support.Staff;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bad input at the journey's own forms: a German message at the field, the task stays open. */
@ProcessTest
class JourneyFormsTest {

    private static final String TODAY = LocalDate.now().toString();
    private static final String TOMORROW = LocalDate.now().plusDays(1).toString();

    private static final String YESTERDAY = LocalDate.now().minusDays(1).toString();
    private static final Map<String, String> ATTEMPT =
            Map.of("contactedOn", TODAY, "channel", "PHONE", "note", "niemand hebt ab");
    private static final Map<String, Object> INTAKE =
            Map.of("outcome", "HELD", "heldOn", TODAY, "privacyNoticeOn", TODAY, "strengths", "Geduld");

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Staff staff;

    @Autowired
    ContactLog contactLog;

    @Autowired
    RuntimeService runtimeService;

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
                Arguments.of(
                        Map.of("heldOn", YESTERDAY, "privacyNoticeOn", YESTERDAY), "heldOn", "nicht vor der Zuweisung"),
                Arguments.of(Map.of("currentOffers", "x".repeat(10_000)), "currentOffers", "höchstens 2000"),
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
        var form = new HashMap<String, Object>(INTAKE);
        form.putAll(changes);

        assertRefused(participation, "conductIntake", form, field, message);

        assertThat(participants.participation(participation.id()).enteredOn()).isNull();
    }

    static Stream<Arguments> badNoShows() {
        return Stream.of(
                Arguments.of(Map.of("newAppointment", ""), "newAppointment", "ausfüllen"),
                Arguments.of(Map.of("newAppointment", "vielleicht"), "newAppointment", "passt nicht"),
                Arguments.of(Map.of("attempts", List.of()), "attempts", "mindestens einen Kontaktversuch"),
                Arguments.of(Map.of("attempts", Collections.nCopies(11, ATTEMPT)), "attempts", "höchstens zehn"),
                Arguments.of(
                        Map.of("attempts", List.of(Map.of("contactedOn", TOMORROW, "channel", "PHONE", "note", "x"))),
                        "attempts[0].contactedOn",
                        "Zukunft"),
                Arguments.of(
                        Map.of("attempts", List.of(Map.of("contactedOn", TODAY, "channel", "PHONE"))),
                        "attempts[0].note",
                        "ausfüllen"),
                Arguments.of(Map.of("reason", ""), "reason", "Grund des Nichtantritts"),
                Arguments.of(Map.of("newAppointment", true), "appointmentOn", "den neuen Termin"),
                Arguments.of(
                        Map.of("newAppointment", true, "appointmentOn", YESTERDAY),
                        "appointmentOn",
                        "frühestens heute"));
    }

    @ParameterizedTest
    @MethodSource("badNoShows")
    void clarifyNoShowNamesTheFault(Map<String, Object> changes, String field, String message) {
        Participation participation = refer();
        staff.coach("joellenbeck").complete(participation, "checkReferral", Map.of("outcome", "ADMITTED"));
        staff.coach("joellenbeck").complete(participation, "conductIntake", Map.of("outcome", "NOT_HELD"));
        var form = new HashMap<String, Object>(
                Map.of("attempts", List.of(ATTEMPT), "newAppointment", false, "reason", "DID_NOT_APPEAR"));
        form.putAll(changes);

        assertRefused(participation, "clarifyNoShow", form, field, message);

        assertThat(contactLog.of(participation.id())).isEmpty();
    }

    static Stream<Arguments> badExits() {
        return Stream.of(
                Arguments.of(Map.of("exitedOn", YESTERDAY), "exitedOn", "nicht vor dem Erstgespräch"),
                Arguments.of(Map.of("exitedOn", TOMORROW), "exitedOn", "Zukunft"),
                Arguments.of(Map.of("kind", ""), "kind", "ausfüllen"),
                Arguments.of(Map.of("reason", "BECAUSE"), "reason", "aus der Liste"),
                Arguments.of(Map.of("reason", "CONTACT_LOST"), "reason", "passen nicht zusammen"),
                Arguments.of(Map.of("kind", "EARLY", "reason", "PROJECT_END"), "reason", "passen nicht zusammen"),
                Arguments.of(Map.of("reason", "OTHER"), "reasonText", "sonstigen Grund"),
                Arguments.of(Map.of("reasonText", "x".repeat(10_000)), "reasonText", "höchstens 300"),
                Arguments.of(Map.of("kind", "EARLY", "reason", "DECEASED"), "whereabouts", "passen nicht zusammen"),
                Arguments.of(Map.of("whereabouts", "DECEASED"), "whereabouts", "passen nicht zusammen"));
    }

    @ParameterizedTest
    @MethodSource("badExits")
    void recordExitNamesTheFault(Map<String, Object> changes, String field, String message) {
        Participation participation = refer();
        staff.coach("joellenbeck").complete(participation, "checkReferral", Map.of("outcome", "ADMITTED"));
        staff.coach("joellenbeck").complete(participation, "conductIntake", INTAKE);
        runtimeService
                .createMessageCorrelation("exitReported")
                .processInstanceBusinessKey(participation.caseReference())
                .correlate();
        var form = new HashMap<String, Object>(
                Map.of("exitedOn", TODAY, "kind", "REGULAR", "reason", "PLAN_FINISHED", "whereabouts", "MINIJOB"));
        form.putAll(changes);

        assertRefused(participation, "recordExit", form, field, message);

        assertThat(participants.participation(participation.id()).exitedOn()).isNull();
    }

    static Stream<Arguments> badFollowUps() {
        return Stream.of(
                Arguments.of(Map.of("contactedOn", TOMORROW), "contactedOn", "Zukunft"),
                Arguments.of(Map.of("channel", "FAX"), "channel", "aus der Liste"),
                Arguments.of(Map.of("note", "   "), "note", "ausfüllen"),
                Arguments.of(Map.of("note", "<script>"), "note", "ohne HTML"));
    }

    @ParameterizedTest
    @MethodSource("badFollowUps")
    void pursueCoordinationNamesTheFault(Map<String, Object> changes, String field, String message) {
        jdbc.sql("DELETE FROM district_coordination").update();
        Participation participation =
                participants.byReference(staff.jobcenterHerford().start("referral", Forms.referral("enger", "32130")));
        staff.coach("enger").complete(participation, "checkReferral", Map.of("outcome", "ADMITTED"));
        cases.runJob(participation, "requestCoordination");
        cases.runJob(participation, "coordinationOverdue");
        var form = new HashMap<String, Object>(ATTEMPT);
        form.putAll(changes);

        var refusal = catchThrowable(() -> staff.lead().complete(participation, "pursueCoordination", form));

        assertThat(refusal)
                .hasStackTraceContaining("\"field\":\"" + field + "\"")
                .hasStackTraceContaining(message);
        assertThat(contactLog.of(participation.id())).isEmpty();
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

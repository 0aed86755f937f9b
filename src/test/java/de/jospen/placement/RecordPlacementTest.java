package de.jospen.placement;

import static de.jospen.placement.PlacementDesk.errors;
import static de.jospen.placement.PlacementDesk.job;
import static de.jospen.support.Forms.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import de.jospen.participant.Participants;
import de.jospen.participant.Participation;
import de.jospen.participant.ParticipationState;
import de.jospen.support.Cases;
import de.jospen.support.ProcessTest;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

@ProcessTest
class RecordPlacementTest {

    PlacementDesk desk;

    @Autowired
    Cases cases;

    @Autowired
    Participants participants;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void openDesk(@Autowired WebApplicationContext context) {
        desk = new PlacementDesk(context);
    }

    static Stream<Arguments> badInput() {
        return Stream.of(
                Arguments.of("employer", null, "ausfüllen"),
                Arguments.of("employer", "x".repeat(10_000), "höchstens 200"),
                Arguments.of("employer", "Bäckerei <b>fett</b>", "ohne HTML"),
                Arguments.of("occupation", "Verkäuferin 🥐", "ohne Emojis"),
                Arguments.of("workSite", "bielefeld", "aus der Liste"),
                Arguments.of("workSite", null, "ausfüllen"),
                Arguments.of("kldbCode", "6230", "fünf Ziffern"),
                Arguments.of("kldbCode", "6230a", "fünf Ziffern"),
                Arguments.of("kldbCode", "٦٢٣٠٢", "fünf Ziffern"),
                Arguments.of("employmentType", "HOBBY", "aus der Liste"),
                Arguments.of("startDate", "01.06.2018", "gültiges Datum"),
                Arguments.of("startDate", "2018-03-31", "01.04.2018"),
                Arguments.of(
                        "startDate", LocalDate.now().plusYears(2).plusDays(1).toString(), "nächsten zwei Jahre"),
                Arguments.of("weeklyHours", "viele", "eine Zahl"),
                Arguments.of("weeklyHours", "0", "mindestens 1"),
                Arguments.of("weeklyHours", "61", "höchstens 60"),
                Arguments.of("weeklyHours", "38.755", "Nachkommastellen"),
                Arguments.of("monthlyGross", "-1", "mindestens 0"),
                Arguments.of("monthlyGross", "1e400", "höchstens 20000"),
                Arguments.of("monthlyGross", "1.400,00", "eine Zahl"),
                Arguments.of("subsidised", "vielleicht", "passt nicht"),
                Arguments.of("temporaryUntil", "2018-05-31", "nach dem ersten Arbeitstag"),
                Arguments.of("temporaryUntil", "9999-12-31", "Ende der Befristung prüfen"),
                Arguments.of("counts", "YES", "kennt das Formular nicht"));
    }

    @ParameterizedTest
    @MethodSource("badInput")
    void faultIsNamedAtItsFieldAndNothingIsWritten(String field, Object value, String message) {
        Participation participation = desk.participant("spenge");
        desk.start(participation);

        var refusal = catchThrowable(
                () -> desk.complete(participation, "recordPlacement", with(job("spenge"), field, value)));

        assertThat(errors(refusal)).anySatisfy(error -> {
            assertThat(error.field()).isEqualTo(field);
            assertThat(error.message()).contains(message);
        });
        assertThat(rows(participation)).isZero();
        assertThat(desk.coach(participation).tasks(participation)).containsExactly("recordPlacement");
    }

    @ParameterizedTest
    @CsvSource({"spenge,spenge,,false", "spenge,joellenbeck,,true", "joellenbeck,elsewhere,Herford,true"})
    void workBeyondTheHomeSiteIsMarked(String home, String workSite, String town, boolean crossSite) {
        Participation participation = desk.participant(home);
        desk.start(participation);

        desk.complete(participation, "recordPlacement", with(job(workSite), "workTown", town));

        assertThat(desk.placement(participation).job().crossSite()).isEqualTo(crossSite);
        assertThat(desk.placement(participation).job().workTown()).isNotBlank();
    }

    @Test
    void anotherPlaceNeedsItsName() {
        Participation participation = desk.participant("spenge");
        desk.start(participation);

        var refusal = catchThrowable(() -> desk.complete(participation, "recordPlacement", job("elsewhere")));

        assertThat(errors(refusal)).extracting("field").containsExactly("workTown");
        assertThat(rows(participation)).isZero();
    }

    @Test
    void nobodyIsPlacedBeforeTheParticipationHasStarted() {
        Participation participation = cases.register("spenge");
        desk.start(participation);

        var refusal = catchThrowable(() -> desk.complete(participation, "recordPlacement", job("spenge")));

        assertThat(errors(refusal))
                .singleElement()
                .extracting("message")
                .asString()
                .contains("nicht begonnen");
        assertThat(rows(participation)).isZero();
    }

    @Test
    void jobThatEndedTheParticipationCanStillBeRecorded() {
        Participation participation = desk.participant("spenge");
        desk.start(participation);
        participants.exit(participation.id(), ParticipationState.COMPLETED, LocalDate.of(2018, 5, 31));

        desk.complete(participation, "recordPlacement", job("spenge"));

        assertThat(rows(participation)).isEqualTo(1);
    }

    @Test
    void payNobodyNeedsIsNotKept() {
        Participation participation = desk.participant("spenge");
        desk.start(participation);

        desk.complete(
                participation, "recordPlacement", with(job("spenge"), "employmentType", "IN_COMPANY_APPRENTICESHIP"));

        assertThat(desk.placement(participation).job().monthlyGross()).isNull();
    }

    private int rows(Participation participation) {
        return jdbc.sql("SELECT COUNT(*) FROM placement WHERE participation_id = :id")
                .param("id", participation.id())
                .query(Integer.class)
                .single();
    }
}

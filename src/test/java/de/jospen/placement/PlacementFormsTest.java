package de.jospen.placement;

import static de.jospen.placement.PlacementDesk.errors;
import static de.jospen.placement.PlacementDesk.job;
import static de.jospen.placement.PlacementDesk.proof;
import static de.jospen.support.Forms.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import de.jospen.participant.Participation;
import de.jospen.support.Cases;
import de.jospen.support.ProcessTest;
import de.jospen.support.Said;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The later forms' faults, and what the stage tells colleagues and the Jobcenter. */
@ProcessTest
class PlacementFormsTest {

    PlacementDesk desk;

    @Autowired
    Cases cases;

    @Autowired
    PlacementDisclosure disclosure;

    @Autowired
    PlacementInsight insight;

    @BeforeEach
    void openDesk(@Autowired WebApplicationContext context) {
        desk = new PlacementDesk(context);
    }

    static Stream<Arguments> badProof() {
        return Stream.of(
                Arguments.of(Map.of("proofKind", "HEARSAY"), "proofKind", "aus der Liste"),
                Arguments.of(Map.of("seenOn", ""), "seenOn", "wann Sie den Nachweis"),
                Arguments.of(Map.of("seenOn", LocalDate.now().plusDays(1).toString()), "seenOn", "Zukunft"),
                Arguments.of(Map.of("proofKind", "NOT_OBTAINABLE"), "noProofReason", "den Grund"),
                Arguments.of(
                        Map.of("proofKind", "NOT_OBTAINABLE", "noProofReason", "y".repeat(10_000)),
                        "noProofReason",
                        "höchstens 1000"),
                Arguments.of(Map.of("startDate", "2018-03-31"), "startDate", "01.04.2018"),
                Arguments.of(Map.of("startDate", "2019-06-01"), "startDate", "Ende der Befristung"),
                Arguments.of(Map.of("weeklyHours", ""), "weeklyHours", "ausfüllen"));
    }

    @ParameterizedTest
    @MethodSource("badProof")
    void faultyVerificationIsRefusedAndLeavesTheRow(Map<String, Object> changes, String field, String message) {
        Participation participation = desk.participant("spenge");
        desk.start(participation);
        desk.complete(participation, "recordPlacement", with(job("spenge"), "temporaryUntil", "2019-05-31"));
        var form = new HashMap<>(proof(job("spenge")));
        form.putAll(changes);

        var refusal = catchThrowable(() -> desk.complete(participation, "verifyPlacement", form));

        assertThat(errors(refusal)).anySatisfy(error -> {
            assertThat(error.field()).isEqualTo(field);
            assertThat(error.message()).contains(message);
        });
        assertThat(desk.placement(participation).proof()).isNull();
        assertThat(desk.coach(participation).tasks(participation)).containsExactly("verifyPlacement");
    }

    @Test
    void formsOpenWithWhatIsKnown() {
        Participation participation = desk.participant("spenge");
        desk.start(participation);
        var record = desk.load(participation, "recordPlacement");
        assertThat(record.at("/data/workSite").asText()).isEqualTo("spenge");
        assertThat(record.at("/data/startDate").asText())
                .isEqualTo(LocalDate.now().toString());
        assertThat(record.at("/reference/workSites").findValuesAsText("value"))
                .containsExactly("enger", "spenge", "joellenbeck", "elsewhere");
        assertThat(record.at("/reference/employmentTypes")).hasSize(8);

        desk.complete(participation, "recordPlacement", job("spenge"));

        var verify = desk.load(participation, "verifyPlacement");
        assertThat(verify.at("/data/startDate").asText()).isEqualTo("2018-06-01");
        assertThat(verify.at("/data/weeklyHours").asDouble()).isEqualTo(25);
        assertThat(verify.at("/data/monthlyGross").asDouble()).isEqualTo(1400);
        assertThat(verify.at("/reference/grossNeeded").asBoolean()).isTrue();
        assertThat(verify.at("/reference/job/term").asText()).isEqualTo("unbefristet");
        assertThat(verify.at("/reference/proofKinds")).hasSize(5);
    }

    @Test
    void jobIsNotCheckedBeforeItBegins() {
        Participation participation = desk.participant("spenge");
        desk.place(participation, job("spenge"), proof(job("spenge")));
        cases.runJob(participation, "followUpDate");

        var refusal = catchThrowable(() -> desk.complete(
                participation, "checkSustainability", Map.of("result", "ENDED", "checkedOn", "2018-05-31")));

        assertThat(errors(refusal)).extracting("field").containsExactly("checkedOn");
        assertThat(desk.followUps(participation)).isEmpty();
    }

    @Test
    void reportNamesOccupationStartAndHoursButNeitherEmployerNorPay() {
        Participation participation = desk.participant("spenge");
        desk.place(participation, job("spenge"), proof(job("spenge")));

        assertThat(disclosure.block()).isEqualTo(6);
        assertThat(Said.by(disclosure, participation.id()))
                .containsExactly(
                        new Said("Vermittlung", "Verkäuferin (KldB 62302)"),
                        new Said("Beschäftigung ab", "01.06.2018"),
                        new Said("Wöchentlicher Umfang", "15 bis 34 Stunden"),
                        new Said("Sozialversicherungspflichtig", "ja"));
    }

    @ParameterizedTest
    @CsvSource({
        "REGULAR,1400,PAYSLIP,ja",
        "REGULAR,400,PAYSLIP,nein",
        "REGULAR,400,NOT_OBTAINABLE,nein",
        "REGULAR,1400,NOT_OBTAINABLE,nicht nachgewiesen",
        "SELF_EMPLOYED,,NOT_OBTAINABLE,nein",
        "PUBLICLY_SUPPORTED,,PAYSLIP,öffentlich gefördert",
        "SEVERAL_MINIJOBS,700,PAYSLIP,noch nicht geprüft"
    })
    void reportSaysHowSureTheInsuranceIs(String type, String gross, String proofKind, String insured) {
        Participation participation = desk.participantWithoutConsent("spenge");
        Map<String, Object> job = with(with(job("spenge"), "employmentType", type), "monthlyGross", gross);
        desk.place(
                participation, job, with(with(proof(job), "proofKind", proofKind), "noProofReason", "Kein Nachweis"));

        assertThat(Said.by(disclosure, participation.id())).contains(new Said("Sozialversicherungspflichtig", insured));
    }

    @ParameterizedTest
    @CsvSource({"14.99,unter 15 Stunden", "15,15 bis 34 Stunden", "34.99,15 bis 34 Stunden", "35,ab 35 Stunden"})
    void hoursAreReportedByClass(java.math.BigDecimal hours, String label) {
        assertThat(HoursClass.of(hours).label()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"P42D,nach 6 Wochen", "P10D,nach 10 Tagen", "P6M,nach 6 Monaten", "P1Y,nach 12 Monaten"})
    void checkPointsReadInWords(String checkPoint, String words) {
        assertThat(FollowUp.labelOf(checkPoint)).isEqualTo(words);
    }

    @Test
    void colleaguesSeePlacementAndFollowUpsWithoutPay() {
        Participation participation = desk.participant("spenge");
        assertThat(insight.of(participation.id())).isEmpty();
        desk.place(participation, job("spenge"), proof(job("spenge")));
        cases.runJob(participation, "followUpDate");
        desk.complete(
                participation,
                "checkSustainability",
                Map.of("result", "STILL_EMPLOYED", "checkedOn", LocalDate.now().toString()));

        assertThat(insight.title()).isEqualTo("Vermittlung");
        assertThat(insight.of(participation.id()))
                .containsExactly(
                        "Vermittelt seit 01.06.2018",
                        "Verkäuferin (KldB 62302) bei Bäckerei Erfunden in Spenge ab 01.06.2018, Beschäftigung im Betrieb"
                                + " (auch Minijob): zählt auf das Ziel",
                        "Nachfrage nach 6 Wochen: Beschäftigung besteht fort");
    }
}

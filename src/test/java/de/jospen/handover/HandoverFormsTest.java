package de.jospen.handover;

import static de.jospen.handover.HandoverDesk.DISCUSSED;
import static de.jospen.handover.HandoverDesk.DRAFT;
import static de.jospen.handover.HandoverDesk.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import de.jospen.participant.Participants;
import de.jospen.participant.Participation;
import de.jospen.support.Cases;
import de.jospen.support.ProcessTest;
import de.jospen.support.ShownForm;
import de.jospen.support.Staff;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Bad input stays at its field: the task open, nothing written; and what a form shows when it opens again. */
@ProcessTest
class HandoverFormsTest {

    private static final String ENDLESS = "x".repeat(10_000);
    private static final Map<String, Object> NO_NEED = Map.of("recommendation", "NO_FURTHER_NEED", "actor", "OTHER");
    private static final Map<String, Object> MOBILITY =
            Map.of("recommendation", "MOBILITY_SUPPORT", "actor", "JOBCENTER");
    private static final Map<String, Map<String, Object>> VALID = Map.of(
            "draftReport",
            DRAFT,
            "discussReport",
            DISCUSSED,
            "releaseReport",
            Map.of("released", true),
            "pursueReceipt",
            Map.of("contactedOn", TODAY, "channel", "PHONE", "note", "angekommen", "settled", true));

    @Autowired
    Cases cases;

    @Autowired
    Staff staff;

    @Autowired
    Participants participants;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    WebApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    Participation participation;

    @BeforeEach
    void personHasLeftAndWasSurveyed() {
        participation = HandoverDesk.formerParticipant(cases, participants, "spenge");
        HandoverDesk.afterSurvey(cases, runtimeService, participation);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void badInputIsRefusedAtItsField(String task, String field, String message, Map<String, ?> changes) {
        bringTo(task);
        var form = new HashMap<>(VALID.get(task));
        form.putAll(changes);
        var rows = rows();

        assertThatThrownBy(() -> worker(task).complete(participation, task, form))
                .hasStackTraceContaining("\"field\":\"" + field + "\",\"message\":\"" + message);

        assertThat(rows()).isEqualTo(rows);
        assertThat(worker(task).tasks(participation)).contains(task);
    }

    static Stream<Arguments> badInputIsRefusedAtItsField() {
        String draft = "draftReport";
        String discuss = "discussReport";
        String release = "releaseReport";
        String pursue = "pursueReceipt";
        return Stream.of(
                arguments(draft, "furtherPlanning", "Bitte ausfüllen.", change("furtherPlanning", null)),
                arguments(
                        draft, "furtherPlanning", "Diese Angabe passt nicht", change("furtherPlanning", "vielleicht")),
                arguments(draft, "coachContact", "Bitte ausfüllen.", change("coachContact", " ")),
                arguments(draft, "coachContact", "Bitte ohne HTML", change("coachContact", "<b>Kim</b>")),
                arguments(draft, "recommendationText", "Bitte auf höchstens", change("recommendationText", ENDLESS)),
                arguments(draft, "recommendationText", "Bitte ohne Emojis", change("recommendationText", "gut 😀")),
                arguments(draft, "advice", "Bitte mindestens eine Empfehlung", change("advice", List.of())),
                arguments(
                        draft,
                        "advice",
                        "Bitte höchstens drei",
                        change("advice", List.of(MOBILITY, MOBILITY, MOBILITY, MOBILITY))),
                arguments(
                        draft,
                        "advice[0].actor",
                        "Bitte ausfüllen.",
                        change("advice", List.of(Map.of("recommendation", "MOBILITY_SUPPORT")))),
                arguments(
                        draft,
                        "advice[0].recommendation",
                        "Bitte einen Wert aus der Liste",
                        change("advice", List.of(Map.of("recommendation", "SANCTION", "actor", "JOBCENTER")))),
                arguments(
                        draft,
                        "advice[1].recommendation",
                        "„Kein weiterer Bedarf“ steht allein",
                        change("advice", List.of(MOBILITY, NO_NEED))),
                arguments(
                        draft,
                        "advice[0].recommendation",
                        "„Kein weiterer Bedarf“ steht allein",
                        change("advice", List.of(NO_NEED))),
                arguments(discuss, "discussed", "Bitte ausfüllen.", change("discussed", null)),
                arguments(discuss, "discussedOn", "Bitte den Tag", change("discussedOn", null)),
                arguments(
                        discuss, "discussedOn", "Bitte kein Datum in der Zukunft", change("discussedOn", "2099-01-01")),
                arguments(discuss, "discussedOn", "Bitte ein Datum ab Projekt", change("discussedOn", "2018-03-31")),
                arguments(discuss, "discussedOn", "Bitte ein gültiges Datum", change("discussedOn", "gestern")),
                arguments(discuss, "notDiscussedReason", "Bitte entweder", change("notDiscussedReason", "NOT_REACHED")),
                arguments(discuss, "notDiscussedReason", "Bitte den Grund", change("discussed", false)),
                arguments(discuss, "ownStatement", "Bitte auf höchstens", change("ownStatement", ENDLESS)),
                arguments(release, "released", "Bitte ausfüllen.", change("released", null)),
                arguments(release, "remark", "Bitte schreiben", change("released", false)),
                arguments(release, "remark", "Bitte ohne HTML", change("remark", "<script>")),
                arguments(
                        pursue, "contactedOn", "Bitte kein Datum in der Zukunft", change("contactedOn", "2099-01-01")),
                arguments(pursue, "channel", "Bitte einen Wert", change("channel", "FAX")),
                arguments(pursue, "note", "Bitte ausfüllen.", change("note", null)),
                arguments(pursue, "settled", "Bitte ausfüllen.", change("settled", null)));
    }

    @Test
    void draftShowsWhatTheReportWillSayAndNoJudgementBeforehand() {
        JsonNode form = shown("draftReport");

        assertThat(form.at("/reference/blocks").findValuesAsText("block"))
                .contains("Teilnahme", "Ausgangslage", "Kompetenzentwicklung", "Ergebnis", "Erreichbarer Arbeitsmarkt");
        assertThat(form.at("/data/furtherPlanning").isMissingNode()).isTrue();
    }

    @Test
    void contactIsTypedOnceByEachCoach() {
        worker("draftReport").complete(participation, "draftReport", DRAFT);
        participation = HandoverDesk.formerParticipant(cases, participants, "spenge");
        HandoverDesk.afterSurvey(cases, runtimeService, participation);

        assertThat(shown("draftReport").at("/data/coachContact").asText()).isEqualTo("Kim Beispiel, 0521 000-17");
    }

    @Test
    void reportGivenBackComesWithTheRemarkAndAllThatWasWritten() {
        bringTo("releaseReport");
        staff.lead().complete(participation, "releaseReport", Map.of("released", false, "remark", "Bitte kürzen"));

        JsonNode draft = shown("draftReport");
        assertThat(draft.at("/reference/remark").asText()).isEqualTo("Bitte kürzen");
        assertThat(draft.at("/data/advice/0/recommendation").asText()).isEqualTo("LANGUAGE_COURSE");
        worker("draftReport").complete(participation, "draftReport", DRAFT);
        JsonNode talk = shown("discussReport");
        assertThat(talk.at("/data/discussed").asBoolean()).isTrue();
        assertThat(talk.at("/data/discussedOn").asText()).isEqualTo(TODAY);
        assertThat(talk.at("/data/ownStatement").asText()).isEqualTo("Ich möchte gern arbeiten.");
    }

    @Test
    void headerOfTheCaseSaysHowFarTheReportIs() {
        bringTo("discussReport");

        assertThat(shown("discussReport").at("/header/insights").toString())
                .contains("Übergabebericht")
                .contains("im Entwurf");
    }

    private void bringTo(String task) {
        if (task.equals("draftReport")) {
            return;
        }
        worker("draftReport").complete(participation, "draftReport", DRAFT);
        if (task.equals("discussReport")) {
            return;
        }
        worker("discussReport").complete(participation, "discussReport", DISCUSSED);
        if (task.equals("releaseReport")) {
            return;
        }
        staff.lead().complete(participation, "releaseReport", Map.of("released", true));
        cases.runJob(participation, "sendHandover");
        cases.runJob(participation, "receiptEscalation");
    }

    private Staff.Member worker(String task) {
        return List.of("releaseReport", "pursueReceipt").contains(task) ? staff.lead() : staff.coach("spenge");
    }

    private JsonNode shown(String task) {
        return ShownForm.of(context, staff.coach("spenge"), participation, task);
    }

    private List<Map<String, Object>> rows() {
        return jdbc.sql("""
                        SELECT r.state, r.discussed_on, r.lead_remark, r.settled_reason,
                            (SELECT COUNT(*) FROM handover_recommendation a WHERE a.report_id = r.id) AS advice,
                            (SELECT COUNT(*) FROM contact_log c WHERE c.participation_id = r.participation_id) AS contacts
                        FROM handover_report r WHERE r.participation_id = :id
                        """).param("id", participation.id()).query().listOfRows();
    }

    private static Map<String, Object> change(String field, Object value) {
        var change = new HashMap<String, Object>();
        change.put(field, value);
        return change;
    }
}

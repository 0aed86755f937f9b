package de.jospen.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.jospen.support.Forms;
import de.jospen.support.ProcessTest;
import de.jospen.support.TasklistSession;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who stands in for whom, moves tasks, and asks who sees what. */
@ProcessTest
class TeamEndpointTest {

    private static final String PATH = "/camunda/api/jospen/team";
    private static final LocalDate TODAY = LocalDate.now();

    @Autowired
    Absences absences;

    @Autowired
    AbsenceRound round;

    @Autowired
    TaskService taskService;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private String reference;
    private String task;

    @BeforeEach
    void aTaskTheCoachOfSpengeHasTakenOver() {
        reference = login("jobcenter.herford")
                .start("referral", Forms.referral("spenge", "32139"))
                .get("businessKey")
                .asText();
        task = login("coach.spenge").task(reference, "checkReferral").get("id").asText();
        login("coach.spenge").claim(task, "coach.spenge");
    }

    @AfterEach
    void everybodyIsBack() {
        absences.open().forEach(absence -> absences.cancel(absence.id()));
        jdbc.sql("DELETE FROM absence_site").update();
        jdbc.sql("DELETE FROM absence_task").update();
        jdbc.sql("DELETE FROM staff_absence").update();
    }

    @Test
    void theDeputySeesTheSiteWhileTheColleagueIsAwayAndNoLonger() {
        assertThat(login("coach.enger").tasks(reference)).isEmpty();

        enter("coach.spenge", "coach.spenge", "coach.enger", TODAY, TODAY);

        assertThat(login("coach.enger")
                        .task(reference, "checkReferral")
                        .get("assignee")
                        .isNull())
                .isTrue();
        round.run(TODAY);
        assertThat(login("coach.enger").tasks(reference)).hasSize(1);

        round.run(TODAY.plusDays(1));
        assertThat(login("coach.enger").tasks(reference)).isEmpty();
        assertThat(assignee()).isEqualTo("coach.spenge");
    }

    @Test
    void whatTheDeputyHasTakenOverComesHome() {
        enter("coach.spenge", "coach.spenge", "coach.enger", TODAY, TODAY);
        login("coach.enger").claim(task, "coach.enger");
        assertThat(assignee()).isEqualTo("coach.enger");

        round.run(TODAY.plusDays(1));

        assertThat(assignee()).isEqualTo("coach.spenge");
    }

    @Test
    void anAbsenceBeginsOnItsFirstDayOnly() {
        enter("leitung", "coach.spenge", "coach.enger", TODAY.plusDays(3), TODAY.plusDays(5));
        round.run(TODAY.plusDays(2));
        assertThat(assignee()).isEqualTo("coach.spenge");

        round.run(TODAY.plusDays(4));
        assertThat(assignee()).isNull();
        assertThat(login("coach.enger").tasks(reference)).hasSize(1);
    }

    @Test
    void aServerThatWasDownAllTheTimeLosesNothing() {
        enter("leitung", "coach.spenge", "coach.enger", TODAY.plusDays(3), TODAY.plusDays(5));

        round.run(TODAY.plusDays(9));

        assertThat(assignee()).isEqualTo("coach.spenge");
        assertThat(absences.open()).isEmpty();
    }

    @Test
    void aDeputyOfTwoKeepsASiteAsLongAsOneNeedsIt() {
        String jobcenter = login("jobcenter.bielefeld")
                .start("referral", Forms.referral("joellenbeck", "33739"))
                .get("businessKey")
                .asText();
        enter("leitung", "coach.spenge", "coach.enger", TODAY, TODAY);
        enter("leitung", "coach.joellenbeck", "coach.enger", TODAY, TODAY.plusDays(4));

        round.run(TODAY.plusDays(1));

        assertThat(login("coach.enger").tasks(reference)).isEmpty();
        assertThat(login("coach.enger").tasks(jobcenter)).hasSize(1);
    }

    @Test
    void whoIsBackEarlierEndsIt() {
        JsonNode content = enter("leitung", "coach.spenge", "coach.enger", TODAY, TODAY.plusDays(9));
        String id = content.get("absences").get(0).get("id").asText();

        assertThat(delete("coach.joellenbeck", id).statusCode()).isEqualTo(404);
        assertThat(delete("coach.spenge", id).statusCode()).isEqualTo(200);

        assertThat(assignee()).isEqualTo("coach.spenge");
        assertThat(login("coach.enger").tasks(reference)).isEmpty();
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource({
        "coach.enger,    2,  1, lastDay,  Der letzte Tag liegt vor dem ersten.",
        "coach.enger,   -3, -1, lastDay,  Bitte einen letzten Tag ab heute angeben.",
        "coach.enger,    0,400, lastDay,  Bitte höchstens ein Jahr angeben.",
        "coach.spenge,   0,  1, deputyId, Bitte eine Vertretung aus derselben Gruppe wählen.",
        "leitung,        0,  1, deputyId, Bitte eine Vertretung aus derselben Gruppe wählen.",
        "kreis.herford,  0,  1, deputyId, Bitte eine Vertretung wählen."
    })
    void badInputIsRefusedAtItsField(String deputy, int first, int last, String field, String text) {
        HttpResponse<byte[]> answer =
                post("coach.spenge", "coach.spenge", deputy, TODAY.plusDays(first), TODAY.plusDays(last));

        assertRefused(answer, field, text);
    }

    @Test
    void nobodyIsAwayTwiceOrStandsInWhileAway() {
        enter("leitung", "coach.enger", "coach.joellenbeck", TODAY.plusDays(1), TODAY.plusDays(5));

        assertRefused(
                post("leitung", "coach.enger", "coach.spenge", TODAY.plusDays(5), TODAY.plusDays(6)),
                "firstDay",
                "In dieser Zeit ist schon eine Abwesenheit eingetragen.");
        assertRefused(
                post("leitung", "coach.spenge", "coach.enger", TODAY, TODAY.plusDays(1)),
                "deputyId",
                "Diese Vertretung ist in der Zeit selbst abwesend.");
        assertRefused(
                post("leitung", "coach.joellenbeck", "coach.spenge", TODAY.plusDays(2), TODAY.plusDays(3)),
                "firstDay",
                "In dieser Zeit besteht schon eine Vertretung für Jette Sommerfeld. Bitte zuerst diese ändern.");
        assertThat(absences.open()).hasSize(1);
    }

    @Test
    void aCoachEntersOnlyTheOwnAbsence() {
        assertThat(post("coach.enger", "coach.spenge", "coach.enger", TODAY, TODAY)
                        .statusCode())
                .isEqualTo(404);
        assertThat(absences.open()).isEmpty();
    }

    @Test
    void theLeadMovesTasksToWhoeverMayDoThem() {
        assertThat(TasklistSession.body(login("leitung").get(PATH + "/tasks?user=coach.spenge"))
                        .findValuesAsText("id"))
                .contains(task);

        assertRefused(
                move("coach.enger", task),
                "to",
                "„Zuweisung prüfen“ geht nicht: Jette Sommerfeld arbeitet nicht für den Standort Spenge.");
        assertRefused(
                move("kreis.herford", task),
                "to",
                "„Zuweisung prüfen“ geht nicht: Die Aufgabe ist für Coach; Birgit Ostermeyer gehört nicht dazu.");
        assertThat(assignee()).isEqualTo("coach.spenge");

        enter("leitung", "coach.joellenbeck", "coach.enger", TODAY.plusDays(1), TODAY.plusDays(1));
        assertThat(move("coach.spenge", task).statusCode()).isEqualTo(204);
        assertThat(jdbc.sql(
                                "SELECT from_user || '>' || to_user || ' ' || moved_by FROM task_reassignment WHERE task_id = ?")
                        .param(task)
                        .query(String.class)
                        .list())
                .containsExactly("coach.spenge>coach.spenge leitung");
        assertRefused(
                move("coach.spenge", "gibtesnicht"),
                "tasks",
                "Eine der Aufgaben ist inzwischen erledigt oder vergeben. Bitte neu laden.");
    }

    @Test
    void theLeadReadsWhySomebodySeesACaseOrNot() {
        assertThat(access("coach.spenge", reference))
                .containsExactly(
                        "Malte Brinkhus gehört zu: Coach; arbeitet für: Spenge.",
                        "„Zuweisung prüfen“ (Spenge) steht in der Liste unter „Meine Aufgaben“.");
        assertThat(access("coach.enger", reference))
                .contains("„Zuweisung prüfen“ (Spenge) ist nicht zu sehen: Jette Sommerfeld arbeitet nicht für den"
                        + " Standort Spenge.");
        assertThat(access("kreis.herford", reference)).last().asString().contains("Die Aufgabe ist für Coach;");
        assertThat(access("coach.spenge", "JSE-1999-0001")).last().asString().startsWith("Zu dieser Kennung liegt bei");
        assertThat(access("niemand", reference)).containsExactly("Diesen Benutzer gibt es nicht.");

        enter("leitung", "coach.spenge", "coach.enger", TODAY, TODAY);
        assertThat(access("coach.spenge", reference))
                .anyMatch(line -> line.contains("abwesend; die Vertretung hat Jette Sommerfeld"))
                .anyMatch(line -> line.endsWith("steht in der Liste und ist frei."));
        login("coach.enger").claim(task, "coach.enger");
        assertThat(access("coach.spenge", reference))
                .anyMatch(line -> line.contains("weil Jette Sommerfeld die Aufgabe übernommen hat"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"geschaeftsfuehrung", "jobcenter.herford", "kreis.herford", "datenschutz", "admin"})
    void nobodyElseHasATeam(String user) {
        assertThat(TasklistSession.login(port, user, "welcome").get(PATH).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tasks?user=coach.enger", "/access?user=coach.enger&reference=JSE-2018-0001"})
    void whatIsTheLeadsIsNoCoachs(String path) {
        assertThat(login("coach.spenge").get(PATH + path).statusCode()).isEqualTo(404);
        assertThat(TasklistSession.body(login("coach.spenge").get(PATH))
                        .get("lead")
                        .asBoolean())
                .isFalse();
    }

    private JsonNode enter(String by, String user, String deputy, LocalDate first, LocalDate last) {
        HttpResponse<byte[]> answer = post(by, user, deputy, first, last);
        assertThat(answer.statusCode()).isEqualTo(200);
        return TasklistSession.body(answer);
    }

    private HttpResponse<byte[]> post(String by, String user, String deputy, LocalDate first, LocalDate last) {
        var entry = new HashMap<String, Object>();
        entry.put("userId", user);
        entry.put("deputyId", deputy);
        entry.put("firstDay", first.toString());
        entry.put("lastDay", last.toString());
        return login(by).post(PATH + "/absences", entry);
    }

    private HttpResponse<byte[]> delete(String by, String id) {
        return login(by).send("DELETE", PATH + "/absences/" + id, "application/json", "");
    }

    private HttpResponse<byte[]> move(String to, String id) {
        return login("leitung").post(PATH + "/tasks", Map.of("from", "coach.spenge", "to", to, "tasks", List.of(id)));
    }

    private List<String> access(String user, String ofCase) {
        JsonNode lines =
                TasklistSession.body(login("leitung").get(PATH + "/access?user=" + user + "&reference=" + ofCase));
        return java.util.stream.StreamSupport.stream(lines.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private String assignee() {
        return taskService.createTaskQuery().taskId(task).singleResult().getAssignee();
    }

    private TasklistSession login(String user) {
        return TasklistSession.login(port, user);
    }

    private static void assertRefused(HttpResponse<byte[]> answer, String field, String text) {
        assertThat(answer.statusCode()).isEqualTo(422);
        JsonNode error = TasklistSession.body(answer).get("jospen").get(0);
        assertThat(error.get("field").asText()).isEqualTo(field);
        assertThat(error.get("message").asText()).isEqualTo(text);
    }
}

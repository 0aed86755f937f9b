package de.jospen.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.staff.StaffMembers;
import de.jospen.support.Forms;
import de.jospen.support.ProcessTest;
import de.jospen.support.Staff;
import de.jospen.support.TasklistSession;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Taking over and giving back, for oneself, at the own site; and what else Tasklist's buttons send about a task. */
@ProcessTest
class ClaimsTest {

    private static final String TASK = "/camunda/api/engine/engine/default/task/";
    private static final String COLLEAGUE = "coach.vertretung";

    @Autowired
    Staff staff;

    @Autowired
    StaffMembers members;

    @Autowired
    TaskService taskService;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private TasklistSession coach;
    private String task;

    @BeforeEach
    void aTaskIsFreeForTwoCoaches() {
        members.takeOn(
                COLLEAGUE, "Erika", "Erfunden", TasklistSession.PASSWORD, "", List.of("coach"), List.of("enger"));
        String reference = staff.jobcenterHerford().start("referral", Forms.referral("enger", "32130"));
        coach = TasklistSession.login(port, "coach.enger");
        task = coach.task(reference, "checkReferral").get("id").asText();
    }

    @ParameterizedTest
    @ValueSource(strings = {COLLEAGUE, "coach.spenge", "leitung", "gibt.es.nicht"})
    void nobodyClaimsForSomebodyElse(String other) {
        assertRefused(coach.claim(task, other), "nur für sich selbst");
        assertThat(assignee()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"coach.spenge", "coach.joellenbeck", "jobcenter.bielefeld", "kreis.herford", "datenschutz"})
    void nobodyClaimsAtAnotherSite(String user) {
        assertRefused(TasklistSession.login(port, user).claim(task, user), "gehört nicht zu Ihrem Standort");
        assertThat(assignee()).isNull();
    }

    @Test
    void leadDoesNotClaimTheCoachsTask() {
        assertRefused(TasklistSession.login(port, "leitung").claim(task, "leitung"), "gehört einer anderen Rolle");
        assertThat(assignee()).isNull();
    }

    @Test
    void secondOneReadsThatSomebodyWasFaster() {
        assertThat(coach.claim(task, "coach.enger").statusCode()).isEqualTo(204);
        var colleague = TasklistSession.login(port, COLLEAGUE);

        assertRefused(colleague.claim(task, COLLEAGUE), "inzwischen jemand anderes übernommen");
        assertThat(assignee()).isEqualTo("coach.enger");
    }

    @Test
    void whoHasTheTaskGivesItBackAndAColleagueTakesIt() {
        coach.claim(task, "coach.enger");
        assertThat(coach.giveBack(task).statusCode()).isEqualTo(204);
        assertThat(assignee()).isNull();
        assertThat(TasklistSession.login(port, COLLEAGUE).claim(task, COLLEAGUE).statusCode())
                .isEqualTo(204);
    }

    @Test
    void leadGivesACoachsTaskBack() {
        coach.claim(task, "coach.enger");
        assertThat(TasklistSession.login(port, "leitung").giveBack(task).statusCode())
                .isEqualTo(204);
        assertThat(assignee()).isNull();
    }

    @Test
    void colleagueDoesNotGiveItBackForThePersonWhoHasIt() {
        coach.claim(task, "coach.enger");
        var colleague = TasklistSession.login(port, COLLEAGUE);

        assertRefused(colleague.giveBack(task), "nur, wer sie übernommen hat, oder die Projektleitung");
        // The engine takes a claim for nobody as giving back
        assertRefused(colleague.post(TASK + task + "/claim", new HashMap<>()), "nur für sich selbst");
        assertRefused(colleague.post(TASK + task + "/assignee", new HashMap<>()), "nur, wer sie übernommen hat");
        assertThat(assignee()).isEqualTo("coach.enger");
    }

    @ParameterizedTest
    @ValueSource(strings = {"coach.spenge", "jobcenter.herford", "geschaeftsfuehrung", "admin"})
    void nobodyElseGivesItBack(String user) {
        coach.claim(task, "coach.enger");
        var answer = TasklistSession.login(port, user).giveBack(task);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(assignee()).isEqualTo("coach.enger");
    }

    /** What Tasklist could send about a task beyond its form; the dates and groups come from the model. */
    @ParameterizedTest
    @ValueSource(strings = {"coach.enger", "leitung"})
    void nobodyHandsOnDelegatesOrRearrangesATask(String user) {
        coach.claim(task, "coach.enger");
        var session = TasklistSession.login(port, user);
        String before = rows();
        var link = Map.of("groupId", "management", "type", "candidate");
        var all = Map.of(
                "name",
                "x",
                "priority",
                99,
                "due",
                "2031-01-01T00:00:00.000+0100",
                "owner",
                user,
                "assignee",
                COLLEAGUE);
        assertRefused(session.post(TASK + task + "/assignee", Map.of("userId", COLLEAGUE)), "nicht vorgesehen");
        assertRefused(session.post(TASK + task + "/delegate", Map.of("userId", COLLEAGUE)), "nicht vorgesehen");
        assertRefused(session.post(TASK + task + "/resolve", Map.of()), "nicht vorgesehen");
        assertRefused(session.post(TASK + task + "/identity-links", link), "nicht vorgesehen");
        assertRefused(session.post(TASK + task + "/identity-links/delete", link), "nicht vorgesehen");
        assertRefused(session.put(TASK + task, all), "nicht vorgesehen");
        assertRefused(session.put(TASK + task, Map.of("followUp", "2031-01-01T00:00:00.000+0100")), "nicht vorgesehen");
        assertThat(rows()).isEqualTo(before);
    }

    private String assignee() {
        return taskService.createTaskQuery().taskId(task).singleResult().getAssignee();
    }

    private String rows() {
        return jdbc.sql("SELECT * FROM ACT_RU_TASK WHERE ID_ = :task")
                        .param("task", task)
                        .query()
                        .listOfRows()
                + "|"
                + jdbc.sql("SELECT * FROM ACT_RU_IDENTITYLINK WHERE TASK_ID_ = :task ORDER BY ID_")
                        .param("task", task)
                        .query()
                        .listOfRows();
    }

    private static void assertRefused(HttpResponse<byte[]> answer, String sentence) {
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(answer.statusCode()).as(text).isEqualTo(403);
        assertThat(TasklistSession.body(answer).get("message").asText()).contains(sentence);
    }
}

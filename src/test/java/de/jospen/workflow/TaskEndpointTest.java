package de.jospen.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.jospen.demo.DemoForms;
import de.jospen.support.Forms;
import de.jospen.support.ProcessTest;
import de.jospen.support.Staff;
import de.jospen.support.TasklistSession;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
class TaskEndpointTest {

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private TasklistSession coach;
    private String caseReference;
    private String address;
    private String taskId;

    @BeforeEach
    void coachHasTakenOverATask() {
        caseReference = staff.jobcenterBielefeld().start("referral", Forms.referral("joellenbeck", "33739"));
        coach = TasklistSession.login(port, "coach.joellenbeck");
        taskId = coach.task(caseReference, "checkReferral").get("id").asText();
        coach.claim(taskId, "coach.joellenbeck");
        address = "/camunda/api/jospen/tasks/" + taskId;
    }

    @Test
    void whoeverCompletesTheSameTaskSecondReadsWhoWasFaster() {
        TasklistSession otherWindow = TasklistSession.login(port, "coach.joellenbeck");

        assertThat(coach.submit(taskId, DemoForms.admitted()).statusCode()).isEqualTo(204);
        assertThat(otherWindow.submit(taskId, DemoForms.admitted()).statusCode())
                .isBetween(400, 500);

        JsonNode winner = TasklistSession.body(otherWindow.get(address + "/completed-by"));
        assertThat(winner.get("name").asText()).isEqualTo("Derya Altun");
        assertThat(winner.get("at").asText()).isNotBlank();
        assertThat(decisions()).isOne();
    }

    @RepeatedTest(20)
    void ofTwoAtTheSameMomentOneWinsAndOneRowIsWritten() throws Exception {
        TasklistSession otherWindow = TasklistSession.login(port, "coach.joellenbeck");
        var windows = Executors.newFixedThreadPool(2);
        try {
            var answers = windows.invokeAll(List.<Callable<HttpResponse<byte[]>>>of(
                    () -> coach.submit(taskId, DemoForms.admitted()),
                    () -> otherWindow.submit(taskId, DemoForms.admitted())));

            assertThat(answers.get(0).get().statusCode() == 204)
                    .isNotEqualTo(answers.get(1).get().statusCode() == 204);
            var second = answers.get(answers.get(0).get().statusCode() == 204 ? 1 : 0)
                    .get();
            assertThat(second.statusCode()).as(new String(second.body())).isIn(404, 422);
            assertThat(TasklistSession.body(second).get("message").asText())
                    .containsAnyOf("im selben Moment", "gibt es nicht mehr");
        } finally {
            windows.shutdownNow();
        }
        assertThat(decisions()).isOne();
        assertThat(coach.tasks(caseReference))
                .extracting(task -> task.get("taskDefinitionKey").asText())
                .containsExactly("conductIntake");
    }

    @Test
    void draftIsThereAgainForItsAuthorOnlyAndGoneWithTheTask() {
        assertThat(coach.put(address + "/draft", Map.of("note", "Halb fertig")).statusCode())
                .isEqualTo(204);

        assertThat(coach.form(taskId).at("/draft/note").asText()).isEqualTo("Halb fertig");
        assertThat(coach.form(taskId).get("draftSavedAt").asText()).isNotBlank();
        TasklistSession stranger = TasklistSession.login(port, "coach.enger");
        assertThat(stranger.get(address + "/form").statusCode()).isEqualTo(404);
        assertThat(stranger.put(address + "/draft", Map.of("note", "fremd")).statusCode())
                .isEqualTo(404);

        coach.submit(taskId, DemoForms.admitted());
        assertThat(drafts()).isZero();
    }

    @Test
    void draftCanBeThrownAway() {
        coach.put(address + "/draft", Map.of("note", "Halb fertig"));

        assertThat(coach.send("DELETE", address + "/draft", "application/json", "")
                        .statusCode())
                .isEqualTo(204);

        assertThat(coach.form(taskId).hasNonNull("draft")).isFalse();
        assertThat(drafts()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kein Json", "[1]", ""})
    void whatIsNoFormIsNotKeptAsDraft(String content) {
        assertThat(coach.send("PUT", address + "/draft", "application/json", content)
                        .statusCode())
                .isBetween(400, 422);
        assertThat(drafts()).isZero();
    }

    @Test
    void placementAndInterimReportAreNotOfferedBeforeCounsellingHasBegun() {
        assertThat(offered("checkReferral")).isEmpty();

        coach.submit(taskId, DemoForms.admitted());
        assertThat(offered("conductIntake")).isEmpty();
        String intake = coach.task(caseReference, "conductIntake").get("id").asText();
        coach.claim(intake, "coach.joellenbeck");
        coach.submit(intake, DemoForms.conductIntake(java.time.LocalDate.now()));

        assertThat(offered("surveyCompetences"))
                .containsExactly("placementReported", "interimReportRequested", "exitReported");
    }

    private List<String> offered(String task) {
        var actions =
                coach.form(coach.task(caseReference, task).get("id").asText()).get("actions");
        return java.util.stream.StreamSupport.stream(actions.spliterator(), false)
                .map(action -> action.get("message").asText())
                .toList();
    }

    private int decisions() {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM admission_decision d JOIN participation p ON p.id = d.participation_id
                        WHERE p.case_reference = :case
                        """).param("case", caseReference).query(Integer.class).single();
    }

    private int drafts() {
        return jdbc.sql("SELECT COUNT(*) FROM form_draft WHERE task_id = :task")
                .param("task", taskId)
                .query(Integer.class)
                .single();
    }
}

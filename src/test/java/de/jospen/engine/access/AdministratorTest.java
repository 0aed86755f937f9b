package de.jospen.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.support.Forms;
import de.jospen.support.ProcessTest;
import de.jospen.support.Staff;
import de.jospen.support.TasklistSession;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Administrators look after users, grants, models and incidents; they see no case, and no grant is given unseen. */
@ProcessTest
@ExtendWith(OutputCaptureExtension.class)
class AdministratorTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @Autowired
    Staff staff;

    @Autowired
    TaskService taskService;

    @Autowired
    AuthorizationService authorizationService;

    @Autowired
    IdentityService identityService;

    @LocalServerPort
    int port;

    private TasklistSession admin;
    private Task task;

    @BeforeEach
    void aCaseWaits() {
        String reference = staff.jobcenterHerford().start("referral", Forms.referral("enger", "32130"));
        task = staff.coach("enger").task(reference, "checkReferral");
        admin = TasklistSession.login(port, "admin", "admin");
    }

    @Test
    void usersGrantsModelsAndInstancesAreThere() {
        for (String path : List.of(
                "/user?maxResults=5",
                "/group",
                "/tenant",
                "/authorization?maxResults=5",
                "/process-definition?latestVersion=true&key=coaching",
                "/deployment?maxResults=5",
                "/incident?maxResults=5",
                "/process-instance/" + task.getProcessInstanceId(),
                "/metrics",
                "/telemetry/data")) {
            assertThat(admin.get(ENGINE + path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(TasklistSession.body(admin.get(ENGINE + "/process-definition?latestVersion=true&key=coaching")))
                .hasSize(1);
    }

    @Test
    void tasksVariablesFormsAndHistoryAreNot() {
        String id = task.getId();
        String instance = task.getProcessInstanceId();
        for (String path : List.of(
                "/task?processInstanceId=" + instance,
                "/variable-instance?processInstanceIdIn=" + instance,
                "/history/task?processInstanceId=" + instance,
                "/history/variable-instance?processInstanceId=" + instance,
                "/history/process-instance?processInstanceId=" + instance,
                "/history/detail?processInstanceId=" + instance,
                "/task/" + id,
                "/task/" + id + "/variables",
                "/task/" + id + "/form",
                "/task/" + id + "/deployed-form",
                "/process-instance/" + instance + "/variables",
                "/process-instance/" + instance + "/variables/site",
                "/execution/" + task.getExecutionId() + "/localVariables")) {
            String answer = new String(admin.get(ENGINE + path).body(), StandardCharsets.UTF_8);
            assertThat(answer).as(path).doesNotContain("\"caseReference\"", "\"site\"", "checkReferral", "enger");
        }
        assertThat(admin.claim(id, "admin").statusCode()).isEqualTo(403);
        assertThat(admin.submit(id, Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void aGrantToOneselfIsSeen(CapturedOutput log) {
        var grant = Map.of(
                "type",
                Authorization.AUTH_TYPE_GRANT,
                "permissions",
                List.of("READ_TASK"),
                "userId",
                "admin",
                "resourceType",
                6,
                "resourceId",
                "referral");
        var answer = admin.post(ENGINE + "/authorization/create", grant);
        try {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(admin.put(ENGINE + "/group/coach/members/admin", Map.of())
                            .statusCode())
                    .isEqualTo(204);
            assertThat(log.getAll())
                    .contains("SaveAuthorizationCmd by admin")
                    .contains("CreateMembershipCmd by admin")
                    .contains("WARN");
        } finally {
            identityService.deleteMembership("admin", "coach");
            authorizationService.deleteAuthorization(
                    TasklistSession.body(answer).get("id").asText());
        }
    }

    /** Read past the engine's commands by Admin's plugin, and with them by the REST interface. */
    @ParameterizedTest
    @ValueSource(strings = {"coach.enger", "leitung", "geschaeftsfuehrung", "jobcenter.herford", "datenschutz"})
    void nobodyElseReadsTheEnginesFigures(String user) {
        var session = TasklistSession.login(port, user);
        for (String path : List.of(
                ENGINE + "/metrics",
                ENGINE + "/metrics/activity-instance-start/sum",
                ENGINE + "/metrics/task-users/sum",
                ENGINE + "/telemetry/data",
                ENGINE + "/schema/log",
                "/camunda/api/admin/plugin/adminPlugins/default/metrics/aggregated"
                        + "?groupBy=month&subscriptionStartDate=2026-01-01&startDate=2026-01-01&metrics=process-instances")) {
            assertThat(session.get(path).statusCode()).as(path).isEqualTo(403);
        }
    }
}

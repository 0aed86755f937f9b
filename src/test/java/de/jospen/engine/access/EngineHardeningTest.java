package de.jospen.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jospen.support.Forms;
import de.jospen.support.ProcessTest;
import de.jospen.support.Staff;
import de.jospen.support.TasklistSession;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The doors of plain 7.24.0 that are closed here, tried with real sessions on the started application. */
@ProcessTest
class EngineHardeningTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String REFLECTION = "${''.getClass().forName('java.lang.System').getName()}";

    @Autowired
    Staff staff;

    @Autowired
    TaskService taskService;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    FilterService filterService;

    @Autowired
    IdentityService identityService;

    @LocalServerPort
    int port;

    private TasklistSession coach;
    private Task task;

    @BeforeEach
    void coachHasTakenOverATask() {
        String reference = staff.jobcenterHerford().start("referral", Forms.referral("enger", "32130"));
        coach = TasklistSession.login(port, "coach.enger");
        String id = coach.task(reference, "checkReferral").get("id").asText();
        assertThat(coach.claim(id, "coach.enger").statusCode()).isEqualTo(204);
        task = taskService.createTaskQuery().taskId(id).singleResult();
    }

    // ---- expressions in queries (CVE-2026-109432)

    static Stream<Map<String, Object>> queriesWithExpressions() {
        return Stream.of(
                Map.of("dueAfterExpression", REFLECTION),
                Map.of("orQueries", List.of(Map.of("dueAfterExpression", REFLECTION))),
                Map.of("orQueries", List.of(Map.of("assignee", "x"), Map.of("ownerExpression", REFLECTION))),
                Map.of("orQueries", List.of(Map.of("assigneeExpression", "${currentUser()}"))),
                Map.of("orQueries", List.of(Map.of("processInstanceBusinessKeyExpression", REFLECTION))));
    }

    @ParameterizedTest
    @MethodSource("queriesWithExpressions")
    void nobodyBringsAnExpressionInAQuery(Map<String, Object> query) {
        assertRefused(coach.post(ENGINE + "/task", query), "Ausdrücke");
        assertRefused(coach.post(ENGINE + "/task/count", query), "Ausdrücke");
        assertRefused(
                coach.post(ENGINE + "/filter/" + team() + "/list?firstResult=0&maxResults=9", query), "Ausdrücke");
        assertRefused(coach.post(ENGINE + "/filter/" + team() + "/count", query), "Ausdrücke");
        // the engine's own words hide the reason
        assertRefused(coach.post(ENGINE + "/filter/" + team() + "/singleResult", query), "Anfrage");
    }

    @Test
    void anOrdinaryOrQueryStillWorks() {
        var query = Map.of("orQueries", List.of(Map.of("assignee", "coach.enger", "name", "gibt es nicht")));
        assertThat(ids(coach.post(ENGINE + "/task", query))).contains(task.getId());
        assertThat(coach.post(ENGINE + "/filter/" + team() + "/list?firstResult=0&maxResults=9", query)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void coachStoresNoFilter() {
        var filter = Map.of(
                "resourceType",
                "Task",
                "name",
                "Böse",
                "query",
                Map.of("orQueries", List.of(Map.of("dueAfterExpression", REFLECTION))),
                "properties",
                Map.of());
        assertThat(coach.post(ENGINE + "/filter/create", filter).statusCode()).isEqualTo(403);
        assertThat(coach.put(ENGINE + "/filter/" + team(), filter).statusCode()).isEqualTo(403);
    }

    /** Should an expression get into a stored query all the same, it reaches nothing (security.md 1.2 b). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                REFLECTION,
                "${''.class.name}",
                "${runtimeService.createProcessInstanceQuery().count()}",
                "${dataSource.connection}",
                "${dateTime().getClass()}",
                "${now().getClass()}"
            })
    void aStoredExpressionReachesOnlyWhatModelsMayUse(String expression) {
        var filter = filterService.newTaskFilter("Untergeschoben");
        filter.setQuery(taskService
                .createTaskQuery()
                .or()
                .taskAssigneeExpression(expression)
                .endOr());
        filterService.saveFilter(filter);
        try {
            assertThatThrownBy(() -> filterService.list(filter.getId()))
                    .isInstanceOf(ProcessEngineException.class)
                    .hasStackTraceContaining("Expression refused");
        } finally {
            filterService.deleteFilter(filter.getId());
        }
    }

    // ---- the set-up page (CVE-2026-77226)

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda/api/admin/setup/other/user/create",
                "/camunda/api/admin//setup/default/user/create",
                "/camunda//api/admin/setup/default/user/create",
                "/camunda/api/admin/./setup/default/user/create",
                "/camunda/api/admin/x/../setup/default/user/create",
                "/camunda/api/engine/../admin/setup/default/user/create",
                "/camunda/api/admin/setup;a=b/default/user/create",
                "/camunda/api;a/admin;b/setup;c/default;d/user;e/create",
                "/camunda/api/admin/./setup;a=b/default/user/create",
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda/api/%61dmin/%73%65%74%75%70/default/user/create",
                "/camunda/api/admin/SETUP/default/user/create",
                "/camunda/api/admin/%2e/setup/default/user/create",
                "/camunda/api/admin/%2573etup/default/user/create",
                "/camunda/api/admin/setup%2fdefault/user/create",
                "/camunda/api/admin%2fsetup/default/user/create",
                "/camunda/app/admin/default/setup/"
            })
    void aStrangerFindsNoSetUpEvenWithoutAnyAdministrator(String path) {
        var stranger = Map.of(
                "profile",
                Map.of("id", "eindringling", "firstName", "E", "lastName", "E"),
                "credentials",
                Map.of("password", "Ein-Anderes-47-Wort"));
        identityService.deleteMembership("admin", "camunda-admin");
        try {
            var anonymous = TasklistSession.anonymous(port);
            anonymous.get("/camunda/app/welcome/default/");
            // 400 is Tomcat's own answer to an encoded slash
            assertThat(anonymous.postAsIs(path, stranger).statusCode()).isIn(404, 400);
            assertThat(identityService.createUserQuery().userId("eindringling").count())
                    .isZero();
        } finally {
            identityService.createMembership("admin", "camunda-admin");
        }
    }

    // ---- strangers

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/task",
                "/process-instance",
                "/process-definition",
                "/filter",
                "/user",
                "/history/task",
                "/variable-instance"
            })
    void aStrangerGetsNothingFromTheEngine(String path) {
        var anonymous = TasklistSession.anonymous(port);
        anonymous.get("/camunda/app/welcome/default/");
        assertThat(anonymous.get(ENGINE + path).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/engine", "/engine-rest/task", "/h2-console", "/actuator", "/actuator/env"})
    void doorsThatOthersLeaveOpenAreNotThere(String path) {
        assertThat(TasklistSession.anonymous(port).get(path).statusCode()).isEqualTo(404);
    }

    // ---- what a person must not do past the form

    record Attempt(String method, String path, Object body) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Stream<Attempt> attemptsOnATask() {
        var site = Map.of("site", Map.of("value", "spenge", "type", "String"));
        var admitted = Map.of("admission", Map.of("value", "REJECTED", "type", "String"));
        var text = Map.of("message", "Freitext");
        return Stream.of(
                new Attempt("POST", "/task/{task}/variables", Map.of("modifications", site)),
                new Attempt("PUT", "/task/{task}/variables/site", Map.of("value", "spenge", "type", "String")),
                new Attempt("DELETE", "/task/{task}/variables/site", null),
                new Attempt("POST", "/task/{task}/localVariables", Map.of("modifications", admitted)),
                new Attempt("PUT", "/task/{task}/localVariables/note", Map.of("value", "x", "type", "String")),
                new Attempt("POST", "/process-instance/{instance}/variables", Map.of("modifications", site)),
                new Attempt("PUT", "/process-instance/{instance}/variables/site", Map.of("value", "x")),
                new Attempt("POST", "/execution/{instance}/localVariables", Map.of("modifications", site)),
                new Attempt("POST", "/task/{task}/complete", Map.of("variables", admitted)),
                new Attempt("POST", "/task/{task}/complete", Map.of()),
                new Attempt("POST", "/task/{task}/submit-form", Map.of("variables", site)),
                new Attempt("POST", "/task/{task}/resolve", Map.of("variables", admitted)),
                new Attempt("POST", "/task/{task}/delegate", Map.of("userId", "coach.spenge")),
                new Attempt("POST", "/task/{task}/bpmnError", Map.of("errorCode", "x", "variables", site)),
                new Attempt("POST", "/task/{task}/bpmnEscalation", Map.of("escalationCode", "coordinationDelayed")),
                new Attempt("POST", "/task/{task}/comment/create", text),
                new Attempt("PUT", "/task/{task}/comment", Map.of("id", "x", "message", "Freitext")),
                new Attempt("PUT", "/task/{task}", Map.of("name", "Freitext", "description", "Freitext")),
                new Attempt("POST", "/task/create", Map.of("name", "Freitext", "tenantId", "enger")),
                new Attempt("POST", "/task/{task}/assignee", Map.of("userId", "coach.spenge")),
                new Attempt(
                        "POST", "/task/{task}/identity-links", Map.of("groupId", "management", "type", "candidate")),
                new Attempt("DELETE", "/task/{task}", null),
                new Attempt("POST", "/message", Map.of("messageName", "exitReported", "businessKey", "{reference}")),
                new Attempt(
                        "POST",
                        "/message",
                        Map.of("messageName", "referralReceived", "businessKey", "X", "processVariables", site)),
                new Attempt("POST", "/execution/{instance}/signal", Map.of("variables", site)),
                new Attempt("POST", "/signal", Map.of("name", "x", "variables", site)),
                new Attempt("POST", "/process-definition/key/coaching/start", Map.of("variables", site)),
                new Attempt("POST", "/process-definition/key/participantJourney/start", Map.of("variables", site)),
                new Attempt("POST", "/process-definition/key/referral/start", Map.of("variables", site)),
                new Attempt(
                        "POST",
                        "/process-instance/{instance}/modification",
                        Map.of(
                                "instructions",
                                List.of(Map.of("type", "startBeforeActivity", "activityId", "recordExit")))),
                new Attempt("PUT", "/process-instance/{instance}/suspended", Map.of("suspended", true)),
                new Attempt("DELETE", "/process-instance/{instance}", null));
    }

    @ParameterizedTest
    @MethodSource("attemptsOnATask")
    void aCoachChangesNothingPastTheForm(Attempt attempt) {
        String before = state();
        var answer = send(coach, attempt);
        assertThat(answer.statusCode()).as(text(answer)).isGreaterThanOrEqualTo(400);
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void anAttachmentIsRefusedToo() {
        String before = state();
        String body = "--x\r\nContent-Disposition: form-data; name=\"attachment-name\"\r\n\r\nFreitext\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"content\"; filename=\"a.txt\"\r\n\r\nFreitext\r\n--x--\r\n";
        var answer = coach.send(
                "POST",
                ENGINE + "/task/" + task.getId() + "/attachment/create",
                "multipart/form-data; boundary=x",
                body);
        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(taskService.getTaskAttachments(task.getId())).isEmpty();
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void aJobcenterStartsNothingPastTheStartForm() {
        var jobcenter = TasklistSession.login(port, "jobcenter.herford");
        long before = runtimeService.createProcessInstanceQuery().count();
        for (Object body : List.of(
                Map.of("businessKey", "X", "variables", Map.of("site", Map.of("value", "enger", "type", "String"))),
                Map.of(
                        "startInstructions",
                        List.of(Map.of("type", "startBeforeActivity", "activityId", "sendAdmission"))))) {
            assertThat(jobcenter
                            .post(ENGINE + "/process-definition/key/referral/start", body)
                            .statusCode())
                    .isGreaterThanOrEqualTo(400);
        }
        assertThat(jobcenter
                        .post(
                                ENGINE + "/process-definition/key/referral/submit-form",
                                Map.of("variables", Map.of("site", Map.of("value", "enger", "type", "String"))))
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(runtimeService.createProcessInstanceQuery().count()).isEqualTo(before);
    }

    // ---- looking on

    private HttpResponse<byte[]> send(TasklistSession session, Attempt attempt) {
        String path = attempt.path().replace("{task}", task.getId()).replace("{instance}", task.getProcessInstanceId());
        String body = attempt.body() == null ? "" : TasklistSession.text(attempt.body());
        return session.send(
                attempt.method(),
                ENGINE + path,
                "application/json",
                body.replace("{reference}", String.valueOf(taskService.getVariable(task.getId(), "caseReference"))));
    }

    /** Everything an attempt could have changed. */
    private String state() {
        Task now = taskService.createTaskQuery().taskId(task.getId()).singleResult();
        return new TreeMap<>(runtimeService.getVariables(task.getProcessInstanceId()))
                + "|" + new TreeMap<>(taskService.getVariablesLocal(task.getId()))
                + "|" + now.getName() + now.getAssignee() + now.getDescription() + now.getDueDate() + now.isSuspended()
                + now.getDelegationState()
                + taskService.getIdentityLinksForTask(task.getId()).size()
                + "|" + taskService.createTaskQuery().count()
                + "|" + runtimeService.createProcessInstanceQuery().count()
                + "|" + taskService.getTaskComments(task.getId()).size();
    }

    private String team() {
        return filterService
                .createFilterQuery()
                .filterName("Team")
                .singleResult()
                .getId();
    }

    private static void assertRefused(HttpResponse<byte[]> answer, String why) {
        assertThat(answer.statusCode()).as(text(answer)).isGreaterThanOrEqualTo(400);
        assertThat(text(answer)).contains(why);
    }

    private static List<String> ids(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return TasklistSession.body(answer).findValuesAsText("id");
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}

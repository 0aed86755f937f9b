package de.jospen.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.support.CommitCounter;
import de.jospen.support.ProcessTest;
import de.jospen.support.TasklistSession;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.MapSession;

@ProcessTest
class WebSessionTest {

    private static final String PROTECTED = "/camunda/api/jospen/csrf-token";
    private static final String LOGIN = "/camunda/api/admin/auth/user/default/login/tasklist";
    private static final String LOGOUT = "/camunda/api/admin/auth/user/default/logout";
    private static final String WHO = "/camunda/api/admin/auth/user/default";
    private static final String DEPUTY = "vertretung.test";

    @LocalServerPort
    int port;

    @Autowired
    WebSessionRepository sessions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CommitCounter database;

    @Autowired
    IdentityService identityService;

    @BeforeEach
    void aDeputyWithoutSites() {
        User user = identityService.newUser(DEPUTY);
        user.setPassword(TasklistSession.PASSWORD);
        identityService.saveUser(user);
        identityService.createMembership(DEPUTY, "coach");
    }

    @AfterEach
    void gone() {
        identityService.deleteUser(DEPUTY);
    }

    @Test
    void whoeverLoggedInOnAnotherNodeIsLoggedInHere() throws Exception {
        MapSession elsewhere = loggedIn("coach.enger");

        assertThat(statusWithCookie(elsewhere.getId(), PROTECTED)).isEqualTo(204);
    }

    @Test
    void theRowHoldsTheUsersIdAndNothingThatLetsAnybodyIn() {
        MapSession session = loggedIn("coach.enger");

        List<Map<String, Object>> rows =
                jdbc.sql("SELECT * FROM web_session").query().listOfRows();

        assertThat(rows).anySatisfy(row -> assertThat(row).containsEntry("user_id", "coach.enger"));
        assertThat(rows.toString()).doesNotContain(session.getId());
        assertThat(rows.get(0).keySet())
                .containsExactlyInAnyOrder("id_hash", "csrf_token", "user_id", "created_at", "accessed_at");
    }

    @Test
    void loginMakesANewSessionAndEndsTheOldOne() throws Exception {
        HttpResponse<byte[]> before = request("GET", WHO, "", "", "");
        String oldCookie = cookie(before, "JSESSIONID");
        String oldToken = before.headers().firstValue("X-XSRF-TOKEN").orElseThrow();

        HttpResponse<byte[]> login = request(
                "POST", LOGIN, oldCookie, oldToken, "username=coach.enger&password=" + TasklistSession.PASSWORD);

        assertThat(login.statusCode()).isEqualTo(200);
        assertThat(cookie(login, "JSESSIONID")).isNotEqualTo(oldCookie);
        assertThat(login.headers().allValues("Set-Cookie"))
                .anySatisfy(flags -> assertThat(flags)
                        .startsWith("JSESSIONID=")
                        .contains("HttpOnly")
                        .contains("SameSite=Lax")
                        .contains("Path=/;"));
        assertThat(sessions.findById(decoded(oldCookie))).isNull();
        assertThat(request("GET", PROTECTED, cookie(login, "JSESSIONID"), "", "")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void logoutEndsTheLoginAlsoForARequestThatIsStillUnderWay() throws Exception {
        MapSession session = loggedIn("coach.enger");
        MapSession underWay = sessions.findById(session.getId());

        HttpResponse<byte[]> logout =
                request("POST", LOGOUT, encoded(session.getId()), session.getAttribute("CAMUNDA_CSRF_TOKEN"), "");
        underWay.setLastAccessedTime(Instant.now().plus(Duration.ofMinutes(2)));
        underWay.setAttribute(
                WebSessionRepository.AUTHENTICATIONS, underWay.getAttribute(WebSessionRepository.AUTHENTICATIONS));
        sessions.save(underWay);

        assertThat(logout.statusCode()).isEqualTo(200);
        assertThat(statusWithCookie(session.getId(), PROTECTED)).isEqualTo(401);
    }

    @Test
    void aSiteGivenToADeputyOpensAndClosesAtOnce() {
        var deputy = TasklistSession.login(port, DEPUTY, "tasklist");

        assertThat(sites(deputy)).isEmpty();
        identityService.createTenantUserMembership("spenge", DEPUTY);
        assertThat(sites(deputy)).containsExactly("spenge");
        identityService.deleteTenantUserMembership("spenge", DEPUTY);
        assertThat(sites(deputy)).isEmpty();
    }

    @Test
    void aGroupTakenAwayEndsItsRightsAtOnce() {
        var deputy = TasklistSession.login(port, DEPUTY, "tasklist");
        assertThat(deputy.get("/camunda/api/tasklist/plugin/base/default/").statusCode())
                .isNotEqualTo(403);

        identityService.deleteMembership(DEPUTY, "coach");

        assertThat(TasklistSession.body(deputy.get(WHO)).get("authorizedApps").toString())
                .doesNotContain("tasklist");
    }

    @Test
    void aRemovedUserIsAStrangerAtOnce() {
        var deputy = TasklistSession.login(port, DEPUTY, "tasklist");
        assertThat(deputy.get(PROTECTED).statusCode()).isEqualTo(204);

        identityService.deleteUser(DEPUTY);

        assertThat(deputy.get(PROTECTED).statusCode()).isEqualTo(401);
    }

    @Test
    void aSessionOfNobodyKnownIsAStrangersSession() throws Exception {
        assertThat(statusWithCookie(loggedIn("nobody.at.all").getId(), PROTECTED))
                .isEqualTo(401);
        assertThat(statusWithCookie("\u0000'; DROP", PROTECTED)).isEqualTo(401);
    }

    @Test
    void aSessionEndsAfterHalfAnHourWithoutARequest() throws Exception {
        MapSession session = loggedIn("coach.enger");
        jdbc.sql("UPDATE web_session SET accessed_at = :then WHERE user_id = 'coach.enger'")
                .param("then", Timestamp.from(Instant.now().minus(Duration.ofMinutes(31))))
                .update();

        assertThat(statusWithCookie(session.getId(), PROTECTED)).isEqualTo(401);
        sessions.deleteExpired();
        assertThat(jdbc.sql("SELECT count(*) FROM web_session WHERE user_id = 'coach.enger'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aRequestKeepsTheSessionAliveAndWritesNoMoreThanOnceAMinute() throws Exception {
        MapSession session = loggedIn("coach.enger");
        Instant before = Instant.now().minus(Duration.ofMinutes(29));
        jdbc.sql("UPDATE web_session SET accessed_at = :then WHERE user_id = 'coach.enger'")
                .param("then", Timestamp.from(before))
                .update();
        int commits = database.commits();

        for (int time = 0; time < 5; time++) {
            assertThat(statusWithCookie(session.getId(), PROTECTED)).isEqualTo(204);
        }

        assertThat(database.commits() - commits).isEqualTo(1);
        assertThat(sessions.findById(session.getId()).getLastAccessedTime())
                .isAfter(before.plus(Duration.ofMinutes(28)));
    }

    @Test
    void manyFirstRequestsAtOnceShareOneToken() throws Exception {
        var coach = TasklistSession.login(port, "coach.enger");
        var browser = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Integer>> requests = new ArrayList<>();
            for (int number = 0; number < 24; number++) {
                requests.add(() -> coach.get("/camunda/app/tasklist/default/").statusCode());
            }
            for (Future<Integer> status : browser.invokeAll(requests)) {
                assertThat(status.get()).isEqualTo(200);
            }
        } finally {
            browser.shutdownNow();
        }

        assertThat(coach.post("/camunda/api/engine/engine/default/task", Map.of())
                        .statusCode())
                .isEqualTo(200);
    }

    private MapSession loggedIn(String user) {
        jdbc.sql("DELETE FROM web_session WHERE user_id = :user")
                .param("user", user)
                .update();
        MapSession session = sessions.createSession();
        var authentications = new Authentications();
        authentications.addOrReplace(new UserAuthentication(user, "default"));
        session.setAttribute(WebSessionRepository.AUTHENTICATIONS, authentications);
        sessions.save(session);
        return session;
    }

    private static List<String> sites(TasklistSession session) {
        return TasklistSession.body(session.get("/camunda/api/engine/engine/default/tenant?userMember=" + DEPUTY))
                .findValuesAsText("id");
    }

    private int statusWithCookie(String id, String path) throws Exception {
        return request("GET", path, encoded(id), "", "").statusCode();
    }

    private HttpResponse<byte[]> request(String method, String path, String cookie, String token, String form)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(form));
        if (!cookie.isEmpty()) {
            request.header("Cookie", "JSESSIONID=" + cookie);
        }
        if (!token.isEmpty()) {
            request.header("X-XSRF-TOKEN", token);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String cookie(HttpResponse<byte[]> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1).replaceFirst(";.*", ""))
                .findFirst()
                .orElseThrow();
    }

    private static String encoded(String id) {
        return Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String cookie) {
        return new String(Base64.getDecoder().decode(cookie), StandardCharsets.UTF_8);
    }
}

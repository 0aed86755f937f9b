package de.jospen.engine.access;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.support.ProcessTest;
import de.jospen.support.TasklistSession;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Which role each own endpoint is for, as a table: a new endpoint needs a line here, and everybody is sent to every
 * endpoint to see that it holds.
 */
@ProcessTest
class EndpointRolesTest {

    private static final String API = " /camunda/api/jospen/";
    private static final Map<String, Set<Role>> TABLE = Map.ofEntries(
            entry("GET" + API + "csrf-token", Set.of(Role.values())),
            entry("GET" + API + "tasks/{taskId}/form", Set.of(Role.COACH, Role.LEAD, Role.JOBCENTER, Role.DISTRICT)),
            entry("PUT" + API + "tasks/{taskId}/draft", Set.of(Role.COACH, Role.LEAD, Role.JOBCENTER, Role.DISTRICT)),
            entry(
                    "DELETE" + API + "tasks/{taskId}/draft",
                    Set.of(Role.COACH, Role.LEAD, Role.JOBCENTER, Role.DISTRICT)),
            entry(
                    "POST" + API + "tasks/{taskId}/messages/{message}",
                    Set.of(Role.COACH, Role.LEAD, Role.JOBCENTER, Role.DISTRICT)),
            entry(
                    "GET" + API + "tasks/{taskId}/completed-by",
                    Set.of(Role.COACH, Role.LEAD, Role.JOBCENTER, Role.DISTRICT)),
            entry("GET" + API + "tasks/{taskId}/report.pdf", Set.of(Role.COACH, Role.LEAD, Role.JOBCENTER)),
            entry("GET" + API + "tasks/{taskId}/file", Set.of(Role.COACH, Role.LEAD)),
            entry("GET" + API + "cases/{caseReference}/file", Set.of(Role.COACH, Role.LEAD)),
            entry("GET" + API + "starts/{processDefinitionId}/form", Set.of(Role.COACH, Role.LEAD, Role.JOBCENTER)),
            entry("GET" + API + "notifications", Set.of(Role.COACH, Role.LEAD, Role.JOBCENTER, Role.DISTRICT)),
            entry("PUT" + API + "notifications", Set.of(Role.COACH, Role.LEAD, Role.JOBCENTER, Role.DISTRICT)),
            entry("GET" + API + "definitions/{definitionId}/figures", Set.of(Role.LEAD, Role.MANAGEMENT)),
            entry("POST" + API + "search", Set.of(Role.COACH, Role.LEAD)),
            entry("GET" + API + "reachable-offers", Set.of(Role.COACH, Role.LEAD)),
            entry("GET" + API + "targets", Set.of(Role.COACH, Role.LEAD, Role.MANAGEMENT)),
            entry("GET" + API + "targets/{id}/cases", Set.of(Role.COACH, Role.LEAD)),
            entry("GET" + API + "targets/effort", Set.of(Role.LEAD, Role.MANAGEMENT)),
            entry("GET" + API + "project-reports", Set.of(Role.LEAD, Role.MANAGEMENT)),
            entry("GET" + API + "project-reports/{number}/report.{format}", Set.of(Role.LEAD, Role.MANAGEMENT)),
            entry("GET" + API + "events", Set.of(Role.COACH, Role.LEAD, Role.MANAGEMENT)),
            entry("POST" + API + "events/{number}/change", Set.of(Role.COACH, Role.LEAD)),
            entry("GET" + API + "events/{number}/guests", Set.of(Role.COACH, Role.LEAD)),
            entry("GET" + API + "events/{number}/appointment/{registration}.pdf", Set.of(Role.COACH, Role.LEAD)),
            entry("GET" + API + "events/{number}/certificate/{registration}.pdf", Set.of(Role.COACH, Role.LEAD)),
            entry("GET" + API + "enquiries", Set.of(Role.COACH, Role.LEAD, Role.MANAGEMENT)),
            entry("GET" + API + "enquiries/answers", Set.of(Role.COACH, Role.LEAD)),
            entry("GET" + API + "labour-market", Set.of(Role.COACH, Role.LEAD, Role.MANAGEMENT)),
            entry("GET" + API + "labour-market/employers/{id}", Set.of(Role.COACH, Role.LEAD, Role.MANAGEMENT)),
            entry("PUT" + API + "labour-market/employers", Set.of(Role.COACH, Role.LEAD)),
            entry("PUT" + API + "labour-market/offers", Set.of(Role.COACH, Role.LEAD)),
            entry("PUT" + API + "labour-market/findings", Set.of(Role.COACH, Role.LEAD)),
            entry("GET" + API + "labour-market/file/arbeitgeber.csv", Set.of(Role.COACH, Role.LEAD)),
            entry("GET" + API + "labour-market/file/arbeitgeber.xlsx", Set.of(Role.COACH, Role.LEAD)),
            entry("POST" + API + "labour-market/file/preview", Set.of(Role.COACH, Role.LEAD)),
            entry("POST" + API + "labour-market/file", Set.of(Role.COACH, Role.LEAD)),
            entry("GET" + API + "findings-export/findings.{format}", Set.of(Role.LEAD, Role.MANAGEMENT)),
            entry("GET" + API + "referrals/import/zuweisungen-beispiel.csv", Set.of(Role.JOBCENTER)),
            entry("POST" + API + "referrals/import/preview", Set.of(Role.JOBCENTER)),
            entry("POST" + API + "referrals/import", Set.of(Role.JOBCENTER)),
            entry("GET" + API + "team", Set.of(Role.COACH, Role.LEAD)),
            entry("POST" + API + "team/absences", Set.of(Role.COACH, Role.LEAD)),
            entry("DELETE" + API + "team/absences/{id}", Set.of(Role.COACH, Role.LEAD)),
            entry("GET" + API + "team/tasks", Set.of(Role.LEAD)),
            entry("POST" + API + "team/tasks", Set.of(Role.LEAD)),
            entry("GET" + API + "team/access", Set.of(Role.LEAD)),
            entry("GET" + API + "team/waiting", Set.of(Role.COACH, Role.LEAD)),
            entry("POST" + API + "team/absences/{id}/decision", Set.of(Role.LEAD)),
            entry("GET" + API + "stuck", Set.of(Role.LEAD, Role.ADMINISTRATION)),
            entry("GET" + API + "stuck/count", Set.of(Role.LEAD, Role.ADMINISTRATION)),
            entry("POST" + API + "stuck/{id}/retry", Set.of(Role.LEAD, Role.ADMINISTRATION)),
            entry("POST" + API + "stuck/retry", Set.of(Role.LEAD, Role.ADMINISTRATION)),
            entry("GET" + API + "sending", Set.of(Role.LEAD, Role.ADMINISTRATION)),
            entry("POST" + API + "sending/release", Set.of(Role.LEAD, Role.ADMINISTRATION)),
            entry("GET" + API + "account", Set.of(Role.values())),
            entry("POST" + API + "account/password", Set.of(Role.values())),
            entry("POST" + API + "account/address", Set.of(Role.values())),
            entry("POST" + API + "account/address/confirmation", Set.of(Role.values())),
            entry("GET" + API + "users", Set.of(Role.ADMINISTRATION)),
            entry("POST" + API + "users", Set.of(Role.ADMINISTRATION)),
            entry("PUT" + API + "users/{id}", Set.of(Role.ADMINISTRATION)),
            entry("POST" + API + "users/{id}/lock", Set.of(Role.ADMINISTRATION)),
            entry("POST" + API + "users/{id}/unlock", Set.of(Role.ADMINISTRATION)),
            entry("POST" + API + "users/{id}/password", Set.of(Role.ADMINISTRATION)),
            entry("GET" + API + "users/{id}/changes", Set.of(Role.ADMINISTRATION)),
            entry("GET" + API + "users/benutzer-beispiel.csv", Set.of(Role.ADMINISTRATION)),
            entry("POST" + API + "users/import/preview", Set.of(Role.ADMINISTRATION)),
            entry("POST" + API + "users/import", Set.of(Role.ADMINISTRATION)));

    /** Everything outside the web apps' session: the demo's own pages. */
    private static final Set<String> PUBLIC = Set.of(
            "GET /",
            "GET /jospen/banner.css",
            "GET /demo/postfach",
            "GET /demo/postfach/**",
            "GET /demo/postfach/{number}",
            "GET /demo/postfach/{number}/anlage/{position}");

    private static final Map<String, Role> PEOPLE = new TreeMap<>(Map.ofEntries(
            entry("coach.enger", Role.COACH),
            entry("coach.spenge", Role.COACH),
            entry("coach.joellenbeck", Role.COACH),
            entry("leitung", Role.LEAD),
            entry("geschaeftsfuehrung", Role.MANAGEMENT),
            entry("jobcenter.herford", Role.JOBCENTER),
            entry("jobcenter.bielefeld", Role.JOBCENTER),
            entry("kreis.herford", Role.DISTRICT),
            entry("sozialdezernat", Role.CITY_DEPARTMENT),
            entry("datenschutz", Role.DATA_PROTECTION),
            entry("admin", Role.ADMINISTRATION)));

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @LocalServerPort
    int port;

    @Test
    void everyEndpointHasItsLineInTheTable() {
        var named = new ArrayList<>(TABLE.keySet());
        named.addAll(PUBLIC);
        assertThat(endpoints().keySet()).containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void everyEndpointAnswersItsRolesAndTurnsTheOthersAway() {
        PEOPLE.forEach((user, role) -> {
            var session = TasklistSession.login(port, user);
            TABLE.forEach((endpoint, roles) -> {
                var answer = ask(session, endpoint);
                if (roles.contains(role)) {
                    assertThat(answer.statusCode()).as(user + " " + endpoint).isNotIn(401, 403);
                    assertThat(text(answer)).as(user + " " + endpoint).doesNotContain("Das ist nur für");
                } else {
                    assertThat(answer.statusCode()).as(user + " " + endpoint).isEqualTo(404);
                    assertThat(TasklistSession.body(answer)
                                    .get("jospen")
                                    .get(0)
                                    .get("message")
                                    .asText())
                            .as(user + " " + endpoint)
                            .startsWith("Das ist nur für ");
                }
            });
        });
    }

    @Test
    void strangersGetNothingButThePublicPages() {
        var stranger = TasklistSession.anonymous(port);
        stranger.get("/camunda/app/welcome/default/");
        TABLE.keySet().forEach(endpoint -> {
            var answer = ask(stranger, endpoint);
            assertThat(answer.statusCode()).as(endpoint).isEqualTo(401);
            assertThat(text(answer)).doesNotContain("caseReference", "JSE-");
        });
        PUBLIC.forEach(endpoint ->
                assertThat(ask(stranger, endpoint).statusCode()).as(endpoint).isIn(200, 302, 404));
    }

    private HttpResponse<byte[]> ask(TasklistSession session, String endpoint) {
        String[] parts = endpoint.split(" ");
        String type = endpoints().getOrDefault(endpoint, "application/json");
        return session.sendForAnything(parts[0], parts[1].replaceAll("\\{[^}]*}|\\*\\*", "exitReported"), type, "{}");
    }

    /** Method and pattern of each, and what it consumes. */
    private Map<String, String> endpoints() {
        var found = new LinkedHashMap<String, String>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getName().startsWith("de.jospen.")) {
                String type = mapping.getConsumesCondition().getConsumableMediaTypes().stream()
                        .findFirst()
                        .map(Object::toString)
                        .orElse("application/json");
                List<String> methods = mapping.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .toList();
                mapping.getPatternValues()
                        .forEach(pattern -> methods.forEach(method -> found.put(method + " " + pattern, type)));
            }
        });
        return found;
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}

package de.jospen.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.participant.Participants;
import de.jospen.support.Cases;
import de.jospen.support.Forms;
import de.jospen.support.ProcessTest;
import de.jospen.support.Staff;
import de.jospen.support.TasklistSession;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Everybody tries every operation there is, of the engine's REST interface, the web apps' plugins and our own endpoints,
 * with the ids of a case of another site: no answer tells anything of the case, and in the whole database nothing changes.
 */
@ProcessTest
class IsolationTest {

    private static final int MANY = 350;

    record Question(String method, String path, String contentType, String body) {

        @Override
        public String toString() {
            return method + " " + path + " " + body;
        }
    }

    @Autowired
    ProcessEngine engine;

    @Autowired
    Staff staff;

    @Autowired
    Cases cases;

    @Autowired
    Participants participants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @LocalServerPort
    int port;

    private final Map<String, ForeignCase> foreign = new LinkedHashMap<>();
    private final List<String> stuck = new ArrayList<>();

    @BeforeEach
    void twoCasesWait() {
        // No standing agreement of another test, which would let the coordination pass
        jdbc.sql("DELETE FROM district_coordination").update();
        ForeignCase enger = openCase(staff.jobcenterHerford(), "enger", "32130");
        ForeignCase joellenbeck = openCase(staff.jobcenterBielefeld(), "joellenbeck", "33739");
        foreign.put("coach.enger", joellenbeck);
        foreign.put("coach.spenge", enger);
        foreign.put("coach.joellenbeck", enger);
        foreign.put("jobcenter.herford", joellenbeck);
        foreign.put("jobcenter.bielefeld", enger);
        foreign.put("kreis.herford", joellenbeck);
        foreign.put("geschaeftsfuehrung", enger);
        foreign.put("sozialdezernat", joellenbeck);
        foreign.put("datenschutz", enger);
    }

    @AfterEach
    void nothingStaysStuck() {
        stuck.forEach(job -> engine.getManagementService().setJobRetries(job, 1));
    }

    @Test
    void nobodyLearnsOrChangesAnythingOfACaseElsewhere() {
        List<EngineOperation> operations = EngineOperation.all();
        assertThat(operations).as("operations found").hasSizeGreaterThan(MANY);
        Map<String, TasklistSession> sessions = new LinkedHashMap<>();
        foreign.keySet().forEach(user -> sessions.put(user, TasklistSession.login(port, user)));
        Map<String, String> before = rows();

        var told = new ConcurrentLinkedQueue<String>();
        var failed = new ConcurrentLinkedQueue<String>();
        var asked = new AtomicInteger();
        sessions.entrySet().parallelStream().forEach(entry -> {
            ForeignCase elsewhere = foreign.get(entry.getKey());
            Stream.concat(
                            operations.stream().flatMap(operation -> questions(operation, elsewhere)),
                            ownEndpoints(elsewhere))
                    .forEach(question -> {
                        var answer = entry.getValue()
                                .sendForAnything(
                                        question.method(), question.path(), question.contentType(), question.body());
                        asked.incrementAndGet();
                        elsewhere
                                .toldBy(text(answer), question.toString())
                                .forEach(word -> told.add(entry.getKey() + " by " + question + ": " + word));
                        if (answer.statusCode() == 401) {
                            failed.add(entry.getKey() + " is logged out by " + question);
                        }
                    });
        });

        assertThat(told).isEmpty();
        assertThat(failed).isEmpty();
        assertThat(asked).hasValueGreaterThan(foreign.size() * MANY);
        assertThat(rows()).isEqualTo(before);
    }

    /** The same questions of somebody who may know: else the test above would pass on a wrong path or id. */
    @Test
    void theCasesOwnPeopleDoLearnOfIt() {
        ForeignCase own = foreign.get("coach.joellenbeck");
        var session = TasklistSession.login(port, "coach.enger");
        List<String> telling = EngineOperation.all().stream()
                .filter(operation -> operation.method().equals("GET"))
                .filter(operation -> questions(operation, own).anyMatch(question -> {
                    var answer = session.sendForAnything("GET", question.path(), "application/json", "");
                    return answer.statusCode() == 200
                            && !own.toldBy(text(answer), "").isEmpty();
                }))
                .map(EngineOperation::path)
                .toList();
        String prefix = "/camunda/api/engine/engine/{name}";
        assertThat(telling)
                .contains(
                        prefix + "/task",
                        prefix + "/task/{id}",
                        prefix + "/task/{id}/variables",
                        prefix + "/process-instance/{id}",
                        prefix + "/execution/{id}",
                        prefix + "/variable-instance/{id}");
        assertThat(own.kinds())
                .contains("job", "incident", "event-subscription", "activity-instance", "detail", "job-log");
    }

    private ForeignCase openCase(Staff.Member jobcenter, String site, String postcode) {
        String name = Forms.uniqueName();
        String reference = jobcenter.start("referral", Forms.with(Forms.referral(site, postcode), "lastName", name));
        String coordination = cases.start("districtCoordination", participants.byReference(reference), Map.of());
        String job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(coordination)
                .singleResult()
                .getId();
        engine.getManagementService().setJobRetries(job, 0);
        stuck.add(job);
        return new ForeignCase(engine, reference, site, "coach." + site, List.of(name));
    }

    private static Stream<Question> questions(EngineOperation operation, ForeignCase elsewhere) {
        String path = elsewhere.fill(operation.path());
        if (operation.contentType().startsWith("multipart")) {
            String part =
                    "--x\r\nContent-Disposition: form-data; name=\"data\"; filename=\"a.txt\"\r\n\r\nx\r\n--x--\r\n";
            return Stream.of(new Question(operation.method(), path, "multipart/form-data; boundary=x", part));
        }
        if (operation.method().equals("GET") || operation.body() == null) {
            String narrowed = path + "?maxResults=100&processInstanceId=" + elsewhere.id("process-instance");
            return Stream.of(
                    new Question(operation.method(), path + "?maxResults=100", operation.contentType(), ""),
                    new Question(operation.method(), narrowed, operation.contentType(), ""));
        }
        return Stream.of(
                new Question(operation.method(), path, operation.contentType(), "{}"),
                new Question(
                        operation.method(),
                        path,
                        operation.contentType(),
                        TasklistSession.text(elsewhere.body(operation.body()))));
    }

    private Stream<Question> ownEndpoints(ForeignCase elsewhere) {
        var questions = new ArrayList<Question>();
        requestMappingHandlerMapping.getHandlerMethods().keySet().forEach(mapping -> {
            String type = mapping.getConsumesCondition().getConsumableMediaTypes().stream()
                    .findFirst()
                    .map(Object::toString)
                    .orElse("application/json");
            String reference = elsewhere.id("reference");
            String query =
                    "?user=" + elsewhere.id("person") + "&reference=" + reference + "&caseReference=" + reference;
            for (String pattern : mapping.getPatternValues()) {
                if (pattern.startsWith("/camunda/api/jospen/")) {
                    mapping.getMethodsCondition()
                            .getMethods()
                            .forEach(method -> questions.add(
                                    new Question(method.name(), elsewhere.fill(pattern) + query, type, "{}")));
                }
            }
        });
        return questions.stream();
    }

    /** A checksum of every table but that of the askers' own sessions. */
    private Map<String, String> rows() {
        var sums = new LinkedHashMap<String, String>();
        jdbc.sql("""
                        SELECT table_name FROM information_schema.tables
                        WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
                          AND table_name <> 'web_session' ORDER BY table_name
                        """)
                .query(String.class)
                .list()
                .forEach(table -> sums.put(
                        table,
                        jdbc.sql("SELECT COALESCE(MD5(STRING_AGG(one::text, '|' ORDER BY one::text)), '') FROM \""
                                        + table + "\" one")
                                .query(String.class)
                                .single()));
        return sums;
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}

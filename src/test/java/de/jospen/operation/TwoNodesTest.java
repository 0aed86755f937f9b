package de.jospen.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.jospen.JospenApplication;
import de.jospen.demo.DemoForms;
import de.jospen.support.ScriptedSmtpServer;
import de.jospen.support.ScriptedSmtpServer.Answer;
import de.jospen.support.ScriptedSmtpServer.Stage;
import de.jospen.support.TasklistSession;
import de.jospen.support.TestCertificate;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The two processes of {@code docker-compose.yml} with exactly its variables, on an empty PostgreSQL and a mail server with
 * STARTTLS whose issuer only the house trusts. A referral is walked on both of them, and one is killed on the way.
 */
@Timeout(600)
class TwoNodesTest {

    private static final String ADMIN_PASSWORD = "Ein-Anderes-47-Wort";
    private static final String PASSWORD = "Noch-Ein-Wort-48";
    private static final int JOB_LOCK_SECONDS = 12;
    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @TempDir
    Path folder;

    private final ComposeFile compose = new ComposeFile();
    private final HttpClient client = HttpClient.newHttpClient();
    private final ScriptedSmtpServer mailServer = new ScriptedSmtpServer();
    private final List<Node> nodes = new ArrayList<>();
    private EmbeddedPostgres database;
    private JdbcClient jdbc;

    private record Node(String name, Process process, int port, int managementPort, File log) {}

    @AfterEach
    void stop() throws Exception {
        for (Node node : nodes) {
            node.process().destroyForcibly().waitFor();
        }
        mailServer.close();
        if (database != null) {
            database.close();
        }
    }

    @Test
    void walkAReferralOnTwoNodesOfWhichOneIsKilled() throws Exception {
        database = EmbeddedPostgres.start();
        jdbc = JdbcClient.create(database.getPostgresDatabase());
        keys();
        TestCertificate issuer = TestCertificate.issuer("Aussteller des Hauses");
        issuer.writePem(folder.resolve("ca/house.pem"));
        mailServer.withTls(TestCertificate.ofHost("localhost", issuer).tls());

        // Both at once, on an empty database
        for (String service : compose.applications()) {
            nodes.add(start(service, operator()));
        }
        var refusedBefore = new TreeSet<Integer>();
        for (Node node : nodes) {
            await("ready: " + node.name(), 240, () -> {
                assertThat(node.process().isAlive())
                        .as(() -> "%s is alive: %s".formatted(node.name(), read(node.log())))
                        .isTrue();
                int page = status(node.port(), "/camunda/app/tasklist/default/");
                int readiness = status(node.managementPort(), "/actuator/health/readiness");
                if (page != 0) {
                    refusedBefore.add(page);
                }
                return page == 200 && readiness == 200;
            });
        }
        // A page that says so, and never half an application
        assertThat(refusedBefore).isSubsetOf(200, 503).contains(503);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM act_re_procdef WHERE version_ > 1")
                        .query(Integer.class)
                        .single())
                .as("models deployed twice")
                .isZero();
        takeOnPeople();

        Node first = nodes.get(0);
        Node second = nodes.get(1);
        TasklistSession jobcenter = login(first, "jobcenter.herford");
        TasklistSession coach = login(first, "coach.spenge");
        jobcenter.moveTo(second.port());
        String reference = jobcenter
                .start(
                        "referral",
                        DemoForms.referParticipant(
                                "spenge", "32139", "Spenge", "Leonarda", "Kanarek", LocalDate.of(1990, 5, 17)))
                .get("businessKey")
                .asText();
        coach.moveTo(second.port());

        // The mail server hangs while the job that sends is locked, and the node with the lock is killed
        mailServer.at(Stage.DATA, Answer.HANG);
        work(coach, "coach.spenge", reference, "checkReferral", DemoForms.admitted());
        String owner = await(
                "a locked job",
                30,
                () -> mailServer.hanging() == 0
                        ? null
                        : jdbc.sql(
                                        "SELECT lock_owner_ FROM act_ru_job WHERE lock_owner_ IS NOT NULL FETCH FIRST 1 ROWS ONLY")
                                .query(String.class)
                                .optional()
                                .orElse(null));
        assertThat(owner).startsWith("jospen-");
        Node killed = owner.startsWith("jospen-1-") ? first : second;
        Node left = killed == first ? second : first;
        killed.process().destroyForcibly().waitFor();
        Instant begin = Instant.now();
        mailServer.repair();

        // Whoever was logged in on the dead node works on
        coach.moveTo(left.port());
        assertThat(coach.get("/camunda/api/jospen/csrf-token").statusCode()).isLessThan(300);
        await("the other node takes over", JOB_LOCK_SECONDS + 30, () -> mailServer.accepted() > 0);
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(JOB_LOCK_SECONDS + 30));
        assertThat(mailServer.received().get(0)).contains("(Wiederholung)").doesNotContain("Kanarek");

        TasklistSession district = login(left, "kreis.herford");
        work(district, "kreis.herford", reference, "answerCoordination", DemoForms.answerCoordination());
        await("the admission is sent", 30, () -> mailServer.accepted() > 1);
        work(coach, "coach.spenge", reference, "conductIntake", DemoForms.conductIntake(LocalDate.now()));
        await(
                "the next task",
                30,
                () -> coach.tasks(reference).stream()
                        .anyMatch(task -> task.get("taskDefinitionKey").asText().equals("surveyCompetences")));

        assertThat(jdbc.sql("SELECT DISTINCT hostname_ FROM act_hi_job_log")
                        .query(String.class)
                        .set())
                .isSubsetOf("jospen-1", "jospen-2")
                .contains(left.name());
        assertThat(read(left.log())).contains("INFO [" + left.name() + "]").doesNotContain("Kanarek");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM act_ru_incident")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** What an operator writes into .env; the lock is shortened so that the test does not wait a minute. */
    private Map<String, String> operator() {
        var operator = new LinkedHashMap<String, String>();
        operator.put(
                "JOSPEN_DB_URL", database.getJdbcUrl("postgres", "postgres").replaceFirst("\\?.*", ""));
        operator.put("JOSPEN_DB_USER", "postgres");
        operator.put("JOSPEN_DB_PASSWORD", "postgres");
        operator.put("JOSPEN_MAIL_HOST", "localhost");
        operator.put("JOSPEN_MAIL_PORT", String.valueOf(mailServer.port()));
        operator.put("JOSPEN_MAIL_USER", "jospen");
        operator.put("JOSPEN_MAIL_PASSWORD", "geheim");
        operator.put("JOSPEN_BASE_URL", "https://jospen.example");
        operator.put("JOSPEN_KEY_FOLDER", folder.resolve("keys").toString());
        operator.put("JOSPEN_KEY_PASSWORD", "geheim");
        operator.put("JOSPEN_CA_FOLDER", folder.resolve("ca").toString());
        operator.put("JOSPEN_ADMIN_ID", "verwaltung");
        operator.put("JOSPEN_ADMIN_PASSWORD", ADMIN_PASSWORD);
        operator.put("JOSPEN_JOB_LOCK", String.valueOf(JOB_LOCK_SECONDS * 1000));
        operator.put("JOSPEN_MAIL_LOCK", JOB_LOCK_SECONDS - 4 + "s");
        return operator;
    }

    private void keys() {
        TestCertificate issuer = TestCertificate.issuer("Testaussteller");
        TestCertificate.of("projekt@jospen.example", issuer)
                .writeKeystore(folder.resolve("keys/provider.p12"), "geheim");
        for (String jobcenter : List.of("jobcenter-herford", "jobcenter-bielefeld")) {
            TestCertificate.of("jospen@" + jobcenter + ".example", issuer)
                    .writePem(folder.resolve("keys/" + jobcenter + ".pem"));
            issuer.writePem(folder.resolve("keys/" + jobcenter + "-issuer.pem"));
        }
    }

    /** Without Docker, so the container's folders and ports are this machine's. */
    private Node start(String service, Map<String, String> operator) throws IOException {
        int port = freePort();
        int managementPort = freePort();
        File log = Path.of("target", "two-nodes-" + service + ".log").toFile();
        var command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        JospenApplication.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(log);
        Map<String, String> environment = command.environment();
        environment.keySet().removeIf(name -> name.startsWith("JOSPEN_") || name.startsWith("SPRING_"));
        // Of the image
        environment.put("TZ", "Europe/Berlin");
        Map<String, String> mounts = compose.mounts(service, operator);
        compose.environment(service, operator)
                .forEach((name, value) -> environment.put(name, mounts.getOrDefault(value, value)));
        environment.put("JOSPEN_PORT", String.valueOf(port));
        environment.put("JOSPEN_MANAGEMENT_PORT", String.valueOf(managementPort));
        return new Node(service, command.start(), port, managementPort, log);
    }

    /** As an operator does: taken on at the administrator's page, with a first password that has to be changed. */
    private void takeOnPeople() {
        var admin = TasklistSession.login(nodes.get(0).port(), "verwaltung", "admin", ADMIN_PASSWORD);
        takeOn(admin, "coach.spenge", "coach", List.of("spenge"));
        takeOn(admin, "jobcenter.herford", "jobcenter-herford", List.of());
        takeOn(admin, "kreis.herford", "kreis-herford", List.of());
    }

    private void takeOn(TasklistSession admin, String user, String role, List<String> sites) {
        var taken = admin.post(
                "/camunda/api/jospen/users",
                Map.of(
                        "id",
                        user,
                        "firstName",
                        "Erfunden",
                        "lastName",
                        "Erfunden",
                        "address",
                        "",
                        "roles",
                        List.of(role),
                        "sites",
                        sites));
        assertSucceeded(taken);
        String first = TasklistSession.body(taken).get("password").asText();
        assertSucceeded(TasklistSession.login(nodes.get(0).port(), user, "welcome", first)
                .post("/camunda/api/jospen/account/password", Map.of("oldPassword", first, "newPassword", PASSWORD)));
    }

    private static TasklistSession login(Node node, String user) {
        return TasklistSession.login(node.port(), user, "tasklist", PASSWORD);
    }

    private static void work(
            TasklistSession session, String user, String reference, String key, Map<String, Object> form)
            throws Exception {
        JsonNode task = await(
                "the task " + key,
                30,
                () -> session.tasks(reference).stream()
                        .filter(open -> open.get("taskDefinitionKey").asText().equals(key))
                        .findFirst()
                        .orElse(null));
        String id = task.get("id").asText();
        assertThat(session.form(id).at("/header/caseReference").asText()).isEqualTo(reference);
        assertSucceeded(session.claim(id, user));
        assertSucceeded(session.submit(id, form));
    }

    private static void assertSucceeded(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode())
                .as(() -> answer.uri() + ": " + new String(answer.body(), StandardCharsets.UTF_8))
                .isLessThan(300);
    }

    /** 0 while nobody listens. */
    private int status(int port, String path) throws InterruptedException {
        try {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .timeout(Duration.ofSeconds(20))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private static <T> T await(String what, int seconds, Callable<T> condition) throws Exception {
        Instant end = Instant.now().plusSeconds(seconds);
        while (Instant.now().isBefore(end)) {
            T found = condition.call();
            if (found != null && !Boolean.FALSE.equals(found)) {
                return found;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new AssertionError("Not within " + seconds + " s: " + what);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String read(File log) {
        try {
            return Files.readString(log.toPath());
        } catch (IOException e) {
            return e.toString();
        }
    }
}

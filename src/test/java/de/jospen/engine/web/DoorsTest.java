package de.jospen.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import de.jospen.support.ProcessTest;
import de.jospen.support.TasklistSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What comes in through the doors of the running application that nobody should send, and what is answered. */
@ProcessTest
class DoorsTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String OWN = "/camunda/api/jospen";
    private static final String LOGIN = "/camunda/api/admin/auth/user/default/login/tasklist";
    private static final String CANARY = TasklistSession.canary("Gastritis");

    @LocalServerPort
    int port;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void stopListening() {
        root().detachAppender(log);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POST|~/task|application/json|{\"name\":\"%s|400",
                "POST|~/task|application/json|[\"%s\"]|400",
                "POST|~/task|application/json|{\"orQueries\":[null],\"name\":\"%s\"}|400",
                "POST|~/task|application/json|{\"processVariables\":[null],\"name\":\"%s\"}|400",
                "POST|~/task|text/plain|%s|415",
                "PATCH|~/task|application/json|{\"name\":\"%s\"}|405",
                "POST|~/external-task/fetchAndLock|application/json|{\"workerId\":\"%s\"}|404",
                "POST|~/deployment/create|multipart/form-data|%s|400",
                "POST|~/deployment/create|multipart/form-data; boundary=x|--x%s|400",
                "POST|~/task/%s/claim|application/json|{\"userId\":\"coach.enger\"}|403",
                "POST|~/process-definition/key/referral/submit-form|application/json|{\"variables\":{\"%s\":null}}|404",
                "POST|$/search|application/json|{\"text\":\"%s|400",
                "POST|$/search|application/json|{\"text\":[null,\"%s\"]}|400",
                "POST|$/search|text/xml|<a>%s</a>|415",
                "PATCH|$/search|application/json|{\"text\":\"%s\"}|405",
                "PUT|$/tasks/%s/draft|application/json|{\"a\":1}|404",
                "PUT|$/nothing/%s|application/json|{}|404",
                "POST|$/referrals/import|multipart/form-data; boundary=x|%s|415",
                "POST|$/labour-market/file/preview|application/octet-stream|PK%s|422"
            })
    void malformedInputIsRefusedInGermanAndNotQuotedAnywhere(
            String method, String path, String type, String body, int status) {
        var coach = TasklistSession.login(port, "coach.enger");

        HttpResponse<byte[]> answer = coach.send(
                method,
                path.replace("~", ENGINE).replace("$", OWN).replace("%s", CANARY),
                type,
                body.replace("%s", CANARY));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertGerman(answer);
        assertThat(text(answer)).doesNotContain(CANARY);
        assertThat(log.list)
                .noneMatch(line -> line.getLevel().isGreaterOrEqual(Level.ERROR))
                .noneMatch(line -> line.getFormattedMessage().contains(CANARY)
                        || line.getThrowableProxy() != null
                                && String.valueOf(line.getThrowableProxy().getMessage())
                                        .contains(CANARY));
    }

    @Test
    void aStrangersMultipartIsRefusedLikeAnythingElse() {
        var stranger = TasklistSession.anonymous(port);
        assertThat(stranger.send("POST", OWN + "/referrals/import", "multipart/form-data; boundary=x", "x")
                        .statusCode())
                .isEqualTo(403);
        assertThat(log.list).noneMatch(line -> line.getLevel().isGreaterOrEqual(Level.WARN));
    }

    @ParameterizedTest
    @CsvSource({LOGIN + ",17000", OWN + "/search,1100000", OWN + "/referrals/import,2200000", ENGINE + "/task,1100000"})
    void aBodyBeyondTheLimitIsRefusedUnreadWhateverItSaysOfItsLength(String path, int size) throws IOException {
        for (boolean chunked : new boolean[] {false, true}) {
            String answer = raw(path, size, chunked);

            assertThat(answer).startsWith("HTTP/1.1 413").contains("zu groß");
        }
    }

    @Test
    void anAnnouncedBodyIsNotWaitedFor() throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("POST " + LOGIN + " HTTP/1.1\r\nHost: x\r\nContent-Length: 300000000\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));

            byte[] head = socket.getInputStream().readNBytes(12);

            assertThat(new String(head, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/jospen/suche.html",
                "/jospen/suche.js",
                "/nothing",
                "/camunda/nothing",
                OWN + "/csrf-token",
                OWN + "/search",
                OWN + "/labour-market/file/arbeitgeber.csv",
                "/"
            })
    void ownPagesAndErrorsCarryTheStrictHeaders(String path) {
        var headers = TasklistSession.login(port, "coach.enger").get(path).headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).isPresent();
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
    }

    @Test
    void aBrowserGetsAGermanPageWithAWayBack() throws IOException {
        for (String path : List.of("/nothing", "/camunda/nothing", "/a%zz", "/%00", "/a%2f..%2fb")) {
            String page = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\nConnection: close\r\n\r\n");

            assertThat(page)
                    .as(path)
                    .startsWith("HTTP/1.1 40")
                    .contains("<html lang=\"de\">", "Zur Aufgabenliste", "Content-Security-Policy")
                    .doesNotContain("Tomcat", "Whitelabel", "Exception");
        }
    }

    @Test
    void theHostHeaderDecidesNoRedirect() throws IOException {
        for (String path : List.of("/camunda", "/camunda/app/tasklist", "/camunda/app/tasklist/")) {
            String answer = raw("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");

            assertThat(answer).as(path).startsWith("HTTP/1.1 302").doesNotContain("evil.example");
        }
    }

    private static void assertGerman(HttpResponse<byte[]> answer) {
        JsonNode told = TasklistSession.body(answer).get("jospen");
        assertThat(told).isNotEmpty();
        assertThat(told.get(0).get("message").asText()).endsWith(".").doesNotContain("ENGINE", "Exception");
    }

    /** @return the answer's head and the beginning of its body */
    private String raw(String path, int size, boolean chunked) throws IOException {
        byte[] body = new byte[size];
        Arrays.fill(body, (byte) 'a');
        var request = new ByteArrayOutputStream();
        request.writeBytes(
                ("POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                                + "Accept: application/json\r\nConnection: close\r\n"
                                + (chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + size) + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        if (chunked) {
            request.writeBytes((Integer.toHexString(size) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
        request.writeBytes(body);
        if (chunked) {
            request.writeBytes("\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        return exchange(request.toByteArray());
    }

    private String raw(String request) throws IOException {
        return exchange(request.getBytes(StandardCharsets.US_ASCII));
    }

    private String exchange(byte[] request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    }
}

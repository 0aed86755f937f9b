package de.jospen.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.jospen.mail.ExampleMail;
import de.jospen.support.Cases;
import de.jospen.support.ProcessTest;
import de.jospen.support.TasklistSession;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an operator's monitoring reads, and what it cannot. */
@ProcessTest
class HealthTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalManagementPort
    int managementPort;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cases cases;

    @Autowired
    ManagementService managementService;

    @AfterEach
    void well() {
        ExampleMail.forget(jdbc);
        jdbc.sql("DELETE FROM data_restore").update();
    }

    @Test
    void tellsAboutEachPart() throws Exception {
        assertThat(get(managementPort, "/actuator/health/readiness").statusCode())
                .isEqualTo(200);
        assertThat(component("db")).isEqualTo("UP");
        assertThat(component("certificates")).isEqualTo("UP");
        assertThat(component("enquiryMailbox")).isEqualTo("UP");
        assertThat(component("sending")).isEqualTo("UP");
    }

    @Test
    void outboxIsIllWhenAMailWasRefused() throws Exception {
        jdbc.sql("UPDATE outgoing_mail SET state = 'SENT' WHERE state <> 'SENT'")
                .update();
        assertThat(component("outbox")).isEqualTo("UP");
        ExampleMail.keep(jdbc, "refused:1", "FAILED");
        assertThat(component("outbox")).isEqualTo("DOWN");
        // A refused mail is nothing a proxy could mend
        assertThat(get(managementPort, "/actuator/health/readiness").statusCode())
                .isEqualTo(200);
        assertThat(get(managementPort, "/actuator/health").statusCode()).isEqualTo(503);
    }

    @Test
    void outboxIsIllWhenAMailWaitsForAnHour() throws Exception {
        jdbc.sql("UPDATE outgoing_mail SET state = 'SENT' WHERE state <> 'SENT'")
                .update();
        ExampleMail.keep(jdbc, "waiting:1", "WAIT");
        assertThat(component("outbox")).isEqualTo("UP");
        jdbc.sql(
                        "UPDATE outgoing_mail SET ready_at = CURRENT_TIMESTAMP - INTERVAL '61' MINUTE WHERE mail_key = 'waiting:1'")
                .update();
        assertThat(component("outbox")).isEqualTo("DOWN");
    }

    @Test
    void sendingIsIllWhileItIsHeld() throws Exception {
        jdbc.sql("INSERT INTO data_restore (restored_at, noticed_at) VALUES (CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)")
                .update();
        assertThat(component("sending")).isEqualTo("OUT_OF_SERVICE");
    }

    @Test
    void stuckWorkIsIllWhenAJobNeedsAPerson() throws Exception {
        int before = stuck();
        String instance = cases.start("districtCoordination", cases.register("enger"), Map.of());
        String job = managementService
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        managementService.setJobRetries(job, 0);
        try {
            assertThat(component("stuckWork")).isEqualTo("DOWN");
            assertThat(stuck()).isEqualTo(before + 1);
            assertThat(get(managementPort, "/actuator/prometheus").body())
                    .containsPattern("jospen_stuck\\{[^}]*} " + (before + 1));
        } finally {
            managementService.setJobRetries(job, 1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/loggers",
                "/actuator/beans",
                "/actuator/shutdown"
            })
    void managementPortShowsNothingElse(String path) throws Exception {
        assertThat(get(managementPort, path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/health", "/actuator/prometheus"})
    void portOfThePeopleShowsNothingAtAll(String path) throws Exception {
        assertThat(get(port, path).statusCode()).isEqualTo(404);
    }

    @Test
    void metricsCountAndNameNobody() throws Exception {
        String lastName = "Kanarienvogel";
        TasklistSession lead = TasklistSession.login(port, "leitung");
        lead.get("/camunda/api/jospen/search?text=" + lastName);
        String metrics = get(managementPort, "/actuator/prometheus").body();
        assertThat(metrics)
                .contains("jospen_mails{", "jospen_jobs{", "jospen_stuck{", "jospen_sessions{")
                .contains("http_server_requests_seconds_count{", "hikaricp_connections{", "jvm_memory_used_bytes{")
                .contains("node=\"")
                .doesNotContain(lastName)
                .doesNotContain("leitung");
    }

    private int stuck() throws Exception {
        return health().at("/components/stuckWork/details/stuck").asInt();
    }

    private String component(String name) throws Exception {
        return health().at("/components/" + name + "/status").asText();
    }

    private JsonNode health() throws Exception {
        return new ObjectMapper()
                .readTree(get(managementPort, "/actuator/health").body());
    }

    private HttpResponse<String> get(int toPort, String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + toPort + path))
                        .build(),
                BodyHandlers.ofString());
    }
}

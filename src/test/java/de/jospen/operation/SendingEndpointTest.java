package de.jospen.operation;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.mail.ExampleMail;
import de.jospen.support.ProcessTest;
import de.jospen.support.TasklistSession;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who sees what waits after a restore, and lets it leave. */
@ProcessTest
class SendingEndpointTest {

    private static final String PATH = "/camunda/api/jospen/sending";

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @BeforeEach
    void restored() {
        jdbc.sql("INSERT INTO data_restore (restored_at, noticed_at) VALUES (CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)")
                .update();
        ExampleMail.keep(jdbc, "waiting:1", "READY");
    }

    @AfterEach
    void neverRestored() {
        jdbc.sql("DELETE FROM data_restore").update();
        ExampleMail.forget(jdbc);
    }

    @Test
    void leadSeesWhatWaitsAndReleasesIt() {
        var lead = TasklistSession.login(port, "leitung");
        var content = TasklistSession.body(lead.get(PATH));
        assertThat(content.get("restoredAt").isNull()).isFalse();
        assertThat(content.get("mails")).anySatisfy(mail -> {
            assertThat(mail.get("subject").asText()).isEqualTo("Beispiel");
            assertThat(mail.get("recipient").asText()).isEqualTo("Jobcenter Herford");
        });

        var released = TasklistSession.body(lead.post(PATH + "/release", Map.of()));

        assertThat(released.get("restoredAt").isNull()).isTrue();
        assertThat(jdbc.sql("SELECT released_by FROM data_restore")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("leitung"));
    }

    @Test
    void administrationSeesHowManyAndNoCase() {
        var content = TasklistSession.body(TasklistSession.login(port, "admin").get(PATH));
        assertThat(content.get("waiting").asInt()).isPositive();
        assertThat(content.get("mails")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "coach.enger",
                "geschaeftsfuehrung",
                "jobcenter.herford",
                "kreis.herford",
                "sozialdezernat",
                "datenschutz"
            })
    void nobodyElseSeesOrReleases(String user) {
        var session = TasklistSession.login(port, user);
        assertThat(session.get(PATH).statusCode()).isEqualTo(404);
        assertThat(session.post(PATH + "/release", Map.of()).statusCode()).isEqualTo(404);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM data_restore WHERE released_at IS NULL")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}

package de.jospen.participant;

import static de.jospen.support.TasklistSession.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.jospen.support.Forms;
import de.jospen.support.ProcessTest;
import de.jospen.support.TasklistSession;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose file who may read, and that it is noted. */
@ProcessTest
class CaseFileEndpointTest {

    private static final LocalDate TODAY = LocalDate.now();

    @Autowired
    Participants participants;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Participation participation;
    private String task;

    @BeforeEach
    void somebodyReferredToSpenge() {
        String reference = TasklistSession.login(port, "jobcenter.herford")
                .start("referral", Forms.referral("spenge", "32139"))
                .get("businessKey")
                .asText();
        participation = participants.byReference(reference);
        task = TasklistSession.login(port, "coach.spenge")
                .task(reference, "checkReferral")
                .get("id")
                .asText();
    }

    @Test
    void caseAndTaskLeadToTheSameFile() {
        JsonNode file = body(get("coach.spenge", ofCase()));
        assertThat(file.at("/header/caseReference").asText()).isEqualTo(participation.caseReference());
        assertThat(file.at("/header/participant").asText())
                .isEqualTo(participants.person(participation.id()).fullName());
        assertThat(file.get("tasks")).hasSize(1);
        assertThat(file.at("/past/0/text").asText()).isEqualTo("Zuweisung durch Jobcenter Herford");
        assertThat(body(get("leitung", ofTask()))).isEqualTo(file);
    }

    @Test
    void whatComesIsBeforeWhatWasEarliestFirst() {
        enquiry("IN_PROGRESS", TODAY.plusDays(3), null);
        enquiry("IN_PROGRESS", TODAY.plusDays(1), null);
        enquiry("WITHDRAWN", TODAY.plusDays(1), TODAY);
        participants.planNextSession(participation.id(), TODAY.plusDays(2));

        JsonNode file = body(get("coach.spenge", ofCase()));
        assertThat(file.get("next"))
                .extracting(
                        line -> line.get("kind").asText() + " " + line.get("on").asText())
                .containsExactly(
                        "ENQUIRY " + TODAY.plusDays(1), "SESSION " + TODAY.plusDays(2), "ENQUIRY " + TODAY.plusDays(3));
        assertThat(file.at("/past/0/text").asText()).endsWith("zurückgezogen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "coach.enger",
                "geschaeftsfuehrung",
                "jobcenter.herford",
                "kreis.herford",
                "sozialdezernat",
                "datenschutz",
                "admin"
            })
    void nobodyElseReadsIt(String user) {
        var session = TasklistSession.login(port, user, user.startsWith("coach") ? "tasklist" : "welcome");
        assertThat(session.get(ofCase()).statusCode()).isEqualTo(404);
        assertThat(session.get(ofTask()).statusCode()).isEqualTo(404);
        assertThat(readings()).isZero();
    }

    @Test
    void whatIsNotThereIsNotYours() {
        assertThat(get("leitung", "/camunda/api/jospen/cases/JSE-1999-0001/file")
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("leitung", "/camunda/api/jospen/tasks/none/file").statusCode())
                .isEqualTo(404);
    }

    @Test
    void readingIsNotedOncePerPersonAndHour() {
        get("coach.spenge", ofCase());
        get("coach.spenge", ofTask());
        get("leitung", ofCase());
        assertThat(jdbc.sql("SELECT DISTINCT read_by FROM file_reading WHERE participation_id = :id")
                        .param("id", participation.id())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("coach.spenge", "leitung");
        // The hour may turn in between
        assertThat(readings()).isBetween(2, 4);
    }

    private HttpResponse<byte[]> get(String user, String path) {
        return TasklistSession.login(port, user).get(path);
    }

    private String ofCase() {
        return "/camunda/api/jospen/cases/" + participation.caseReference() + "/file";
    }

    private String ofTask() {
        return "/camunda/api/jospen/tasks/" + task + "/file";
    }

    private int readings() {
        return jdbc.sql("SELECT COUNT(*) FROM file_reading WHERE participation_id = :id")
                .param("id", participation.id())
                .query(Integer.class)
                .single();
    }

    private void enquiry(String state, LocalDate answerBy, LocalDate closed) {
        jdbc.sql("""
                        INSERT INTO labour_market_enquiry (id, number, site, channel, requester_kind, requester_name, case_reference,
                            received_on, acknowledge_by, answer_by, question, state, answer_version, closed_on, recorded_by, recorded_at)
                        VALUES (:id, :number, 'spenge', 'PHONE', 'EMPLOYER', 'Muster', :reference, :received, :by, :by, 'Wo?', :state, 0, :closed, 'coach', now())
                        """)
                .param("id", UUID.randomUUID())
                .param("number", "EA-T-" + UUID.randomUUID().toString().substring(0, 8))
                .param("reference", participation.caseReference())
                .param("received", TODAY.minusDays(1))
                .param("by", answerBy)
                .param("state", state)
                .param("closed", closed)
                .update();
    }
}

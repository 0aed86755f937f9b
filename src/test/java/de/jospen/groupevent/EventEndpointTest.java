package de.jospen.groupevent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.jospen.participant.Participation;
import de.jospen.support.ProcessTest;
import de.jospen.support.TasklistSession;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ProcessTest
class EventEndpointTest {

    private static final String PATH = "/camunda/api/jospen/events";

    @LocalServerPort
    int port;

    private EventDesk desk;

    @BeforeEach
    void openDesk(@Autowired ApplicationContext context) {
        desk = new EventDesk(context);
    }

    @Test
    void showsSeatsAndWhoHasNeverBeenInvitedElsewhere() {
        Participation comes = desk.participant("enger");
        desk.participant("enger");
        String number = desk.planned(1, "enger");
        desk.invite("enger", number, true, comes, "COMES");

        JsonNode content = TasklistSession.body(
                TasklistSession.login(port, "geschaeftsfuehrung", "cockpit").get(PATH));

        JsonNode line = line(content, number);
        assertThat(line.get("taken").asInt()).isEqualTo(1);
        assertThat(line.get("capacity").asInt()).isEqualTo(1);
        assertThat(line.get("state").asText()).isEqualTo("geplant");
        assertThat(line.get("begins").asText()).isEqualTo(EventDesk.DAY + "T10:00:00");
        assertThat(line.get("mayChange").asBoolean()).isFalse();
        assertThat(content.get("workshopsPerSite").asInt()).isEqualTo(3);
        assertThat(content.toString()).doesNotContain(comes.caseReference());
        JsonNode enger = StreamSupport.stream(content.get("counts").spliterator(), false)
                .filter(count -> count.get("site").asText().equals("Enger"))
                .findFirst()
                .orElseThrow();
        assertThat(enger.at("/counts/neverInvitedElsewhere").asInt()).isEqualTo(1);
    }

    @Test
    void theHostsCoachAndTheLeadReportAChangeAndNobodyElse() {
        String number = desk.planned(8, "enger");
        String path = PATH + "/" + number + "/change";

        assertThat(TasklistSession.login(port, "coach.enger")
                        .post(path, Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(TasklistSession.login(port, "geschaeftsfuehrung", "cockpit")
                        .post(path, Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(desk.staff.coach("spenge").tasks(number)).isEmpty();

        TasklistSession coach = TasklistSession.login(port, "coach.spenge");
        assertThat(line(TasklistSession.body(coach.get(PATH)), number)
                        .get("mayChange")
                        .asBoolean())
                .isTrue();
        assertThat(coach.post(path, Map.of()).statusCode()).isEqualTo(204);
        assertThat(desk.staff.coach("spenge").tasks(number)).containsExactly("changeEvent");
        assertThat(coach.post(path, Map.of()).statusCode()).isEqualTo(422);
        JsonNode form = coach.form(coach.task(number, "changeEvent").get("id").asText());
        assertThat(form.at("/data/times/begins").asText()).startsWith("10:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jobcenter.herford", "kreis.herford", "sozialdezernat", "datenschutz", "admin"})
    void nobodyElseReads(String user) {
        assertThat(TasklistSession.login(port, user, "welcome").get(PATH).statusCode())
                .isEqualTo(404);
    }

    private static JsonNode line(JsonNode content, String number) {
        return StreamSupport.stream(content.get("events").spliterator(), false)
                .filter(event -> event.get("number").asText().equals(number))
                .findFirst()
                .orElseThrow();
    }
}

package de.jospen.reporting;

import static de.jospen.support.TasklistSession.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.jospen.participant.Participants;
import de.jospen.participant.Participation;
import de.jospen.participant.ParticipationState;
import de.jospen.support.Cases;
import de.jospen.support.ProcessTest;
import de.jospen.support.TasklistSession;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may read the targets, and whose cases behind them. */
@ProcessTest
class TargetEndpointTest {

    private static final String PATH = "/camunda/api/jospen/targets";
    private static final String LAST_DAY = "2019-09-30";

    @Autowired
    Cases cases;

    @Autowired
    Participants participants;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"leitung", "coach.spenge", "geschaeftsfuehrung"})
    void theProvidersStaffReadsAllSevenFigures(String user) {
        JsonNode content = body(get(user, PATH + "?on=" + LAST_DAY));
        assertThat(content.at("/report/indicators"))
                .extracting(indicator -> indicator.get("id").asText())
                .containsExactly("K-1", "K-2", "K-3", "K-4", "K-5", "K-6", "K-7");
        assertThat(content.get("trend")).hasSize(18);
        assertThat(content.get("lists").asBoolean()).isEqualTo(!user.equals("geschaeftsfuehrung"));
    }

    @Test
    void todayIsMeantWhenNoDayIsSaid() {
        assertThat(body(get("leitung", PATH)).at("/report/day").asText())
                .isEqualTo(LocalDate.now().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jobcenter.herford", "kreis.herford", "sozialdezernat", "datenschutz", "admin"})
    void nobodyElseDoes(String user) {
        for (String path : List.of(PATH, PATH + "/K-1/cases")) {
            assertThat(login(user).get(path).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void casesAreForTheLeadAndForTheCoachOfTheSite() {
        String enger = entered("enger");
        String spenge = entered("spenge");
        assertThat(references("leitung")).contains(enger, spenge);
        assertThat(references("coach.spenge")).contains(spenge).doesNotContain(enger);
        assertThat(login("geschaeftsfuehrung").get(PATH + "/K-1/cases").statusCode())
                .isEqualTo(404);
        assertThat(login("leitung").get(PATH + "/K-8/cases").statusCode()).isEqualTo(404);
    }

    @Test
    void aDayToComeIsRefused() {
        var answer = login("leitung").get(PATH + "?on=" + LocalDate.now().plusDays(1));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(body(answer).toString()).contains("Bitte einen Tag bis heute wählen.");
        assertThat(login("leitung").get(PATH + "?on=gestern").statusCode()).isEqualTo(400);
    }

    private String entered(String site) {
        Participation participation = cases.register(site);
        participants.changeState(participation.id(), ParticipationState.ADMITTED);
        participants.enter(participation.id(), LocalDate.of(2018, 6, 4));
        return participation.caseReference();
    }

    private List<String> references(String user) {
        JsonNode lines = body(get(user, PATH + "/K-1/cases?on=" + LAST_DAY));
        return StreamSupport.stream(lines.spliterator(), false)
                .map(line -> line.get("reference").asText())
                .toList();
    }

    private HttpResponse<byte[]> get(String user, String path) {
        var answer = login(user).get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private TasklistSession login(String user) {
        return TasklistSession.login(
                port, user, user.equals("leitung") || user.startsWith("coach") ? "tasklist" : "welcome");
    }
}

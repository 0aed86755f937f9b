package de.jospen.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.jospen.support.ProcessTest;
import de.jospen.support.TasklistSession;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProcessTest
class TaskMailEndpointTest {

    private static final String PATH = "/camunda/api/jospen/notifications";

    @Autowired
    TaskMailPreferences preferences;

    @Autowired
    StaffMembers members;

    @Autowired
    IdentityService identityService;

    @LocalServerPort
    int port;

    private TaskMailHouse house;

    @BeforeEach
    void nobodyHasChosen(@Autowired AutowireCapableBeanFactory beans) {
        house = TaskMailHouse.with(beans);
    }

    @AfterEach
    void defaultAgain() {
        house.clear();
    }

    @Test
    void savesOnesOwnChoiceAndSaysSo() {
        TasklistSession coach = TasklistSession.login(port, "coach.spenge");

        HttpResponse<byte[]> answer = coach.put(PATH, Map.of("choice", "IMMEDIATELY"));

        assertThat(preferences.of("coach.spenge")).isEqualTo(TaskMail.IMMEDIATELY);
        assertThat(preferences.of("coach.enger")).isEqualTo(TaskMail.DAILY);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(TasklistSession.body(answer).get("choice").asText()).isEqualTo("IMMEDIATELY");
        assertThat(coach.put(PATH, Map.of("choice", "OFF")).statusCode()).isEqualTo(200);
        assertThat(TasklistSession.body(coach.get(PATH)).get("choice").asText()).isEqualTo("OFF");
    }

    @Test
    void showsWhatHoldsWhatThereIsAndWhereTheMailsGo() {
        JsonNode content = TasklistSession.body(
                TasklistSession.login(port, "kreis.herford").get(PATH));

        assertThat(content.get("choice").asText()).isEqualTo("DAILY");
        assertThat(content.get("address").asText()).isEqualTo("kreis.herford@jospen.example");
        assertThat(content.get("choices").findValuesAsText("label"))
                .containsExactly("sofort", "täglich 07:30 Uhr", "aus");
        assertThat(content.get("choices").findValuesAsText("sentence"))
                .hasSize(3)
                .allMatch(text -> text.endsWith("."));
    }

    @Test
    void turningItOffForgetsWhatWaits() {
        house.referral();

        TasklistSession.login(port, "coach.joellenbeck").put(PATH, Map.of("choice", "OFF"));
        house.morning(house.nextWorkingDay());

        assertThat(house.mailbox("coach.joellenbeck@jospen.example")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"choice\":\"HOURLY\"}",
                "{\"choice\":\"off\"}",
                "{\"choice\":7}",
                "{\"choice\":null}",
                "{\"choice\":[\"OFF\"]}",
                "{}",
                "[]",
                "\"OFF\""
            })
    void refusesWhatIsNotOffered(String form) {
        TasklistSession coach = TasklistSession.login(port, "coach.spenge");

        HttpResponse<byte[]> answer = coach.send("PUT", PATH, "application/json", form);

        assertThat(preferences.of("coach.spenge")).isEqualTo(TaskMail.DAILY);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(TasklistSession.body(answer).at("/jospen/0/message").asText())
                .isEqualTo("Bitte eine der angebotenen Möglichkeiten wählen.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kein Json"})
    void refusesWhatIsNoForm(String form) {
        TasklistSession coach = TasklistSession.login(port, "coach.spenge");

        assertThat(coach.send("PUT", PATH, "application/json", form).statusCode())
                .isBetween(400, 422);
        assertThat(preferences.of("coach.spenge")).isEqualTo(TaskMail.DAILY);
    }

    @Test
    void refusesStrangers() {
        TasklistSession stranger = TasklistSession.anonymous(port);

        assertThat(stranger.get(PATH).statusCode()).isEqualTo(401);
        assertThat(stranger.put(PATH, Map.of("choice", "OFF")).statusCode()).isIn(401, 403);
    }

    @Test
    void refusesAChangeFromAnotherPage() {
        TasklistSession coach = TasklistSession.login(port, "coach.spenge");
        coach.forgetCsrfToken();

        assertThat(coach.put(PATH, Map.of("choice", "OFF")).statusCode()).isEqualTo(403);
        assertThat(preferences.of("coach.spenge")).isEqualTo(TaskMail.DAILY);
    }

    /** The page is opened long after the web apps told the session its token. */
    @Test
    void pageGetsTheTokenOfTheRunningSession() {
        TasklistSession coach = TasklistSession.login(port, "coach.spenge");
        coach.forgetCsrfToken();
        coach.get("/camunda/api/jospen/csrf-token");

        assertThat(coach.put(PATH, Map.of("choice", "OFF")).statusCode()).isEqualTo(200);
        assertThat(TasklistSession.anonymous(port)
                        .get("/camunda/api/jospen/csrf-token")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void tellsWhoHasNoAddress() {
        members.takeOn(
                "coach.neu", "Nele", "Erfunden", TasklistSession.PASSWORD, "", List.of("coach"), List.of("spenge"));
        try {
            JsonNode content = TasklistSession.body(
                    TasklistSession.login(port, "coach.neu").get(PATH));
            assertThat(content.get("address").isNull()).isTrue();
        } finally {
            identityService.deleteUser("coach.neu");
        }
    }

    @Test
    void pageIsThereAndTasklistLeadsToIt() {
        TasklistSession coach = TasklistSession.login(port, "coach.spenge");

        assertThat(text(coach.get("/jospen/benachrichtigungen.html"))).contains("E-Mails über neue Aufgaben");
        assertThat(coach.get("/jospen/benachrichtigungen.js").statusCode()).isEqualTo(200);
        assertThat(text(coach.get("/camunda/app/tasklist/scripts/config.js"))).contains("scripts/benachrichtigungen");
        assertThat(text(coach.get("/camunda/app/tasklist/scripts/benachrichtigungen.js")))
                .contains("/jospen/benachrichtigungen.html");
    }

    private static String text(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}

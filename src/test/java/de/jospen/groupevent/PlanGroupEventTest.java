package de.jospen.groupevent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import de.jospen.support.ProcessTest;
import de.jospen.support.TasklistSession;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ProcessTest
class PlanGroupEventTest {

    private static final LocalDate DAY = EventDesk.DAY;

    @Autowired
    RepositoryService repositoryService;

    @LocalServerPort
    int port;

    private EventDesk desk;

    @BeforeEach
    void openDesk(@Autowired ApplicationContext context) {
        desk = new EventDesk(context);
    }

    static Stream<Arguments> badInput() {
        return Stream.of(
                Arguments.of("site", "enger", "gehört nicht"),
                Arguments.of("topic", null, "ausfüllen"),
                Arguments.of("topic", "x".repeat(10_000), "höchstens 200"),
                Arguments.of("topic", "<b>Workshop</b>", "ohne HTML"),
                Arguments.of("kind", "PARTY", "aus der Liste"),
                Arguments.of("kind", "COMPANY_VISIT", "Betrieb angeben"),
                Arguments.of("capacity", 0, "capacity"),
                Arguments.of("capacity", 51, "capacity"),
                Arguments.of("invitedSites", List.of(), "invitedSites"),
                Arguments.of("invitedSites", List.of("berlin"), "Standorte des Projekts"),
                Arguments.of("times", null, "times"),
                Arguments.of("times", EventDesk.times(DAY, DAY.plusDays(1)), "nach der Veranstaltung"),
                Arguments.of("times", EventDesk.times(LocalDate.of(2018, 5, 4), LocalDate.of(2018, 5, 2)), "Zukunft"),
                Arguments.of("times", times("12:30", "12:30"), "Ende nach dem Beginn"),
                Arguments.of("times", times("25:00", "26:00"), "times"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("badInput")
    void badInputIsRefusedAndNothingIsPlanned(String field, Object value, String message) {
        int before = desk.events.all().size();
        var form = new HashMap<>(EventDesk.plan("spenge", 8, "enger"));
        form.put(field, value);

        assertThatThrownBy(() -> desk.staff.coach("spenge").start("groupEvent", form))
                .hasMessageContaining(message);
        assertThat(desk.events.all()).hasSize(before);
    }

    @Test
    void theFormProposesTheOtherSitesAndASmallGroup() {
        TasklistSession coach = TasklistSession.login(port, "coach.spenge");
        String definition = repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey("groupEvent")
                .latestVersion()
                .singleResult()
                .getId();

        JsonNode form = TasklistSession.body(coach.get("/camunda/api/jospen/starts/" + definition + "/form"));

        assertThat(form.at("/data/capacity").asInt()).isEqualTo(8);
        assertThat(form.at("/data/site").asText()).isEqualTo("spenge");
        assertThat(form.at("/data/invitedSites").toString()).isEqualTo("[\"enger\",\"joellenbeck\"]");
        assertThat(form.at("/reference/sites").findValuesAsText("value")).containsExactly("spenge");
    }

    private static Map<String, Object> times(String begins, String ends) {
        Map<String, Object> times = EventDesk.times(DAY, DAY.minusDays(3));
        times.put("begins", begins);
        times.put("ends", ends);
        return times;
    }
}

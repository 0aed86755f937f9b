package de.jospen.workflow;

import static de.jospen.support.TasklistSession.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.jospen.support.Forms;
import de.jospen.support.ProcessTest;
import de.jospen.support.TasklistSession;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Figures on the diagrams agree with what the engine's own queries say. */
@ProcessTest
class DefinitionFiguresEndpointTest {

    @Autowired
    HistoryService history;

    @Autowired
    TaskService taskService;

    @Autowired
    RepositoryService repositoryService;

    @LocalServerPort
    int port;

    private String definition;

    @BeforeEach
    void somethingRuns() {
        definition = repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey("participantJourney")
                .latestVersion()
                .singleResult()
                .getId();
        TasklistSession.login(port, "jobcenter.herford").start("referral", Forms.referral("spenge", "32139"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"leitung", "geschaeftsfuehrung"})
    void everyStepIsCountedAsTheEngineCounts(String user) {
        JsonNode lines = body(login(user).get(path(definition)));
        for (JsonNode line : lines) {
            String element = line.get("element").asText();
            List<HistoricActivityInstance> steps = history.createHistoricActivityInstanceQuery()
                    .processDefinitionId(definition)
                    .activityId(element)
                    .list();
            assertThat(line.get("open").asLong())
                    .describedAs("open " + element)
                    .isEqualTo(steps.stream()
                            .filter(step -> step.getEndTime() == null)
                            .count());
            var durations = new ArrayList<Long>(steps.stream()
                    .filter(step -> step.getEndTime() != null && !step.isCanceled())
                    .map(HistoricActivityInstance::getDurationInMillis)
                    .sorted(Comparator.naturalOrder())
                    .toList());
            assertThat(line.get("completed").asInt())
                    .describedAs("completed " + element)
                    .isEqualTo(durations.size());
            if (durations.isEmpty()) {
                assertThat(line.get("medianSeconds").isNull()).isTrue();
            } else {
                assertThat(line.get("medianSeconds").asLong())
                        .describedAs("median " + element)
                        .isEqualTo(durations.get((durations.size() - 1) / 2) / 1000);
            }
        }
        assertThat(names(lines)).contains("Zuweisung prüfen", "Erstgespräch führen und Datenschutz klären");
    }

    @Test
    void whatWasDueBeforeTodayIsOverdue() {
        long before = overdue();
        var task = taskService.createTaskQuery().taskDefinitionKey("checkReferral").initializeFormKeys().list().stream()
                .filter(open -> open.getDueDate() != null && open.getDueDate().after(new Date()))
                .findFirst()
                .orElseThrow();
        var due = task.getDueDate();
        task.setDueDate(Date.from(Instant.now().minus(Duration.ofDays(2))));
        taskService.saveTask(task);
        assertThat(overdue()).isEqualTo(before + 1);
        task.setDueDate(due);
        taskService.saveTask(task);
        assertThat(overdue()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jobcenter.herford", "kreis.herford", "sozialdezernat", "datenschutz", "admin"})
    void nobodyElseReadsThem(String user) {
        assertThat(login(user).get(path(definition)).statusCode()).isEqualTo(404);
    }

    @Test
    void coachesDoNotEither() {
        assertThat(TasklistSession.login(port, "coach.spenge")
                        .get(path(definition))
                        .statusCode())
                .isEqualTo(404);
        assertThat(login("leitung").get(path("none:1:none")).statusCode()).isEqualTo(404);
    }

    private long overdue() {
        return StreamSupport.stream(body(login("leitung").get(path(definition))).spliterator(), false)
                .filter(line -> line.get("element").asText().equals("checkReferral"))
                .findFirst()
                .orElseThrow()
                .get("overdue")
                .asLong();
    }

    private static List<String> names(JsonNode lines) {
        return StreamSupport.stream(lines.spliterator(), false)
                .map(line -> line.get("name").asText())
                .toList();
    }

    private static String path(String definition) {
        return "/camunda/api/jospen/definitions/" + definition + "/figures";
    }

    private TasklistSession login(String user) {
        return TasklistSession.login(port, user, "welcome");
    }
}

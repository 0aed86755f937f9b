package de.jospen.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.jospen.support.Forms;
import de.jospen.support.ProcessTest;
import de.jospen.support.Staff;
import de.jospen.support.TasklistSession;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProcessTest
class TaskViewsTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final List<String> FOR_EVERYBODY = List.of("Team", "Heute fällig", "Überfällig", "Meine Aufgaben");

    @Autowired
    TaskViews taskViews;

    @Autowired
    FilterService filterService;

    @Autowired
    TaskService taskService;

    @Autowired
    Staff staff;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "coach.enger",
                "coach.spenge",
                "coach.joellenbeck",
                "jobcenter.herford",
                "jobcenter.bielefeld",
                "kreis.herford"
            })
    void everybodyWithTasksFindsTheSameFourListsInThisOrder(String user) {
        assertThat(lists(TasklistSession.login(port, user)).keySet()).containsExactlyElementsOf(FOR_EVERYBODY);
    }

    @Test
    void leadFindsListsOfTheWholeProjectToo() {
        assertThat(lists(TasklistSession.login(port, "leitung")).keySet())
                .startsWith(FOR_EVERYBODY.toArray(String[]::new))
                .hasSize(9)
                .contains(
                        "Offene Abstimmungen",
                        "Projekt: überfällig",
                        "Standort Enger",
                        "Standort Spenge",
                        "Standort Bielefeld-Jöllenbeck");
    }

    @Test
    void anotherStartChangesNothing() {
        Map<String, Integer> before = revisions();
        taskViews.run(new DefaultApplicationArguments());
        assertThat(revisions()).isEqualTo(before);
    }

    @Test
    void whatSomebodyChangedOrTheProjectNoLongerHasIsPutRight() {
        var team = filterService.createFilterQuery().filterName("Team").singleResult();
        filterService.saveFilter(team.setName("Umbenannt"));
        var gone = filterService.newTaskFilter("Standort von gestern");
        gone.setQuery(taskService.createTaskQuery());
        gone.setProperties(Map.of(TaskView.KEY, "site.gestern"));
        filterService.saveFilter(gone);
        var someonesOwn = filterService.newTaskFilter("Von der Administration");
        someonesOwn.setQuery(taskService.createTaskQuery());
        filterService.saveFilter(someonesOwn);

        taskViews.run(new DefaultApplicationArguments());

        assertThat(filterService.getFilter(team.getId()).getName()).isEqualTo("Team");
        assertThat(filterService.createFilterQuery().filterId(gone.getId()).count())
                .isZero();
        assertThat(filterService
                        .createFilterQuery()
                        .filterId(someonesOwn.getId())
                        .count())
                .isOne();
        filterService.deleteFilter(someonesOwn.getId());
    }

    @Test
    void teamListsTheTasksOfTheOwnRoleAndSite() {
        String clear = staff.jobcenterHerford().start("referral", Forms.referral("enger", "32130"));
        String unclear = staff.jobcenterHerford()
                .start("referral", Forms.with(Forms.referral("enger", "32130"), "sgb2Confirmed", false));

        assertThat(cases("coach.enger", "Team")).contains(clear).doesNotContain(unclear);
        assertThat(cases("leitung", "Team")).contains(unclear).doesNotContain(clear);
        assertThat(cases("leitung", "Standort Enger")).contains(clear, unclear);
        assertThat(cases("leitung", "Standort Spenge")).doesNotContain(clear, unclear);
        assertThat(cases("coach.spenge", "Team")).doesNotContain(clear, unclear);
        assertThat(cases("jobcenter.herford", "Team")).doesNotContain(clear, unclear);
    }

    @Test
    void teamStillListsWhatAColleagueHasTakenOver() {
        Task task = dueOn(LocalDate.now());
        String reference = caseOf(task);
        taskService.setAssignee(task.getId(), "coach.enger");

        assertThat(cases("coach.enger", "Meine Aufgaben")).contains(reference);
        assertThat(cases("coach.enger", "Team")).contains(reference);
        assertThat(cases("coach.enger", "Heute fällig")).contains(reference);
    }

    @Test
    void aTaskIsDueOnItsDayAndOverdueTheNext() {
        String today = caseOf(dueOn(LocalDate.now()));
        String yesterday = caseOf(dueOn(LocalDate.now().minusDays(1)));
        String tomorrow = caseOf(dueOn(LocalDate.now().plusDays(1)));

        assertThat(cases("coach.enger", "Heute fällig")).contains(today).doesNotContain(yesterday, tomorrow);
        assertThat(cases("coach.enger", "Überfällig")).contains(yesterday).doesNotContain(today, tomorrow);
        assertThat(cases("leitung", "Projekt: überfällig")).contains(yesterday).doesNotContain(today, tomorrow);
        assertThat(cases("leitung", "Überfällig")).doesNotContain(yesterday);
    }

    /** Due at midnight, as an agreed date is. */
    private Task dueOn(LocalDate day) {
        String reference = staff.jobcenterHerford().start("referral", Forms.referral("enger", "32130"));
        Task task = taskService
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey("checkReferral")
                .singleResult();
        task.setDueDate(Date.from(day.atStartOfDay(ZoneId.of("Europe/Berlin")).toInstant()));
        taskService.saveTask(task);
        return task;
    }

    private String caseOf(Task task) {
        return (String) taskService.getVariable(task.getId(), "caseReference");
    }

    /** The cases on the cards of a list, as Tasklist shows them. */
    private List<String> cases(String user, String list) {
        var session = TasklistSession.login(port, user);
        String id = lists(session).get(list);
        var request = Map.of("sorting", List.of(Map.of("sortBy", "dueDate", "sortOrder", "asc")));
        var answer = session.postAcceptingHal(ENGINE + "/filter/" + id + "/list?firstResult=0&maxResults=200", request);
        assertThat(answer.statusCode()).isEqualTo(200);
        return stream(TasklistSession.body(answer).path("_embedded").path("task"))
                .flatMap(task -> stream(task.path("_embedded").path("variable")))
                .filter(variable -> variable.path("name").asText().equals("caseReference"))
                .map(variable -> variable.path("value").asText())
                .toList();
    }

    /** Names and ids, in the order of Tasklist. */
    private Map<String, String> lists(TasklistSession session) {
        var answer = session.get(ENGINE + "/filter?resourceType=Task&maxResults=100");
        assertThat(answer.statusCode()).isEqualTo(200);
        var lists = new java.util.LinkedHashMap<String, String>();
        stream(TasklistSession.body(answer))
                .sorted(java.util.Comparator.comparing(
                        filter -> filter.path("properties").path("priority").asInt()))
                .forEach(filter -> lists.put(
                        filter.path("name").asText(), filter.path("id").asText()));
        return lists;
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private Map<String, Integer> revisions() {
        var revisions = new TreeMap<String, Integer>();
        filterService
                .createFilterQuery()
                .list()
                .forEach(filter -> revisions.put(filter.getId(), ((FilterEntity) filter).getRevision()));
        return revisions;
    }
}

package de.jospen.staff;

import static de.jospen.staff.TaskView.Column.caseReference;
import static de.jospen.staff.TaskView.Column.jobcenter;
import static de.jospen.staff.TaskView.Column.site;

import de.jospen.project.Project;
import de.jospen.project.Site;
import de.jospen.workflow.Grants;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The lists of tasks each role finds in Tasklist, brought up to date at every start. They only sort what a person may
 * see anyway: sites and organisations are kept apart by tenants and grants, not here.
 */
@Component
@Order(11)
class TaskViews implements ApplicationRunner {

    private static final String BLUE = "#155cb5";
    private static final String ORANGE = "#b35900";
    private static final String RED = "#b3141c";
    private static final String GREY = "#5a6772";

    private final Project project;
    private final FilterService filterService;
    private final TaskService taskService;
    private final Grants grants;

    TaskViews(Project project, FilterService filterService, TaskService taskService, Grants grants) {
        this.project = project;
        this.filterService = filterService;
        this.taskService = taskService;
        this.grants = grants;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<TaskView> views = views();
        views.forEach(this::save);
        own().stream()
                .filter(filter -> views.stream().noneMatch(view -> isOf(filter, view)))
                .forEach(filter -> filterService.deleteFilter(filter.getId()));
    }

    List<TaskView> views() {
        var views = new ArrayList<>(forEverybody());
        views.addAll(forLead());
        return views;
    }

    /** The same lists for all, since they ask for the groups of whoever looks. */
    private List<TaskView> forEverybody() {
        return List.of(
                forEverybody("team", "Team", "Alle offenen Aufgaben meiner Gruppe", 0, BLUE, team()),
                forEverybody(
                        "dueToday",
                        "Heute fällig",
                        "Was heute zu erledigen ist",
                        1,
                        ORANGE,
                        team().dueAfterExpression("${today.eve()}").dueBeforeExpression("${today.end()}")),
                forEverybody(
                        "overdue",
                        "Überfällig",
                        "Was gestern oder früher fällig war",
                        2,
                        RED,
                        team().dueBeforeExpression("${today.start()}")),
                forEverybody(
                        "mine",
                        "Meine Aufgaben",
                        "Was ich übernommen habe",
                        3,
                        GREY,
                        taskService.createTaskQuery().taskAssigneeExpression("${currentUser()}")));
    }

    private List<TaskView> forLead() {
        var views = new ArrayList<TaskView>();
        views.add(forLead(
                "openCoordinations",
                "Offene Abstimmungen",
                "Worauf der Kreis noch nicht geantwortet hat (alle Standorte)",
                10,
                ORANGE,
                taskService.createTaskQuery().taskDefinitionKeyIn("answerCoordination", "pursueCoordination")));
        views.add(forLead(
                "overdueEverywhere",
                "Projekt: überfällig",
                "Überfälliges aller Beteiligten an allen Standorten",
                11,
                RED,
                taskService.createTaskQuery().dueBeforeExpression("${today.start()}")));
        for (Site place : project.sites()) {
            views.add(forLead(
                    "site." + place.id(),
                    "Standort " + place.name(),
                    "Alle offenen Aufgaben des Standorts, auch die der Partner",
                    12,
                    GREY,
                    taskService.createTaskQuery().tenantIdIn(place.id())));
        }
        return views;
    }

    private TaskView forEverybody(
            String key, String name, String description, int priority, String color, TaskQuery query) {
        return new TaskView(
                key,
                ApplicationGrants.withTasks(project),
                name,
                description,
                priority,
                color,
                query,
                List.of(caseReference, site));
    }

    private static TaskView forLead(
            String key, String name, String description, int priority, String color, TaskQuery query) {
        return new TaskView(
                key,
                List.of("project-lead"),
                name,
                description,
                priority,
                color,
                query,
                List.of(caseReference, site, jobcenter));
    }

    /** With those a colleague has taken over, so that nothing is out of sight. */
    private TaskQuery team() {
        return taskService
                .createTaskQuery()
                .taskCandidateGroupInExpression("${currentUserGroups()}")
                .includeAssignedTasks();
    }

    private void save(TaskView view) {
        Filter filter = own().stream()
                .filter(existing -> isOf(existing, view))
                .findFirst()
                .orElseGet(filterService::newTaskFilter);
        List<Object> before = content(filter);
        filter.setName(view.name());
        filter.setQuery(view.query());
        filter.setProperties(view.properties());
        if (!content(filter).equals(before)) {
            filterService.saveFilter(filter);
        }
        view.groups().forEach(group -> grants.grant(group, Resources.FILTER, filter.getId(), Permissions.READ));
    }

    /** To be compared, since the engine itself takes every query for changed. */
    private static List<Object> content(Filter filter) {
        return Arrays.asList(filter.getName(), ((FilterEntity) filter).getQueryInternal(), filter.getProperties());
    }

    private List<Filter> own() {
        return filterService.createFilterQuery().list().stream()
                .filter(filter -> key(filter) != null)
                .toList();
    }

    private static boolean isOf(Filter filter, TaskView view) {
        return Objects.equals(key(filter), view.key());
    }

    private static Object key(Filter filter) {
        return filter.getProperties() == null ? null : filter.getProperties().get(TaskView.KEY);
    }
}

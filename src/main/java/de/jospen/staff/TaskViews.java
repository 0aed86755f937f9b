package de.jospen.staff;

import static de.jospen.staff.TaskView.Column.caseReference;
import static de.jospen.staff.TaskView.Column.jobcenter;
import static de.jospen.staff.TaskView.Column.site;

import de.jospen.project.Project;
import de.jospen.project.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
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
        var views = new ArrayList<TaskView>();
        for (String group : ApplicationGrants.withTasks(project)) {
            List<TaskView.Column> columns = group.equals("project-lead")
                    ? List.of(caseReference, site, jobcenter)
                    : List.of(caseReference, site);
            views.addAll(forEverybody(group, columns));
        }
        views.addAll(forLead());
        return views;
    }

    private List<TaskView> forEverybody(String group, List<TaskView.Column> columns) {
        return List.of(
                new TaskView(
                        group + ".team",
                        group,
                        "Team",
                        "Alle offenen Aufgaben meiner Gruppe",
                        0,
                        BLUE,
                        team(),
                        columns),
                new TaskView(
                        group + ".dueToday",
                        group,
                        "Heute fällig",
                        "Was heute zu erledigen ist",
                        1,
                        ORANGE,
                        team().dueAfterExpression("${today.eve()}").dueBeforeExpression("${today.end()}"),
                        columns),
                new TaskView(
                        group + ".overdue",
                        group,
                        "Überfällig",
                        "Was gestern oder früher fällig war",
                        2,
                        RED,
                        team().dueBeforeExpression("${today.start()}"),
                        columns),
                new TaskView(
                        group + ".mine",
                        group,
                        "Meine Aufgaben",
                        "Was ich übernommen habe",
                        3,
                        GREY,
                        taskService.createTaskQuery().taskAssigneeExpression("${currentUser()}"),
                        columns));
    }

    private List<TaskView> forLead() {
        var columns = List.of(caseReference, site, jobcenter);
        var views = new ArrayList<TaskView>();
        views.add(new TaskView(
                "project-lead.openCoordinations",
                "project-lead",
                "Offene Abstimmungen",
                "Worauf der Kreis noch nicht geantwortet hat (alle Standorte)",
                10,
                ORANGE,
                taskService.createTaskQuery().taskDefinitionKeyIn("answerCoordination", "pursueCoordination"),
                columns));
        views.add(new TaskView(
                "project-lead.overdueEverywhere",
                "project-lead",
                "Projekt: überfällig",
                "Überfälliges aller Beteiligten an allen Standorten",
                11,
                RED,
                taskService.createTaskQuery().dueBeforeExpression("${today.start()}"),
                columns));
        for (Site place : project.sites()) {
            views.add(new TaskView(
                    "project-lead.site." + place.id(),
                    "project-lead",
                    "Standort " + place.name(),
                    "Alle offenen Aufgaben des Standorts, auch die der Partner",
                    12,
                    GREY,
                    taskService.createTaskQuery().tenantIdIn(place.id()),
                    columns));
        }
        return views;
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
                .orElseGet(() -> filterService.newTaskFilter(view.name()));
        filter.setName(view.name());
        filter.setQuery(view.query());
        filter.setProperties(view.properties());
        filterService.saveFilter(filter);
        grants.grant(view.group(), Resources.FILTER, filter.getId(), Permissions.READ);
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

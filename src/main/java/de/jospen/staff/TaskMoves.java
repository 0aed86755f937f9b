package de.jospen.staff;

import de.jospen.project.Project;
import de.jospen.workflow.FormRejected;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose task is whose, and moving many at once when somebody leaves for good; each move is kept. */
@Service
public class TaskMoves {

    private static final int MOST = 200;

    private final TaskService taskService;
    private final StaffDirectory directory;
    private final AbsenceRepository repository;
    private final Project project;

    TaskMoves(TaskService taskService, StaffDirectory directory, AbsenceRepository repository, Project project) {
        this.taskService = taskService;
        this.directory = directory;
        this.repository = repository;
        this.project = project;
    }

    /** What somebody has taken over, the most urgent first. */
    List<Task> of(String userId) {
        return directory.unguarded(() -> taskService
                .createTaskQuery()
                .taskAssignee(userId)
                .orderByDueDate()
                .asc()
                .listPage(0, MOST));
    }

    /** How many tasks somebody has taken over. */
    public int countOf(String userId) {
        return Math.toIntExact(directory.unguarded(
                () -> taskService.createTaskQuery().taskAssignee(userId).count()));
    }

    /** Puts back to their groups whatever somebody has taken over; for whoever leaves. */
    public void giveBackAll(String userId) {
        giveBack(userId, task -> true);
    }

    /** The same for a site they no longer work for. */
    public void giveBackAtSite(String userId, String site) {
        giveBack(userId, task -> site.equals(task.getTenantId()));
    }

    /** The same for what they could do in this role only. */
    public void giveBackOfRole(String userId, String role) {
        var others = new ArrayList<>(directory.groupsOf(userId));
        others.remove(role);
        giveBack(userId, task -> Collections.disjoint(candidates(task), others));
    }

    List<Task> ofCase(String reference) {
        return directory.unguarded(() -> taskService
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .listPage(0, MOST));
    }

    /** @throws FormRejected when one of them is not theirs any more or not the other's work; then none is moved */
    @Transactional
    public void move(String from, String to, List<String> taskIds, String by) {
        if (taskIds.isEmpty()) {
            throw new FormRejected("tasks", "Bitte mindestens eine Aufgabe wählen.");
        }
        List<Task> own = of(from);
        for (String id : taskIds) {
            Task task = own.stream()
                    .filter(candidate -> candidate.getId().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new FormRejected(
                            "tasks", "Eine der Aufgaben ist inzwischen erledigt oder vergeben. Bitte neu laden."));
            obstacle(task, to).ifPresent(reason -> {
                throw new FormRejected("to", "„" + task.getName() + "“ geht nicht: " + reason);
            });
            directory.unguarded(() -> {
                taskService.setAssignee(id, to);
                return null;
            });
            repository.moved(id, from, to, by);
        }
    }

    /** Why the task is not this person's work, as a German sentence; empty when it is. */
    Optional<String> obstacle(Task task, String userId) {
        String name = directory.name(userId);
        if (!directory.sitesOf(userId).contains(task.getTenantId())) {
            return Optional.of(name + " arbeitet nicht für den Standort "
                    + project.site(task.getTenantId()).name() + ".");
        }
        List<String> candidates = candidates(task);
        List<String> own = directory.groupsOf(userId);
        if (candidates.stream().noneMatch(own::contains)) {
            return Optional.of(
                    "Die Aufgabe ist für " + directory.groupNames(candidates) + "; " + name + " gehört nicht dazu.");
        }
        return Optional.empty();
    }

    private void giveBack(String userId, Predicate<Task> which) {
        directory.unguarded(() -> {
            taskService.createTaskQuery().taskAssignee(userId).list().stream()
                    .filter(which)
                    .forEach(task -> taskService.setAssignee(task.getId(), null));
            return null;
        });
    }

    private List<String> candidates(Task task) {
        return directory.unguarded(() -> taskService.getIdentityLinksForTask(task.getId())).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
    }
}

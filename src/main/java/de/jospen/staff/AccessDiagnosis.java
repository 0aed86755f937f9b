package de.jospen.staff;

import de.jospen.project.Project;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Says why somebody sees the tasks of a case or does not, in sentences about rights only, never about the person. */
@Component
class AccessDiagnosis {

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final StaffDirectory directory;
    private final Absences absences;
    private final TaskMoves tasks;
    private final Project project;

    AccessDiagnosis(StaffDirectory directory, Absences absences, TaskMoves tasks, Project project) {
        this.directory = directory;
        this.absences = absences;
        this.tasks = tasks;
        this.project = project;
    }

    List<String> explain(String userId, String reference) {
        User user = directory.find(userId).orElse(null);
        if (user == null) {
            return List.of("Diesen Benutzer gibt es nicht.");
        }
        var sentences = new ArrayList<String>();
        sentences.add(rights(user));
        absences.open().stream()
                .filter(absence -> absence.userId().equals(userId) && absence.begun())
                .map(absence -> "%s ist bis %s abwesend; die Vertretung hat %s%s."
                        .formatted(
                                StaffDirectory.name(user),
                                GERMAN.format(absence.lastDay()),
                                directory.name(absence.deputyId()),
                                absence.approval().opensSites() ? "" : ", ohne das Ja der Projektleitung"))
                .forEach(sentences::add);
        List<Task> waiting = tasks.ofCase(reference);
        if (waiting.isEmpty()) {
            sentences.add("Zu dieser Kennung liegt bei niemandem eine Aufgabe: Der Fall wartet auf einen Termin, ist"
                    + " beendet, oder die Kennung ist falsch.");
        }
        waiting.forEach(task -> sentences.add(sentence(task, user)));
        return sentences;
    }

    private String rights(User user) {
        List<String> groups = directory.groupsOf(user.getId());
        List<String> sites = directory.sitesOf(user.getId()).stream()
                .map(site -> project.site(site).name())
                .sorted()
                .toList();
        return "%s gehört zu: %s; arbeitet für: %s."
                .formatted(
                        StaffDirectory.name(user),
                        groups.isEmpty() ? "keiner Gruppe" : directory.groupNames(groups),
                        sites.isEmpty() ? "keinen Standort" : String.join(", ", sites));
    }

    private String sentence(Task task, User user) {
        String what = "„%s“ (%s)"
                .formatted(task.getName(), project.site(task.getTenantId()).name());
        return tasks.obstacle(task, user.getId())
                .map(reason -> what + " ist nicht zu sehen: " + reason)
                .orElseGet(() -> {
                    if (task.getAssignee() == null) {
                        return what + " steht in der Liste und ist frei.";
                    }
                    return task.getAssignee().equals(user.getId())
                            ? what + " steht in der Liste unter „Meine Aufgaben“."
                            : what + " steht nicht unter „Team“, weil " + directory.name(task.getAssignee())
                                    + " die Aufgabe übernommen hat.";
                });
    }
}

package de.jospen.staff;

import de.jospen.engine.access.OpenTo;
import de.jospen.engine.access.Role;
import de.jospen.project.Project;
import de.jospen.workflow.Colleague;
import de.jospen.workflow.FormRejected;
import de.jospen.workflow.NotYours;
import de.jospen.workflow.OpenTasks;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.springframework.http.HttpStatus;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The team page: everybody enters their own absence; the lead anybody's, moves tasks and asks who sees what. */
@RestController
@OpenTo({Role.COACH, Role.LEAD})
@RequestMapping("/camunda/api/jospen/team")
class TeamEndpoint {

    private static final String LEAD = "project-lead";
    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final Pattern NOTE = Pattern.compile("[^<>\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]{1,300}");
    private static final List<String> PROVIDER = List.of("coach", LEAD);

    /** @param deputies ids of those in the same group */
    record Person(String id, String name, List<String> deputies) {}

    /**
     * @param own whether whoever looks may end it
     * @param approval what the lead has decided and when, as a sentence; {@code null} where none is needed
     * @param toDecide whether it waits for whoever looks
     */
    record AbsenceLine(
            UUID id,
            String name,
            String deputy,
            LocalDate firstDay,
            LocalDate lastDay,
            boolean begun,
            boolean own,
            String approval,
            boolean toDecide) {}

    /** @param notice what follows from an entry just made, {@code null} if nothing special */
    record Content(String self, boolean lead, List<Person> people, List<AbsenceLine> absences, String notice) {}

    /** @param note {@code null} if none */
    record Answer(Boolean yes, String note) {

        Answer {
            note = StringUtils.hasText(note) ? note.strip() : null;
        }
    }

    record Waiting(int count) {}

    record Entry(String userId, String deputyId, LocalDate firstDay, LocalDate lastDay) {}

    record TaskLine(OpenTasks.Waiting task, String site) {}

    record Move(String from, String to, List<String> tasks) {}

    private final Absences absences;
    private final TaskMoves moves;
    private final AccessDiagnosis diagnosis;
    private final StaffDirectory directory;
    private final Project project;
    private final Clock clock;

    TeamEndpoint(
            Absences absences,
            TaskMoves moves,
            AccessDiagnosis diagnosis,
            StaffDirectory directory,
            Project project,
            Clock clock) {
        this.absences = absences;
        this.moves = moves;
        this.diagnosis = diagnosis;
        this.directory = directory;
        this.project = project;
        this.clock = clock;
    }

    @GetMapping
    Content read(@RequestAttribute Colleague colleague) {
        return content(colleague, null);
    }

    /** For the count in Tasklist's menu. */
    @GetMapping("/waiting")
    Waiting waiting(@RequestAttribute Colleague colleague) {
        return new Waiting(
                colleague.isIn(LEAD) ? absences.waitingFor(colleague.id()).size() : 0);
    }

    @OpenTo(Role.LEAD)
    @PostMapping("/absences/{id}/decision")
    Content decide(@PathVariable UUID id, @RequestBody Answer answer, @RequestAttribute Colleague colleague) {
        if (absences.open().stream().noneMatch(absence -> absence.id().equals(id))) {
            throw new NotYours();
        }
        if (absences.open().stream()
                .anyMatch(absence -> absence.id().equals(id) && absence.userId().equals(colleague.id()))) {
            throw new FormRejected("", "Über die eigene Vertretung entscheidet eine andere Projektleitung.");
        }
        if (answer.yes() == null) {
            throw new FormRejected("", "Bitte Ja oder Nein wählen.");
        }
        if (!answer.yes() && answer.note() == null) {
            throw new FormRejected("note", "Bitte in einem Satz sagen, warum nicht.");
        }
        if (answer.note() != null && !NOTE.matcher(answer.note()).matches()) {
            throw new FormRejected("note", "Bitte höchstens 300 Zeichen in einer Zeile schreiben, ohne „<“ und „>“.");
        }
        absences.decide(id, answer.yes(), answer.note(), colleague.id());
        return read(colleague);
    }

    private Content content(Colleague colleague, String notice) {
        boolean lead = colleague.isIn(LEAD);
        List<User> team = team();
        return new Content(
                colleague.id(),
                lead,
                team.stream().map(person -> person(person, team)).toList(),
                absences.open().stream()
                        .map(absence -> new AbsenceLine(
                                absence.id(),
                                directory.name(absence.userId()),
                                directory.name(absence.deputyId()),
                                absence.firstDay(),
                                absence.lastDay(),
                                absence.begun(),
                                mayChange(absence.userId(), colleague),
                                approval(absence),
                                lead
                                        && absence.approval() == Approval.WAITING
                                        && !absence.userId().equals(colleague.id())))
                        .toList(),
                notice);
    }

    @PostMapping("/absences")
    Content enter(@RequestBody Entry entry, @RequestAttribute Colleague colleague) {
        if (entry.firstDay() == null || entry.lastDay() == null) {
            throw new FormRejected("firstDay", "Bitte den ersten und den letzten Tag angeben.");
        }
        if (team().stream().noneMatch(person -> person.getId().equals(entry.deputyId()))) {
            throw new FormRejected("deputyId", "Bitte eine Vertretung wählen.");
        }
        if (!mayChange(entry.userId(), colleague)
                || team().stream().noneMatch(person -> person.getId().equals(entry.userId()))) {
            throw new NotYours();
        }
        Absence entered = absences.enter(
                entry.userId(),
                entry.deputyId(),
                entry.firstDay(),
                entry.lastDay(),
                colleague.id(),
                colleague.isIn(LEAD));
        return content(
                colleague,
                entered.approval() == Approval.WAITING
                        ? "Eingetragen. Länger als %d Arbeitstage sieht die Vertretung den Standort erst, wenn die Projektleitung ja sagt."
                                .formatted(DeputyApproval.DAYS_WITHOUT)
                        : null);
    }

    @DeleteMapping("/absences/{id}")
    Content cancel(@PathVariable UUID id, @RequestAttribute Colleague colleague) {
        Absence absence = absences.open().stream()
                .filter(open -> open.id().equals(id) && mayChange(open.userId(), colleague))
                .findFirst()
                .orElseThrow(NotYours::new);
        absences.cancel(absence.id());
        return read(colleague);
    }

    @OpenTo(Role.LEAD)
    @GetMapping("/tasks")
    List<TaskLine> tasks(@RequestParam String user, @RequestAttribute Colleague colleague) {
        return moves.of(user).stream().map(this::line).toList();
    }

    @OpenTo(Role.LEAD)
    @PostMapping("/tasks")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void move(@RequestBody Move move, @RequestAttribute Colleague colleague) {
        moves.move(
                move.from(),
                Objects.requireNonNullElse(move.to(), ""),
                Objects.requireNonNullElse(move.tasks(), List.of()),
                colleague.id());
    }

    @OpenTo(Role.LEAD)
    @GetMapping("/access")
    List<String> access(
            @RequestParam String user, @RequestParam String reference, @RequestAttribute Colleague colleague) {
        return diagnosis.explain(user, reference.strip());
    }

    private String approval(Absence absence) {
        if (absence.approval() == Approval.WAITING) {
            return "wartet auf die Projektleitung";
        }
        if (absence.decision() == null) {
            return null;
        }
        String note = absence.decision().note() == null
                ? ""
                : ": " + absence.decision().note();
        return "%s von %s am %s%s"
                .formatted(
                        absence.approval() == Approval.GRANTED ? "Ja" : "Nein",
                        directory.name(absence.decision().by()),
                        GERMAN.format(absence.decision().on()),
                        note);
    }

    private static boolean mayChange(String userId, Colleague colleague) {
        return colleague.isIn(LEAD) || colleague.id().equals(userId);
    }

    private List<User> team() {
        return PROVIDER.stream()
                .flatMap(group -> directory.membersOf(group).stream())
                .collect(Collectors.toMap(User::getId, user -> user, (one, same) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private Person person(User person, List<User> team) {
        List<String> groups = directory.groupsOf(person.getId());
        return new Person(
                person.getId(),
                StaffDirectory.name(person),
                team.stream()
                        .map(User::getId)
                        .filter(other -> !other.equals(person.getId())
                                && !Collections.disjoint(directory.groupsOf(other), groups))
                        .toList());
    }

    private TaskLine line(Task task) {
        return new TaskLine(
                OpenTasks.Waiting.of(task, clock.getZone()),
                project.site(task.getTenantId()).name());
    }
}

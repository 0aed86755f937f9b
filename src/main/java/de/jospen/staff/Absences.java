package de.jospen.staff;

import de.jospen.workflow.FormRejected;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holidays and illness: from the first day on the tasks of whoever is away wait for the group again, and the deputy
 * works for their sites too; after the last day both is taken back (ADR 0025). What the deputy has
 * taken over at a site that is taken back comes home too.
 */
@Service
public class Absences {

    private static final int LONGEST_DAYS = 366;

    private final AbsenceRepository repository;
    private final StaffDirectory directory;
    private final StaffMailboxes mailboxes;
    private final DeputyApproval approval;
    private final DeputyMails mails;
    private final TaskService taskService;
    private final Clock clock;

    Absences(
            AbsenceRepository repository,
            StaffDirectory directory,
            StaffMailboxes mailboxes,
            DeputyApproval approval,
            DeputyMails mails,
            TaskService taskService,
            Clock clock) {
        this.repository = repository;
        this.directory = directory;
        this.mailboxes = mailboxes;
        this.approval = approval;
        this.mails = mails;
        this.taskService = taskService;
        this.clock = clock;
    }

    List<Absence> open() {
        return repository.open();
    }

    /** Those that wait for a decision of this lead. */
    List<Absence> waitingFor(String lead) {
        return repository.open().stream()
                .filter(absence -> absence.approval() == Approval.WAITING
                        && !absence.userId().equals(lead))
                .toList();
    }

    /**
     * @param byLead whether whoever enters it is a project lead
     * @throws FormRejected when the days or the deputy do not do
     */
    @Transactional
    public Absence enter(
            String userId, String deputyId, LocalDate firstDay, LocalDate lastDay, String by, boolean byLead) {
        LocalDate today = LocalDate.now(clock);
        if (lastDay.isBefore(firstDay)) {
            throw new FormRejected("lastDay", "Der letzte Tag liegt vor dem ersten.");
        }
        if (lastDay.isBefore(today)) {
            throw new FormRejected("lastDay", "Bitte einen letzten Tag ab heute angeben.");
        }
        if (lastDay.isAfter(firstDay.plusDays(LONGEST_DAYS))) {
            throw new FormRejected("lastDay", "Bitte höchstens ein Jahr angeben.");
        }
        if (userId.equals(deputyId) || Collections.disjoint(directory.groupsOf(userId), directory.groupsOf(deputyId))) {
            throw new FormRejected("deputyId", "Bitte eine Vertretung aus derselben Gruppe wählen.");
        }
        for (Absence other : repository.open()) {
            if (other.userId().equals(userId) && other.touches(firstDay, lastDay)) {
                throw new FormRejected("firstDay", "In dieser Zeit ist schon eine Abwesenheit eingetragen.");
            }
            if (other.userId().equals(deputyId) && other.touches(firstDay, lastDay)) {
                throw new FormRejected("deputyId", "Diese Vertretung ist in der Zeit selbst abwesend.");
            }
            if (other.deputyId().equals(userId) && other.touches(firstDay, lastDay)) {
                throw new FormRejected(
                        "firstDay",
                        "In dieser Zeit besteht schon eine Vertretung für " + directory.name(other.userId())
                                + ". Bitte zuerst diese ändern.");
            }
        }
        var asked = new Absence(
                UUID.randomUUID(), userId, deputyId, firstDay, lastDay, false, Approval.WAITING, by, today, null);
        Absence absence = asked.with(approval.of(asked, byLead));
        repository.insert(absence);
        if (absence.approval() == Approval.WAITING) {
            mails.tellLeads(absence);
        }
        if (!firstDay.isAfter(today)) {
            begin(absence.id());
        }
        return absence;
    }

    /**
     * The lead's yes opens the sites, now or on the first day; a no leaves them closed, the absence stays.
     *
     * @throws FormRejected when it is decided already, by whomever
     */
    @Transactional
    public void decide(UUID id, boolean yes, String note, String by) {
        Absence absence = repository
                .lock(id)
                .filter(open -> open.approval() == Approval.WAITING)
                .orElseThrow(() -> new FormRejected("", "Darüber ist schon entschieden. Bitte neu laden."));
        repository.decide(id, yes ? Approval.GRANTED : Approval.REFUSED, by, note);
        if (yes && absence.begun()) {
            openSites(absence);
            mailboxes.forget();
        }
    }

    /** Sites somebody works for as a deputy only. */
    public List<String> temporarySites(String userId) {
        return repository.temporarySites(userId);
    }

    /** A deputy's site that is theirs from now on; says whether they had it as a deputy. */
    public boolean keepSite(String userId, String site) {
        return repository.keepSite(userId, site);
    }

    /** Back earlier than planned, or not away at all. */
    @Transactional
    public void cancel(UUID id) {
        repository.lock(id).ifPresent(absence -> {
            if (absence.begun()) {
                takeBack(absence, LocalDate.now(clock));
            } else {
                repository.delete(id);
            }
        });
    }

    /** Hands over; done twice it changes nothing. */
    @Transactional
    public void begin(UUID id) {
        repository.lock(id).filter(absence -> !absence.begun()).ifPresent(absence -> {
            if (absence.approval().opensSites()) {
                openSites(absence);
            }
            List<String> tasks =
                    assigned(absence.userId()).stream().map(Task::getId).toList();
            tasks.forEach(task -> assign(task, null));
            repository.begin(id, tasks);
            mailboxes.forget();
        });
    }

    /** Takes back; done twice it changes nothing. */
    @Transactional
    public void end(UUID id) {
        repository.lock(id).ifPresent(absence -> takeBack(absence, absence.lastDay()));
    }

    private void openSites(Absence absence) {
        List<String> known = directory.sitesOf(absence.deputyId());
        directory.sitesOf(absence.userId()).stream()
                .filter(site -> !known.contains(site))
                .forEach(site -> {
                    directory.letWorkFor(absence.deputyId(), site);
                    repository.openSite(absence.id(), site);
                });
    }

    private void takeBack(Absence absence, LocalDate lastDay) {
        List<UUID> others = repository.othersWhoNeed(absence.id(), absence.deputyId());
        for (String site : repository.sitesToTakeBack(absence.id())) {
            UUID heir = others.stream()
                    .filter(other -> repository
                            .lock(other)
                            .filter(running ->
                                    directory.sitesOf(running.userId()).contains(site))
                            .isPresent())
                    .findFirst()
                    .orElse(null);
            if (heir == null) {
                directory.letWorkNoMoreFor(absence.deputyId(), site);
                // Nobody could open them any more
                assigned(absence.deputyId()).stream()
                        .filter(task -> site.equals(task.getTenantId()))
                        .forEach(task -> assign(task.getId(), absence.userId()));
            } else {
                repository.passSite(site, absence.id(), heir);
            }
        }
        for (String task : repository.tasks(absence.id())) {
            boolean untouched = directory.unguarded(() ->
                    taskService.createTaskQuery().taskId(task).taskUnassigned().count() > 0);
            if (untouched) {
                assign(task, absence.userId());
            }
        }
        LocalDate ended = lastDay.isBefore(absence.firstDay()) ? absence.firstDay() : lastDay;
        repository.end(absence.id(), ended);
        mailboxes.forget();
    }

    private List<Task> assigned(String userId) {
        return directory.unguarded(
                () -> taskService.createTaskQuery().taskAssignee(userId).list());
    }

    private void assign(String task, String userId) {
        directory.unguarded(() -> {
            taskService.setAssignee(task, userId);
            return null;
        });
    }
}

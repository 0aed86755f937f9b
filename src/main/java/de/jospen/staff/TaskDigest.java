package de.jospen.staff;

import de.jospen.mail.Fact;
import de.jospen.mail.Mail;
import de.jospen.mail.MailService;
import de.jospen.mail.MailTemplate;
import de.jospen.project.WorkingDays;
import de.jospen.staff.TaskNewsRepository.News;
import de.jospen.workflow.TaskNames;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The mail of the working day's morning. It tells what arrived before 07:30 and still waits for its reader; whoever was
 * down at 07:30 makes up for it, and what arrives later is for tomorrow.
 */
@Component
class TaskDigest {

    private static final Logger LOG = LoggerFactory.getLogger(TaskDigest.class);
    private static final LocalTime MORNING = LocalTime.of(7, 30);

    private final TaskNewsRepository news;
    private final StaffMailboxes mailboxes;
    private final WaitingTasks waitingTasks;
    private final MailService mails;
    private final TaskNames names;
    private final WorkingDays workingDays;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean automatic;

    TaskDigest(
            TaskNewsRepository news,
            StaffMailboxes mailboxes,
            WaitingTasks waitingTasks,
            MailService mails,
            TaskNames names,
            WorkingDays workingDays,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${jospen.mail.automatic:true}") boolean automatic) {
        this.news = news;
        this.mailboxes = mailboxes;
        this.waitingTasks = waitingTasks;
        this.mails = mails;
        this.names = names;
        this.workingDays = workingDays;
        this.transaction = transaction;
        this.clock = clock;
        this.automatic = automatic;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 30 7-17 * * *", zone = "Europe/Berlin")
    void send() {
        if (automatic) {
            sendNow();
        }
    }

    void sendNow() {
        LocalDate today = LocalDate.now(clock);
        Instant morning = today.atTime(MORNING).atZone(clock.getZone()).toInstant();
        if (!workingDays.isWorkingDay(today) || clock.instant().isBefore(morning)) {
            return;
        }
        news.forgetToldBefore(today);
        for (String userId : news.usersToTell(today, morning)) {
            try {
                transaction.executeWithoutResult(status -> tell(userId, today, morning));
            } catch (RuntimeException e) {
                LOG.error("No mail about tasks for {}; tried again in an hour", userId, e);
            }
        }
    }

    private void tell(String userId, LocalDate today, Instant before) {
        List<News> kept = news.lock(userId, before);
        if (kept.isEmpty()) {
            return;
        }
        List<String> ids = kept.stream().map(News::taskId).toList();
        Set<String> waiting = waitingTasks.of(userId, ids);
        List<Fact.TaskEntry> entries = kept.stream()
                .filter(task -> waiting.contains(task.taskId()) && names.knows(task.process(), task.taskKey()))
                .map(task -> new Fact.TaskEntry(
                        Fact.task(task.process(), task.taskKey()), task.caseReference(), TaskMails.link(task.taskId())))
                .toList();
        if (entries.isEmpty() || mailboxes.addressOf(userId).isEmpty()) {
            news.forget(userId, ids);
            return;
        }
        mails.enqueue(new Mail(
                "tasks:%s:%s".formatted(userId, today),
                MailTemplate.TASK_DIGEST,
                StaffMailboxes.recipient(userId),
                null,
                Map.of("tasks", Fact.tasks(entries), "link", TaskMails.TASKLIST, "settings", TaskMails.SETTINGS)));
        news.told(userId, ids, today);
    }
}

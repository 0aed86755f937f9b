package de.jospen.staff;

import de.jospen.mail.Fact;
import de.jospen.mail.Mail;
import de.jospen.mail.MailService;
import de.jospen.mail.MailTemplate;
import de.jospen.workflow.TaskNames;
import de.jospen.workflow.TaskWatch;
import de.jospen.workflow.WatchedTask;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Decides for whom a task is news and keeps it with the task, as a mail or for the daily one. Says what is to be done in
 * which case, never about whom.
 */
@Component
class TaskMails implements TaskWatch {

    static final Fact TASKLIST = Fact.link("/camunda/app/tasklist/default/");
    static final Fact SETTINGS = Fact.link("/jospen/benachrichtigungen.html");

    private final StaffMailboxes mailboxes;
    private final TaskMailPreferences preferences;
    private final TaskNewsRepository news;
    private final MailService mails;
    private final TaskNames names;
    private final Clock clock;

    TaskMails(
            StaffMailboxes mailboxes,
            TaskMailPreferences preferences,
            TaskNewsRepository news,
            MailService mails,
            TaskNames names,
            Clock clock) {
        this.mailboxes = mailboxes;
        this.preferences = preferences;
        this.news = news;
        this.mails = mails;
        this.names = names;
        this.clock = clock;
    }

    static Fact link(String taskId) {
        return Fact.link("/camunda/app/tasklist/default/#/?task=" + taskId);
    }

    @Override
    public void arrived(WatchedTask task, Set<String> groups, String actor) {
        if (!isTellable(task)) {
            return;
        }
        Map<String, TaskMail> choices = preferences.of(mailboxes.reachable(groups, task.site()));
        news.add(task, with(choices, TaskMail.DAILY), clock.instant());
        with(choices, TaskMail.IMMEDIATELY).stream()
                // They are sitting at the list in which it appears
                .filter(user -> !user.equals(actor))
                .forEach(user -> mail(task, user));
    }

    @Override
    public void assigned(WatchedTask task, String assignee, String actor) {
        news.forget(assignee, List.of(task.id()));
        if (assignee.equals(actor) || !isTellable(task) || !mailboxes.isReachable(assignee, task.site())) {
            return;
        }
        switch (preferences.of(assignee)) {
            case IMMEDIATELY -> mail(task, assignee);
            case DAILY -> news.add(task, List.of(assignee), clock.instant());
            case OFF -> {
                // Nobody to tell
            }
        }
    }

    /** What cannot be told must not keep the task from arriving. */
    private boolean isTellable(WatchedTask task) {
        return task.site() != null && task.caseReference() != null && names.knows(task.process(), task.key());
    }

    private void mail(WatchedTask task, String userId) {
        mails.enqueue(new Mail(
                "task:%s:%s".formatted(task.id(), userId),
                MailTemplate.TASK_ARRIVED,
                StaffMailboxes.recipient(userId),
                task.caseReference(),
                Map.of("task", Fact.task(task.process(), task.key()), "link", link(task.id()), "settings", SETTINGS)));
    }

    private static List<String> with(Map<String, TaskMail> choices, TaskMail choice) {
        return choices.entrySet().stream()
                .filter(entry -> entry.getValue() == choice)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}

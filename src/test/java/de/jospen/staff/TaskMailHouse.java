package de.jospen.staff;

import de.jospen.demo.LocalMailServer;
import de.jospen.mail.MailService;
import de.jospen.project.WorkingDays;
import de.jospen.support.Forms;
import de.jospen.support.Staff;
import de.jospen.workflow.TaskNames;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Tasks that arrive and are given to people, mornings that come, and what then lies in whose mailbox. */
class TaskMailHouse {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Staff staff;
    private final TaskService taskService;
    private final JdbcClient jdbc;
    private final LocalMailServer server;
    private final MailService mails;
    private final TaskNames names;
    private final TaskNewsRepository news;
    private final TaskMailPreferences preferences;
    private final StaffMailboxes mailboxes;
    private final WaitingTasks waitingTasks;
    private final WorkingDays workingDays;
    private final TransactionTemplate transaction;

    static TaskMailHouse with(AutowireCapableBeanFactory beans) {
        var house = beans.createBean(TaskMailHouse.class);
        house.clear();
        return house;
    }

    TaskMailHouse(
            Staff staff,
            TaskService taskService,
            JdbcClient jdbc,
            LocalMailServer server,
            MailService mails,
            TaskNames names,
            TaskNewsRepository news,
            TaskMailPreferences preferences,
            StaffMailboxes mailboxes,
            WaitingTasks waitingTasks,
            WorkingDays workingDays,
            TransactionTemplate transaction) {
        this.staff = staff;
        this.taskService = taskService;
        this.jdbc = jdbc;
        this.server = server;
        this.mails = mails;
        this.names = names;
        this.news = news;
        this.preferences = preferences;
        this.mailboxes = mailboxes;
        this.waitingTasks = waitingTasks;
        this.workingDays = workingDays;
        this.transaction = transaction;
    }

    void clear() {
        jdbc.sql("DELETE FROM outgoing_mail WHERE recipient LIKE 'staff:%'").update();
        jdbc.sql("DELETE FROM task_news").update();
        jdbc.sql("DELETE FROM task_mail_preference").update();
        jdbc.sql("DELETE FROM district_coordination").update();
        mailboxes.forget();
        server.clear();
    }

    void choose(String userId, TaskMail choice) {
        transaction.executeWithoutResult(status -> preferences.save(userId, choice));
    }

    /** A Jobcenter refers somebody to Jöllenbeck; the task for the coach there arrives. */
    Task referral() {
        return referral(Forms.referral("joellenbeck", "33739"));
    }

    Task referral(Map<String, Object> form) {
        return taskOf(staff.jobcenterBielefeld().start("referral", form));
    }

    Task taskOf(String caseReference) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(caseReference)
                .singleResult();
    }

    String caseOf(Task task) {
        return jdbc.sql("SELECT business_key_ FROM act_ru_execution WHERE id_ = :id")
                .param("id", task.getProcessInstanceId())
                .query(String.class)
                .single();
    }

    /** As our own code hands tasks on: without anybody's grants. */
    void handOn(Task task, String userId) {
        taskService.setAssignee(task.getId(), userId);
    }

    void claimAsCoach(Task task) {
        staff.coach("joellenbeck").as(() -> {
            taskService.claim(task.getId(), "coach.joellenbeck");
            return null;
        });
    }

    LocalDate nextWorkingDay() {
        return workingDays.plus(LocalDate.now(BERLIN), 1);
    }

    void morning(LocalDate day) {
        digestAt(day.atTime(7, 30)).sendNow();
    }

    TaskDigest digestAt(LocalDateTime moment) {
        return new TaskDigest(
                news,
                mailboxes,
                waitingTasks,
                mails,
                names,
                workingDays,
                transaction,
                Clock.fixed(moment.atZone(BERLIN).toInstant(), BERLIN),
                true);
    }

    /** Delivers what waits for the staff and returns what has come to this mailbox so far. */
    List<MimeMessage> mailbox(String address) {
        jdbc.sql(
                        "SELECT mail_key FROM outgoing_mail WHERE recipient LIKE 'staff:%' AND state = 'READY' ORDER BY mail_key")
                .query(String.class)
                .list()
                .forEach(mails::deliver);
        return Arrays.stream(server.receivedMails())
                .filter(mail -> recipient(mail).equals(address))
                .toList();
    }

    static String text(MimeMessage mail) {
        try {
            return ((String) mail.getContent()).replace("\r\n", "\n");
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getRecipients(RecipientType.TO)[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}

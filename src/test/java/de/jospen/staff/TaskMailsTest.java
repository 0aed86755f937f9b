package de.jospen.staff;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.demo.DemoForms;
import de.jospen.participant.Participants;
import de.jospen.support.Forms;
import de.jospen.support.ProcessTest;
import de.jospen.support.Staff;
import de.jospen.support.TasklistSession;
import de.jospen.workflow.WatchedTask;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who hears at once of which task, and what. */
@ProcessTest
class TaskMailsTest {

    private static final String COACH = "coach.joellenbeck";
    private static final String ADDRESS = "coach.joellenbeck@jospen.example";

    @Autowired
    Staff staff;

    @Autowired
    StaffMembers members;

    @Autowired
    IdentityService identityService;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Participants participants;

    @Autowired
    StaffMailboxes mailboxes;

    @Autowired
    JdbcClient jdbc;

    private TaskMailHouse house;

    @BeforeEach
    void nobodyHasHeardAnything(@Autowired AutowireCapableBeanFactory beans) {
        house = TaskMailHouse.with(beans);
    }

    @AfterEach
    void defaultAgain() {
        house.clear();
    }

    @Test
    void arrivalInTheGroupIsTold() throws Exception {
        house.choose(COACH, TaskMail.IMMEDIATELY);
        Map<String, Object> form = Forms.referral("joellenbeck", "33739");
        Task task = house.referral(form);
        String caseReference = house.caseOf(task);

        assertThat(house.mailbox(ADDRESS)).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("Jö-Sp-En: Neue Aufgabe zu Fallkennung " + caseReference);
            assertThat(TaskMailHouse.text(mail))
                    .contains("„Zuweisung prüfen“")
                    .contains("http://localhost:8080/camunda/app/tasklist/default/#/?task=" + task.getId() + "\n")
                    .contains("http://localhost:8080/jospen/benachrichtigungen.html\n")
                    .doesNotContain((String) form.get("lastName"), (String) form.get("firstName"));
            assertThat(mail.getSubject()).doesNotContain((String) form.get("lastName"));
        });
    }

    @Test
    void otherSitesAndOtherGroupsHearNothing() {
        List.of(COACH, "coach.enger", "coach.spenge", "leitung", "jobcenter.bielefeld")
                .forEach(user -> house.choose(user, TaskMail.IMMEDIATELY));
        house.referral();

        assertThat(house.mailbox(ADDRESS)).hasSize(1);
        assertThat(told()).containsExactly("staff:" + COACH);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whoWorksForTheSiteThroughTheirGroupHearsToo() {
        house.choose("leitung", TaskMail.IMMEDIATELY);
        house.referral(Forms.with(Forms.referral("joellenbeck", "33739"), "postcode", "33602"));

        assertThat(house.mailbox("leitung@jospen.example"))
                .singleElement()
                .satisfies(mail -> assertThat(TaskMailHouse.text(mail)).contains("„Zuweisung klären“"));
    }

    @Test
    void assignmentBySomebodyElseIsTold() {
        house.choose(COACH, TaskMail.OFF);
        Task task = house.referral();
        house.choose(COACH, TaskMail.IMMEDIATELY);

        house.handOn(task, COACH);

        assertThat(house.mailbox(ADDRESS))
                .singleElement()
                .satisfies(mail -> assertThat(TaskMailHouse.text(mail)).contains("„Zuweisung prüfen“"));
    }

    @Test
    void assignmentToSomebodyOfAnotherSiteIsNotTold() {
        house.choose("coach.enger", TaskMail.IMMEDIATELY);
        house.choose("coach.spenge", TaskMail.DAILY);
        Task task = house.referral();
        jdbc.sql("DELETE FROM task_news").update();

        house.handOn(task, "coach.enger");
        house.handOn(task, "coach.spenge");

        assertThat(told()).isEmpty();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void ofOneTaskOneMail() {
        house.choose(COACH, TaskMail.IMMEDIATELY);
        Task task = house.referral();

        house.handOn(task, COACH);
        house.handOn(task, null);
        house.handOn(task, COACH);

        assertThat(house.mailbox(ADDRESS)).hasSize(1);
    }

    @Test
    void takingItOverOneselfIsNoNews() {
        house.choose(COACH, TaskMail.OFF);
        Task task = house.referral();
        house.choose(COACH, TaskMail.IMMEDIATELY);

        house.claimAsCoach(task);

        assertThat(house.mailbox(ADDRESS)).isEmpty();
    }

    @Test
    void whatSomebodyBringsAboutIsNotMailedBackAtOnce() {
        Task task = house.referral();
        house.choose(COACH, TaskMail.IMMEDIATELY);
        String caseReference = house.caseOf(task);

        staff.coach("joellenbeck")
                .complete(participants.byReference(caseReference), "checkReferral", DemoForms.admitted());

        assertThat(house.taskOf(caseReference).getTaskDefinitionKey()).isEqualTo("conductIntake");
        assertThat(house.mailbox(ADDRESS)).isEmpty();
    }

    @Test
    void whoTurnedItOffHearsNothing() {
        house.choose(COACH, TaskMail.OFF);
        Task task = house.referral();
        house.handOn(task, COACH);

        assertThat(house.mailbox(ADDRESS)).isEmpty();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void withoutAChoiceItIsKeptForTheMorning() {
        house.referral();

        assertThat(house.mailbox(ADDRESS)).isEmpty();
        assertThat(waiting()).containsExactly(COACH);
    }

    @Test
    void aTaskRolledBackTellsNobody() {
        house.choose(COACH, TaskMail.IMMEDIATELY);
        transaction.executeWithoutResult(status -> {
            house.referral();
            assertThat(told()).hasSize(1);
            status.setRollbackOnly();
        });
        house.choose(COACH, TaskMail.DAILY);
        transaction.executeWithoutResult(status -> {
            house.referral();
            assertThat(waiting()).hasSize(1);
            status.setRollbackOnly();
        });

        assertThat(house.mailbox(ADDRESS)).isEmpty();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void newColleagueIsToldAsSoonAsTheyHaveAnAddress() {
        house.referral();
        members.takeOn(
                "coach.neu",
                "Nele",
                "Erfunden",
                TasklistSession.PASSWORD,
                "",
                List.of("coach"),
                List.of("joellenbeck"));
        try {
            house.choose("coach.neu", TaskMail.IMMEDIATELY);
            Task task = house.referral();
            house.handOn(task, "coach.neu");
            assertThat(told()).as("without an address").isEmpty();

            members.takeOn("coach.neu", "", "", "", "coach.neu@jospen.example", List.of(), List.of());
            house.referral();
            assertThat(house.mailbox("coach.neu@jospen.example")).hasSize(1);
        } finally {
            identityService.deleteUser("coach.neu");
        }
    }

    @Test
    void aTaskOfAnOlderModelArrivesAllTheSame(@Autowired TaskMails watch) {
        house.choose(COACH, TaskMail.IMMEDIATELY);
        var old = new WatchedTask("7b1f", "referral", "taskOfYesterday", "JSE-2018-0017", "joellenbeck");

        transaction.executeWithoutResult(status -> {
            watch.arrived(old, Set.of("coach"), null);
            watch.assigned(old, COACH, null);
        });

        assertThat(told()).isEmpty();
    }

    @Test
    void recipientsAreUsersWithAnAddressOnly() {
        assertThat(mailboxes.mailboxOf("staff:" + COACH)).hasValue(ADDRESS);
        assertThat(mailboxes.mailboxOf("staff:niemand")).isEmpty();
        assertThat(mailboxes.mailboxOf(COACH)).isEmpty();
    }

    private List<String> told() {
        return jdbc.sql("SELECT recipient FROM outgoing_mail WHERE recipient LIKE 'staff:%' ORDER BY recipient")
                .query(String.class)
                .list();
    }

    private List<String> waiting() {
        return jdbc.sql("SELECT user_id FROM task_news WHERE told_on IS NULL ORDER BY user_id")
                .query(String.class)
                .list();
    }
}

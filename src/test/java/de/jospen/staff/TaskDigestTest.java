package de.jospen.staff;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.demo.DemoForms;
import de.jospen.participant.Participants;
import de.jospen.project.WorkingDays;
import de.jospen.support.ProcessTest;
import de.jospen.support.Staff;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the morning's mail says, to whom, and when there is none. */
@ProcessTest
class TaskDigestTest {

    private static final String COACH = "coach.joellenbeck";
    private static final String ADDRESS = "coach.joellenbeck@jospen.example";

    @Autowired
    Staff staff;

    @Autowired
    Participants participants;

    @Autowired
    IdentityService identityService;

    @Autowired
    JdbcClient jdbc;

    private TaskMailHouse house;
    private LocalDate tomorrow;

    @BeforeEach
    void nobodyHasHeardAnything(@Autowired AutowireCapableBeanFactory beans) {
        house = TaskMailHouse.with(beans);
        tomorrow = house.nextWorkingDay();
    }

    @AfterEach
    void defaultAgain() {
        house.clear();
    }

    @Test
    void listsWhatIsNewAndStillOpen() throws Exception {
        Task first = house.referral();
        Task done = house.referral();
        String doneCase = house.caseOf(done);
        Task last = house.referral();
        staff.coach("joellenbeck").complete(participants.byReference(doneCase), "checkReferral", DemoForms.admitted());

        house.morning(tomorrow);

        List<MimeMessage> mails = house.mailbox(ADDRESS);
        assertThat(mails).hasSize(1);
        assertThat(mails.get(0).getSubject()).isEqualTo("Jö-Sp-En: Ihre neuen Aufgaben");
        assertThat(TaskMailHouse.text(mails.get(0)))
                .containsSubsequence(
                        entry("Zuweisung prüfen", first, house.caseOf(first)),
                        entry("Zuweisung prüfen", last, house.caseOf(last)),
                        entry("Erstgespräch führen und Datenschutz klären", house.taskOf(doneCase), doneCase),
                        "http://localhost:8080/camunda/app/tasklist/default/\n",
                        "http://localhost:8080/jospen/benachrichtigungen.html\n")
                .doesNotContain(done.getId());
    }

    @Test
    void whatAColleagueOrTheReaderHasTakenOverIsNoNews() {
        Task own = house.referral();
        house.claimAsCoach(own);
        Task given = house.referral();
        house.handOn(given, COACH);
        house.handOn(house.referral(), "coach.enger");

        house.morning(tomorrow);

        assertThat(house.mailbox(ADDRESS))
                .singleElement()
                .satisfies(mail -> assertThat(TaskMailHouse.text(mail))
                        .contains(given.getId())
                        .containsOnlyOnce("JSE-"));
    }

    @Test
    void nothingNewNoMail() {
        house.morning(tomorrow);
        assertThat(house.mailbox(ADDRESS)).isEmpty();

        String caseReference = house.caseOf(house.referral());
        house.claimAsCoach(house.taskOf(caseReference));
        house.morning(tomorrow);
        assertThat(house.mailbox(ADDRESS)).isEmpty();
    }

    @Test
    void eachTaskIsToldOnceAndEachDayHasOneMail() {
        Task first = house.referral();
        house.morning(tomorrow);
        house.morning(tomorrow);
        assertThat(house.mailbox(ADDRESS)).hasSize(1);

        LocalDate dayAfter = new WorkingDays().plus(tomorrow, 1);
        Task second = house.referral();
        house.digestAt(tomorrow.atTime(8, 30)).sendNow();
        assertThat(house.mailbox(ADDRESS)).as("had one today").hasSize(1);

        house.morning(dayAfter);
        assertThat(house.mailbox(ADDRESS))
                .hasSize(2)
                .last()
                .satisfies(mail -> assertThat(TaskMailHouse.text(mail))
                        .contains(second.getId())
                        .doesNotContain(first.getId()));
    }

    @Test
    void twoNodesSendOneMail() throws Exception {
        house.referral();
        var nodes = Executors.newFixedThreadPool(4);
        try {
            Callable<Void> node = () -> {
                house.morning(tomorrow);
                return null;
            };
            for (var run : nodes.invokeAll(List.of(node, node, node, node))) {
                run.get();
            }
        } finally {
            nodes.shutdownNow();
        }

        assertThat(house.mailbox(ADDRESS)).hasSize(1);
    }

    @Test
    void whatArrivesDuringTheDayIsForTomorrow() {
        house.referral();
        jdbc.sql("UPDATE task_news SET arrived_at = :at")
                .param("at", tomorrow.atTime(7, 30).atZone(TaskMailHouse.BERLIN).toOffsetDateTime())
                .update();

        house.digestAt(tomorrow.atTime(17, 30)).sendNow();

        assertThat(house.mailbox(ADDRESS)).isEmpty();
    }

    @Test
    void whoWasDownInTheMorningMakesUpForIt() {
        house.referral();

        house.digestAt(tomorrow.atTime(7, 29)).sendNow();
        assertThat(house.mailbox(ADDRESS)).isEmpty();

        house.digestAt(tomorrow.atTime(10, 12)).sendNow();
        assertThat(house.mailbox(ADDRESS)).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"2098-06-21", "2098-06-22", "2098-06-19", "2098-12-25", "2098-11-01"})
    void weekendsAndHolidaysOfTheLandHaveNone(LocalDate day) {
        house.referral();

        house.morning(day);

        assertThat(house.mailbox(ADDRESS)).isEmpty();
    }

    @Test
    void onlyWhoChoseItHasOne() {
        house.choose(COACH, TaskMail.OFF);
        house.referral();
        house.choose(COACH, TaskMail.IMMEDIATELY);
        house.referral();
        assertThat(house.mailbox(ADDRESS)).hasSize(1);

        house.morning(tomorrow);

        assertThat(house.mailbox(ADDRESS)).hasSize(1);
    }

    @Test
    void whoHasLostTheirAddressBreaksNothing() {
        house.referral();
        setAddress("");
        try {
            house.morning(tomorrow);
            assertThat(house.mailbox(ADDRESS)).isEmpty();
            assertThat(jdbc.sql("SELECT COUNT(*) FROM task_news")
                            .query(Integer.class)
                            .single())
                    .isZero();
        } finally {
            setAddress(ADDRESS);
        }
    }

    @Test
    void aTaskOfAnOlderModelKeepsNobodyFromHearingOfTheOthers() {
        Task old = house.referral();
        jdbc.sql("UPDATE task_news SET task_key = 'taskOfYesterday'").update();
        Task current = house.referral();

        house.morning(tomorrow);

        assertThat(house.mailbox(ADDRESS))
                .singleElement()
                .satisfies(mail -> assertThat(TaskMailHouse.text(mail))
                        .contains(current.getId())
                        .doesNotContain(old.getId()));
    }

    private void setAddress(String address) {
        var user = identityService.createUserQuery().userId(COACH).singleResult();
        user.setEmail(address);
        identityService.saveUser(user);
    }

    private static String entry(String name, Task task, String caseReference) {
        return "- %s (%s)\n  http://localhost:8080/camunda/app/tasklist/default/#/?task=%s\n"
                .formatted(name, caseReference, task.getId());
    }
}

package de.jospen.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.jospen.project.WorkingDays;
import de.jospen.support.Forms;
import de.jospen.support.ProcessTest;
import de.jospen.support.TasklistSession;
import jakarta.mail.MessagingException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A coach alone opens the site to a colleague for two working days; longer, the lead does. */
@ProcessTest
class DeputyApprovalTest {

    private static final String PATH = "/camunda/api/jospen/team";
    private static final LocalDate TODAY = LocalDate.now();

    @Autowired
    Absences absences;

    @Autowired
    AbsenceRound round;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    IdentityService identityService;

    @Autowired
    TaskService taskService;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private TaskMailHouse house;

    @BeforeEach
    void nothingIsInTheMail() {
        house = TaskMailHouse.with(beans);
    }

    @AfterEach
    void everybodyIsBack() {
        absences.open().forEach(absence -> absences.cancel(absence.id()));
        jdbc.sql("DELETE FROM absence_site").update();
        jdbc.sql("DELETE FROM absence_task").update();
        jdbc.sql("DELETE FROM staff_absence").update();
        house.clear();
    }

    @Test
    void twoWorkingDaysNeedNobody() {
        LocalDate first = workingDays.plus(TODAY, 0);
        JsonNode line = enter("coach.spenge", first, workingDays.plus(first, 1));

        assertThat(line.get("approval").isNull()).isTrue();
        round.run(first);
        assertThat(sitesOf("coach.enger")).containsExactlyInAnyOrder("enger", "spenge");
    }

    @Test
    void aThirdWorkingDayWaitsWithTheSiteClosedAndTheTasksFree() throws MessagingException {
        String task = claimedTask();
        JsonNode line = enter("coach.spenge", TODAY, workingDays.plus(TODAY, 3));

        assertThat(line.get("approval").asText()).isEqualTo("wartet auf die Projektleitung");
        assertThat(assignee(task)).isNull();
        assertThat(sitesOf("coach.enger")).containsExactly("enger");
        round.run(TODAY);
        assertThat(sitesOf("coach.enger")).containsExactly("enger");
        assertThat(waiting("leitung")).isEqualTo(1);
        assertThat(waiting("coach.spenge")).isZero();
        assertThat(house.mailbox("leitung@jospen.example")).hasSize(1).first().satisfies(mail -> {
            assertThat(mail.getSubject()).endsWith("Eine Vertretung wartet auf Ihre Entscheidung");
            assertThat(TaskMailHouse.text(mail)).contains("/jospen/team.html").doesNotContain("Brinkhus");
        });

        assertThat(decide("leitung", line, true, "Bis Freitag").statusCode()).isEqualTo(200);

        assertThat(sitesOf("coach.enger")).containsExactlyInAnyOrder("enger", "spenge");
        assertThat(waiting("leitung")).isZero();
        assertThat(only("coach.spenge").get("approval").asText())
                .matches("Ja von Ruth Westerkamp am \\d\\d\\.\\d\\d\\.\\d{4}: Bis Freitag");
        round.run(workingDays.plus(TODAY, 3).plusDays(1));
        assertThat(sitesOf("coach.enger")).containsExactly("enger");
        assertThat(assignee(task)).isEqualTo("coach.spenge");
    }

    @Test
    void aNoLeavesTheSiteClosedAndTheTasksComeHome() {
        String task = claimedTask();
        JsonNode line = enter("coach.spenge", TODAY, TODAY.plusDays(9));
        assertThat(decide("leitung", line, false, null).statusCode()).isEqualTo(422);
        assertThat(decide("leitung", line, false, "Ich vertrete selbst").statusCode())
                .isEqualTo(200);

        round.run(TODAY.plusDays(1));
        assertThat(sitesOf("coach.enger")).containsExactly("enger");
        assertThat(only("coach.spenge").get("approval").asText()).startsWith("Nein von Ruth Westerkamp am");
        assertThat(decide("leitung", line, true, null).statusCode())
                .describedAs("decided once")
                .isEqualTo(422);
        round.run(TODAY.plusDays(10));
        assertThat(assignee(task)).isEqualTo("coach.spenge");
    }

    @Test
    void aYesBeforeTheFirstDayOpensTheSiteOnThatDay() {
        JsonNode line = enter("coach.spenge", TODAY.plusDays(3), TODAY.plusDays(14));
        decide("leitung", line, true, null);
        assertThat(sitesOf("coach.enger")).containsExactly("enger");
        round.run(TODAY.plusDays(3));
        assertThat(sitesOf("coach.enger")).containsExactlyInAnyOrder("enger", "spenge");
    }

    @ParameterizedTest(name = "from the {0}. to the {1}. working day, waits: {2}")
    @CsvSource({"3, 3, true", "4, 4, true", "6, 7, true", "8, 9, false"})
    void shortEntriesInARowAreOneLongOne(int from, int to, boolean waits) {
        LocalDate first = workingDays.plus(TODAY.plusDays(1), 0);
        enter("coach.spenge", first, workingDays.plus(first, 1));
        JsonNode next = enter("coach.spenge", workingDays.plus(first, from - 1), workingDays.plus(first, to - 1));
        assertThat(next.get("approval").isNull()).isEqualTo(!waits);
    }

    @Test
    void whatHasEndedCountsToo() {
        LocalDate first = workingDays.plus(TODAY, 0);
        enter("coach.spenge", first, workingDays.plus(first, 1));
        round.run(workingDays.plus(first, 1).plusDays(1));
        assertThat(absences.open()).isEmpty();
        assertThat(sitesOf("coach.enger")).containsExactly("enger");

        JsonNode next = enter("coach.spenge", workingDays.plus(first, 2), workingDays.plus(first, 2));
        assertThat(next.get("approval").asText()).isEqualTo("wartet auf die Projektleitung");
    }

    @Test
    void aSiteThatIsOpenForAWhileIsStillSomebodyElses() {
        LocalDate first = workingDays.plus(TODAY, 0);
        enter("coach.spenge", first, workingDays.plus(first, 1));
        round.run(first);
        assertThat(sitesOf("coach.enger")).contains("spenge");

        JsonNode next = enter("coach.spenge", workingDays.plus(first, 2), workingDays.plus(first, 30));
        assertThat(next.get("approval").asText()).isEqualTo("wartet auf die Projektleitung");
    }

    @Test
    void whatTheLeadEntersNeedsNoSecondYes() {
        JsonNode line = enter("leitung", TODAY, TODAY.plusDays(20));
        assertThat(line.get("approval").isNull()).isTrue();
        assertThat(sitesOf("coach.enger")).containsExactlyInAnyOrder("enger", "spenge");
    }

    @Test
    void onlyALeadDecides() {
        JsonNode line = enter("coach.spenge", TODAY, TODAY.plusDays(9));
        for (String user : List.of("coach.spenge", "coach.enger", "geschaeftsfuehrung", "jobcenter.herford", "admin")) {
            assertThat(decide(user, line, true, null).statusCode()).isEqualTo(404);
        }
        assertThat(sitesOf("coach.enger")).containsExactly("enger");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>nein</b>", "Zeile\\nZeile\u202E"})
    void theSentenceIsPlain(String note) {
        JsonNode line = enter("coach.spenge", TODAY, TODAY.plusDays(9));
        assertThat(decide("leitung", line, false, note).statusCode()).isEqualTo(422);
        assertThat(waiting("leitung")).isEqualTo(1);
    }

    private JsonNode enter(String by, LocalDate first, LocalDate last) {
        var entry = new HashMap<String, Object>();
        entry.put("userId", "coach.spenge");
        entry.put("deputyId", "coach.enger");
        entry.put("firstDay", first.toString());
        entry.put("lastDay", last.toString());
        HttpResponse<byte[]> answer = TasklistSession.login(port, by).post(PATH + "/absences", entry);
        assertThat(answer.statusCode()).describedAs(new String(answer.body())).isEqualTo(200);
        return StreamSupport.stream(TasklistSession.body(answer).get("absences").spliterator(), false)
                .filter(line -> line.get("firstDay").asText().equals(first.toString()))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode only(String user) {
        return TasklistSession.body(TasklistSession.login(port, user).get(PATH))
                .get("absences")
                .get(0);
    }

    private HttpResponse<byte[]> decide(String by, JsonNode line, boolean yes, String note) {
        var answer = new HashMap<String, Object>();
        answer.put("yes", yes);
        answer.put("note", note);
        return TasklistSession.login(port, by)
                .post(PATH + "/absences/" + line.get("id").asText() + "/decision", answer);
    }

    private int waiting(String user) {
        return TasklistSession.body(TasklistSession.login(port, user).get(PATH + "/waiting"))
                .get("count")
                .asInt();
    }

    private String claimedTask() {
        String reference = TasklistSession.login(port, "jobcenter.herford")
                .start("referral", Forms.referral("spenge", "32139"))
                .get("businessKey")
                .asText();
        TasklistSession coach = TasklistSession.login(port, "coach.spenge");
        String task = coach.task(reference, "checkReferral").get("id").asText();
        coach.claim(task, "coach.spenge");
        return task;
    }

    private String assignee(String task) {
        return taskService.createTaskQuery().taskId(task).singleResult().getAssignee();
    }

    private List<String> sitesOf(String user) {
        return identityService.createTenantQuery().userMember(user).list().stream()
                .map(Tenant::getId)
                .toList();
    }
}

package de.jospen.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.jospen.support.ProcessTest;
import de.jospen.support.Staff;
import de.jospen.support.TasklistSession;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a click in Tasklist to the number a manager reads, through the endpoints of the pages. */
@ProcessTest
class EnquiryEndpointTest {

    private static final String BOARD = "/camunda/api/jospen/enquiries";
    private static final String ANSWERS = BOARD + "/answers";

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anAnswerInTasklistCountsAtItsSiteAndForTheManagement() {
        TasklistSession management = TasklistSession.login(port, "geschaeftsfuehrung", "cockpit");
        JsonNode before = TasklistSession.body(management.get(BOARD));
        TasklistSession coach = TasklistSession.login(port, "coach.spenge");

        String number = startInTasklist(coach);
        JsonNode received = TasklistSession.body(management.get(BOARD));
        assertThat(difference(before, received, "Spenge", "open")).isEqualTo(1);
        assertThat(difference(before, received, "Spenge", "answered")).isZero();
        String task = coach.task(number, "answerEnquiry").get("id").asText();
        coach.claim(task, "coach.spenge");
        assertThat(coach.submit(task, EnquiryForms.answer()).statusCode()).isEqualTo(204);

        JsonNode after = TasklistSession.body(management.get(BOARD));
        assertThat(difference(before, after, "Spenge", "answered")).isEqualTo(1);
        assertThat(difference(before, after, "Spenge", "open")).isZero();
        assertThat(difference(before, after, "Enger", "received")).isZero();
        assertThat(after.get("total").get("answered").asInt())
                .isEqualTo(before.get("total").get("answered").asInt() + 1);
    }

    @Test
    void overdueEnquiryIsCountedAndListedWithoutWhoAsked() {
        TasklistSession lead = TasklistSession.login(port, "leitung");
        JsonNode before = TasklistSession.body(lead.get(BOARD));
        var form = EnquiryForms.byPhone("joellenbeck");
        form.put("receivedOn", LocalDate.now().minusDays(40));
        form.put("acknowledged", true);
        String number = staff.coach("joellenbeck").start("labourMarketEnquiry", form);

        var answer = lead.get(BOARD);

        assertThat(difference(before, TasklistSession.body(answer), "Bielefeld-Jöllenbeck", "overdue"))
                .isEqualTo(1);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .contains(number)
                .doesNotContain("Ottilie")
                .doesNotContain("05225")
                .doesNotContain("Bäckereien");
    }

    @Test
    void coachSeesTheOwnSiteOnly() {
        String elsewhere = staff.coach("enger").start("labourMarketEnquiry", EnquiryForms.byPhone("enger"));

        String board = new String(
                TasklistSession.login(port, "coach.spenge").get(BOARD).body(), StandardCharsets.UTF_8);

        assertThat(board).contains("Spenge").doesNotContain("Enger").doesNotContain(elsewhere);
    }

    @ParameterizedTest
    @ValueSource(strings = {"baeckerei zuelpich", "BÄCKEREI", "Zülpich bäckerei", "zülp"})
    void collectionIsFoundFromEverySiteInAnySpelling(String words) {
        collectOnce();

        JsonNode found = TasklistSession.body(TasklistSession.login(port, "coach.enger")
                .get(ANSWERS + "?search=" + java.net.URLEncoder.encode(words, StandardCharsets.UTF_8)));

        assertThat(found).anySatisfy(answer -> {
            assertThat(answer.get("question").asText()).contains("Zülpicher");
            assertThat(answer.get("source").asText()).isEqualTo("Anruf bei beiden Bäckereien");
            assertThat(answer.get("site").asText()).isEqualTo("Spenge");
            assertThat(answer.get("expired").asBoolean()).isFalse();
        });
        assertThat(found.toString()).doesNotContain("Ottilie");
    }

    @Test
    void expiredAnswerSaysSoAndWordsThatAreNowhereFindNothing() {
        collectOnce();
        jdbc.sql("UPDATE collected_answer SET valid_until = :day")
                .param("day", LocalDate.now().minusDays(1))
                .update();
        TasklistSession coach = TasklistSession.login(port, "coach.enger");

        assertThat(TasklistSession.body(coach.get(ANSWERS)))
                .isNotEmpty()
                .allSatisfy(
                        answer -> assertThat(answer.get("expired").asBoolean()).isTrue());
        assertThat(TasklistSession.body(coach.get(ANSWERS + "?search=zuelpich+quastenflosser")))
                .isEmpty();
        jdbc.sql("UPDATE collected_answer SET valid_until = :day")
                .param("day", LocalDate.now().plusMonths(1))
                .update();
    }

    @Test
    void formProposesEarlierAnswersToTheSameQuestion() {
        collectOnce();
        TasklistSession coach = TasklistSession.login(port, "coach.spenge");
        String number = startInTasklist(coach);

        JsonNode form = coach.form(coach.task(number, "answerEnquiry").get("id").asText());

        assertThat(form.get("reference").get("earlier").get(0).get("answer").asText())
                .isEqualTo(EnquiryForms.ANSWER);
        assertThat(form.get("header").get("caseReference").asText()).isEqualTo(number);
        assertThat(form.get("header").get("facts").toString())
                .contains("Ottilie Erfunden (Einwohner/in)")
                .contains("05225 4711");
        assertThat(form.get("reference").get("history").get(0).get("line").asText())
                .startsWith("Eingang bestätigt am ");
    }

    @ParameterizedTest
    @CsvSource({
        "jobcenter.herford, " + BOARD,
        "kreis.herford, " + BOARD,
        "jobcenter.bielefeld, " + ANSWERS,
        "geschaeftsfuehrung, " + ANSWERS
    })
    void othersFindNothingThere(String user, String path) {
        String app = user.equals("geschaeftsfuehrung") ? "cockpit" : "tasklist";
        assertThat(TasklistSession.login(port, user, app).get(path).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {BOARD, ANSWERS})
    void strangersAreTurnedAway(String path) {
        assertThat(TasklistSession.anonymous(port).get(path).statusCode()).isEqualTo(401);
    }

    private static String startInTasklist(TasklistSession coach) {
        Map<String, Object> form = EnquiryForms.byPhone("spenge");
        form.put("acknowledged", true);
        JsonNode started = coach.start("labourMarketEnquiry", form);
        return started.get("businessKey").asText();
    }

    private void collectOnce() {
        var enquiry = EnquiryForms.byPhone("spenge");
        enquiry.put("acknowledged", true);
        String number = staff.coach("spenge").start("labourMarketEnquiry", enquiry);
        staff.coach("spenge")
                .complete(
                        number,
                        "answerEnquiry",
                        EnquiryForms.collected("Sucht die Bäckerei an der Zülpicher Straße Aushilfen?"));
    }

    private static int difference(JsonNode before, JsonNode after, String site, String counter) {
        return counter(after, site, counter) - counter(before, site, counter);
    }

    private static int counter(JsonNode board, String site, String counter) {
        for (JsonNode entry : board.get("sites")) {
            if (entry.get("name").asText().equals(site)) {
                return entry.get("counts").get(counter).asInt();
            }
        }
        throw new AssertionError("No site " + site);
    }
}

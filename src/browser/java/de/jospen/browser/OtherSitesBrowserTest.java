package de.jospen.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import de.jospen.support.Forms;
import de.jospen.support.TasklistSession;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.ActiveProfiles;

/**
 * What one site does and another site gets, in the application as it runs: the job executor itself carries it over. And
 * what the lead sees and does when it cannot.
 */
@Tag("browser")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:pages;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE",
            "jospen.demo.content=false"
        })
@ActiveProfiles("demo")
class OtherSitesBrowserTest {

    private static final double AT_MOST_FIVE_SECONDS = 5_000;

    private static Chromium chromium;
    private static Browser browser;

    @Autowired
    JavaMailSenderImpl mailSender;

    @Autowired
    ManagementService managementService;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
        browser = chromium.browser();
    }

    @AfterAll
    static void stopChromium() {
        chromium.close();
    }

    @Test
    void workshopPlannedInSpengeInvitesEngerAndJoellenbeckWithinFiveSeconds() {
        String topic = "Bewerben mit dem Telefon " + Forms.uniqueName();
        LocalDate day = LocalDate.now().plusDays(20);
        var form = new HashMap<String, Object>();
        form.put("kind", "WORKSHOP");
        form.put("topic", topic);
        form.put("times.day", day);
        form.put("times.begins", "10:00");
        form.put("times.ends", "12:30");
        form.put("place", "Bürgerhaus, Lange Straße 1");
        form.put("capacity", 8);
        form.put("times.registrationClosesOn", day.minusDays(5));
        form.put("invitedSites", List.of("enger", "joellenbeck"));
        try (var spenge = login("coach.spenge");
                var enger = login("coach.enger");
                var joellenbeck = login("coach.joellenbeck")) {
            start(spenge, "Gruppenveranstaltung", form);

            String number = jdbc.sql("SELECT event_number FROM group_event WHERE topic = :topic")
                    .param("topic", topic)
                    .query(String.class)
                    .single();
            stands(spenge.page(), "coach.enger", number, "inviteToEvent");
            stands(spenge.page(), "coach.joellenbeck", number, "inviteToEvent");
            for (Tasklist other : List.of(enger, joellenbeck)) {
                other.openUnclaimed(number, "Zu Workshop oder Betriebsbesichtigung einladen");
                PlaywrightAssertions.assertThat(other.form()).containsText(topic);
                other.screenshot("Einladung-vom-anderen-Standort");
            }
        }
    }

    @Test
    void enquiryThatIsPassedOnArrives() {
        String question = "Wer sucht Aushilfen in der Küche? " + Forms.uniqueName();
        var form = new HashMap<String, Object>();
        form.put("channel", "PHONE");
        form.put("requesterKind", "RESIDENT");
        form.put("requesterName", "Ottilie Erfunden");
        form.put("phone", "05224 4711");
        form.put("question", question);
        form.put("acknowledged", true);
        try (var enger = login("coach.enger");
                var joellenbeck = login("coach.joellenbeck")) {
            start(enger, "Einzelanfrage zum Arbeitsmarkt", form);
            String number = jdbc.sql("SELECT number FROM labour_market_enquiry WHERE question = :question")
                    .param("question", question)
                    .query(String.class)
                    .single();
            enger.work(
                    number,
                    "Einzelanfrage beantworten",
                    new HashMap<>(Map.of(
                            "step", "PASS_ON", "targetSite", "joellenbeck", "reason", "Die Küchen liegen dort.")));

            stands(enger.page(), "coach.joellenbeck", number, "answerEnquiry");
            joellenbeck.openUnclaimed(number, "Einzelanfrage beantworten");
            PlaywrightAssertions.assertThat(joellenbeck.form()).containsText(question);
            assertThat(TasklistSession.login(port, "coach.enger").tasks(number)).isEmpty();
        }
    }

    @Test
    void leadSeesWhatIsStuckAndHasItTriedAgain() {
        int works = mailSender.getPort();
        String reference = TasklistSession.login(port, "jobcenter.herford")
                .start("referral", Forms.referral("spenge", "32139"))
                .get("businessKey")
                .asText();
        try (var lead = login("leitung");
                var coach = login("coach.spenge")) {
            PlaywrightAssertions.assertThat(coach.page().getByText("Team").first())
                    .isVisible();
            assertThat(coach.page().getByText("Was steckt fest").count()).isZero();
            mailSender.setPort(1);
            coach.work(
                    reference, "Zuweisung prüfen", new HashMap<>(Map.of("outcome", "REJECTED", "reason", "NO_PLACE")));
            until(
                    lead.page(),
                    () -> managementService.createJobQuery().withException().count() == 1);

            lead.page().reload();
            lead.page().getByText("Was steckt fest (1)").click();
            Locator line = lead.page().locator("tbody tr").filter(new Locator.FilterOptions().setHasText(reference));
            PlaywrightAssertions.assertThat(line).containsText("Absage senden");
            PlaywrightAssertions.assertThat(line).containsText("Der Mailserver ist nicht erreichbar");
            lead.screenshot("Was-steckt-fest");

            mailSender.setPort(works);
            line.getByText("Erneut versuchen").click();
            PlaywrightAssertions.assertThat(lead.page().locator("#message")).hasText("Nichts steckt fest.");
            PlaywrightAssertions.assertThat(line).hasCount(0);
            lead.screenshot("Nichts-steckt-fest");
            assertThat(managementService.createJobQuery().withException().count())
                    .isZero();
        } finally {
            mailSender.setPort(works);
        }
    }

    private static void start(Tasklist person, String process, Map<String, Object> form) {
        person.openStart(process);
        person.fill(form);
        person.screenshot(process);
        person.submitStart();
        person.form().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private void stands(Page page, String user, String number, String task) {
        TasklistSession session = TasklistSession.login(port, user);
        until(
                page,
                () -> session.tasks(number).stream()
                        .anyMatch(one -> one.get("taskDefinitionKey").asText().equals(task)));
    }

    private static void until(Page page, Callable<Boolean> condition) {
        page.waitForCondition(
                () -> {
                    try {
                        return condition.call();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                },
                new Page.WaitForConditionOptions().setTimeout(AT_MOST_FIVE_SECONDS));
    }

    private Tasklist login(String user) {
        return Tasklist.login(browser, "http://127.0.0.1:" + port, user);
    }
}

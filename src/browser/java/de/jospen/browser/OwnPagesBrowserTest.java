package de.jospen.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import de.jospen.support.Forms;
import de.jospen.support.TasklistSession;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** Our own pages outside of the web apps, opened from a session that runs already, and the link of a mail. */
@Tag("browser")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:pages;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE",
            "jospen.demo.content=false"
        })
@ActiveProfiles("demo")
class OwnPagesBrowserTest {

    private static final String CHROMIUM = System.getProperty("chromium", "/usr/bin/chromium");

    private static Playwright playwright;
    private static Browser browser;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @BeforeAll
    static void startChromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(CHROMIUM))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    static void stopChromium() {
        playwright.close();
    }

    @Test
    void choiceIsFoundMadeAndKept() {
        try (var coach = Tasklist.login(browser, "http://127.0.0.1:" + port, "coach.spenge")) {
            Page page = coach.page();
            coach.screenshot("Aufgaben-mit-Benachrichtigungen");
            page.getByText("Benachrichtigungen").first().click();
            PlaywrightAssertions.assertThat(page.locator("#address")).containsText("coach.spenge@jospen.example");
            PlaywrightAssertions.assertThat(page.locator("input[value=DAILY]")).isChecked();
            coach.screenshot("Benachrichtigungen");

            coach.tabTo("input[value=DAILY]");
            page.keyboard().press("ArrowUp");
            coach.tabTo("button[type=submit]");
            page.keyboard().press("Enter");

            PlaywrightAssertions.assertThat(page.locator("#message")).hasText("Gespeichert: sofort.");
            PlaywrightAssertions.assertThat(page.locator("#message")).isFocused();
            coach.screenshot("Benachrichtigungen-gespeichert");
            assertThat(choice()).isEqualTo("IMMEDIATELY");

            page.reload();
            PlaywrightAssertions.assertThat(page.locator("input[value=IMMEDIATELY]"))
                    .isChecked();
            page.getByText("Zurück zur Aufgabenliste").click();
            page.locator(".task-filters").first().waitFor();
        } finally {
            jdbc.sql("DELETE FROM task_mail_preference").update();
        }
    }

    @Test
    void linkOfTheMailLeadsToTheTaskEvenBeforeTheLogin() {
        String caseReference = TasklistSession.login(port, "jobcenter.herford")
                .start("referral", Forms.referral("spenge", "32139"))
                .get("businessKey")
                .asText();
        String task = TasklistSession.login(port, "coach.spenge")
                .task(caseReference, "checkReferral")
                .get("id")
                .asText();

        try (var coach = Tasklist.login(browser, "http://127.0.0.1:" + port, "coach.spenge", "#/?task=" + task)) {
            coach.form().waitFor();
            PlaywrightAssertions.assertThat(coach.page().locator(".task-details"))
                    .containsText("Zuweisung prüfen");
            coach.screenshot("Aufgabe-aus-der-E-Mail");
        }
    }

    @Test
    void fileOfReferralsIsReadInARunningSession() {
        try (var jobcenter = Tasklist.login(browser, "http://127.0.0.1:" + port, "jobcenter.herford")) {
            Page page = jobcenter.page();
            page.navigate("http://127.0.0.1:" + port + "/jospen/import.html");
            page.setInputFiles(
                    "#file", Path.of("src", "main", "resources", "static", "jospen", "zuweisungen-beispiel.csv"));
            page.getByText("Prüfen").click();

            PlaywrightAssertions.assertThat(page.locator("#message")).containsText("neu");
            jobcenter.screenshot("Zuweisungen-einlesen");
        }
    }

    private String choice() {
        return jdbc.sql("SELECT choice FROM task_mail_preference WHERE user_id = 'coach.spenge'")
                .query(String.class)
                .single();
    }
}

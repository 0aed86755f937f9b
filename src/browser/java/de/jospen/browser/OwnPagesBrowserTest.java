package de.jospen.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.SelectOption;
import de.jospen.support.Forms;
import de.jospen.support.TasklistSession;
import java.time.LocalDate;
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

    private static Chromium chromium;
    private static Browser browser;

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
    void choiceIsFoundMadeAndKept() {
        try (var coach = Tasklist.login(browser, "http://127.0.0.1:" + port, "coach.spenge")) {
            Page page = coach.page();
            coach.screenshot("Aufgaben-mit-Benachrichtigungen");
            page.locator("a[href='/jospen/benachrichtigungen.html']").click();
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
            Download example = page.waitForDownload(
                    () -> page.getByText("Beispieldatei herunterladen").click());
            page.setInputFiles("#file", example.path());
            page.getByText("Prüfen").click();

            PlaywrightAssertions.assertThat(page.locator("#message")).containsText("3 neu");
            jobcenter.screenshot("Zuweisungen-einlesen");
        }
    }

    @Test
    void anEmployerWithAnOfferIsEnteredFromTheMenu() {
        String name = "Musterbetrieb " + Forms.uniqueName();
        try (var coach = Tasklist.login(browser, "http://127.0.0.1:" + port, "coach.spenge")) {
            Page page = coach.page();
            page.locator("a[href='/jospen/uebersichten.html']").click();
            page.locator("a[href='arbeitsmarkt.html']").click();
            page.getByText("Arbeitgeber eintragen").click();
            page.fill("#employer [name=name]", name);
            page.selectOption("#employer [name=sector]", "I");
            page.selectOption(".place [name=site]", "spenge");
            page.fill(".place [name=postcode]", "3213");
            page.fill(".place [name=town]", "Spenge");
            page.fill("[data-from=enger][data-mode=PUBLIC_TRANSPORT]", "22");
            page.getByText("Arbeitgeber speichern").click();
            PlaywrightAssertions.assertThat(page.locator("#message"))
                    .hasText("Postleitzahl: Bitte fünf Ziffern angeben.");
            page.fill(".place [name=postcode]", "32139");
            page.getByText("Arbeitgeber speichern").click();
            PlaywrightAssertions.assertThat(page.locator("#message")).hasText("Gespeichert.");

            page.getByText("Angebot eintragen").click();
            page.selectOption("#offer [name=employerSiteId]", new SelectOption().setLabel("Spenge"));
            page.selectOption("#offer [name=kind]", "VACANCY");
            page.fill("#offer [name=title]", "Küchenhilfe");
            page.fill("#offer [name=kldb]", "29301");
            PlaywrightAssertions.assertThat(page.locator("#kldb-title")).containsText(", Helfer");
            page.fill("#offer [name=source]", "Aushang");
            coach.screenshot("Angebot");
            page.getByText("Angebot speichern").click();
            PlaywrightAssertions.assertThat(page.locator("#offers")).containsText("Küchenhilfe, Spenge");
            coach.screenshot("Arbeitsmarkt");
            assertThat(jdbc.sql("SELECT minutes FROM employer_site_reach")
                            .query(Integer.class)
                            .list())
                    .containsExactly(22);
        }
    }

    @Test
    void managementFindsTheOverviewsInCockpit() {
        try (var lead = Tasklist.login(browser, "http://127.0.0.1:" + port, "leitung")) {
            Page page = lead.page();
            page.navigate("http://127.0.0.1:" + port + "/camunda/app/cockpit/default/");
            page.locator("a[href='/jospen/uebersichten.html']").click();
            page.getByText("Workshops und Betriebsbesuche").click();
            PlaywrightAssertions.assertThat(page.locator("#counts")).containsText("noch 3");
            lead.screenshot("Veranstaltungen");
        }
    }

    @Test
    void absenceIsEnteredAndEnded() {
        try (var lead = Tasklist.login(browser, "http://127.0.0.1:" + port, "leitung")) {
            Page page = lead.page();
            page.locator("a[href='/jospen/team.html']").click();
            page.locator("#access").waitFor();
            page.selectOption("#absence [name=userId]", "coach.spenge");
            page.selectOption("#absence [name=deputyId]", "coach.enger");
            page.fill("#absence [name=firstDay]", LocalDate.now().plusDays(1).toString());
            page.fill("#absence [name=lastDay]", LocalDate.now().plusDays(8).toString());
            page.locator("#absence button").click();
            PlaywrightAssertions.assertThat(page.locator("#message")).hasText("Eingetragen.");
            page.fill("#question [name=user]", "coach.enger");
            page.fill("#question [name=reference]", "JSE-2018-0001");
            page.locator("#question button").click();
            PlaywrightAssertions.assertThat(page.locator("#answer li").last()).containsText("Zu dieser Kennung");
            lead.screenshot("Team");
            page.setViewportSize(375, 800);
            lead.screenshot("Team-schmal");

            page.locator("#absences tbody button").click();
            PlaywrightAssertions.assertThat(page.locator("#absences tbody")).hasText("Niemand ist abwesend.");
        }
    }

    @Test
    void searchLeadsToTheTask() {
        String name = Forms.uniqueName();
        String caseReference = TasklistSession.login(port, "jobcenter.herford")
                .start("referral", Forms.with(Forms.referral("spenge", "32139"), "lastName", "Müller-" + name))
                .get("businessKey")
                .asText();

        try (var coach = Tasklist.login(browser, "http://127.0.0.1:" + port, "coach.spenge")) {
            Page page = coach.page();
            page.locator("a[href='/jospen/suche.html']").click();
            PlaywrightAssertions.assertThat(page.locator("#text")).isFocused();
            page.keyboard().type("muel " + name.substring(0, 20));
            PlaywrightAssertions.assertThat(page.locator("#message")).hasText("1 Treffer");
            PlaywrightAssertions.assertThat(page.locator("#hits h2")).containsText(caseReference);
            coach.screenshot("Suche");
            page.setViewportSize(375, 700);
            coach.screenshot("Suche-schmal");
            page.setViewportSize(1280, 900);

            page.getByText("Zuweisung prüfen").click();
            coach.form().waitFor();
            PlaywrightAssertions.assertThat(page.locator(".task-details")).containsText("Zuweisung prüfen");
        }
    }

    private String choice() {
        return jdbc.sql("SELECT choice FROM task_mail_preference WHERE user_id = 'coach.spenge'")
                .query(String.class)
                .single();
    }
}

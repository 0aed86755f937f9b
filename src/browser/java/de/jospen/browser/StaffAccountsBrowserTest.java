package de.jospen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import de.jospen.support.Forms;
import de.jospen.support.TasklistSession;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** Somebody new: taken on by clicking, the first password changed, and then only the own site's tasks. */
@Tag("browser")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:pages;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE",
            "jospen.demo.content=false"
        })
@ActiveProfiles("demo")
class StaffAccountsBrowserTest {

    private static final String OWN = "Mein-Eigenes-2033";

    private static Chromium chromium;
    private static Browser browser;

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
    void aCoachForSpengeIsTakenOnAndSeesSpengeOnly() {
        String spenge = referral("spenge", "32139");
        String enger = referral("enger", "32130");
        String first = takeOn();

        try (BrowserContext context = context()) {
            Page page = context.newPage();
            login(page, "tasklist", "coach.klick", first);
            page.waitForURL("**/jospen/konto.html");
            assertThat(page.locator("#first")).isVisible();
            assertThat(page.locator("#address")).isHidden();
            page.navigate(base() + "/jospen/team.html");
            page.waitForURL("**/jospen/konto.html");

            page.fill("[name=oldPassword]", first);
            page.fill("[name=newPassword]", "zu kurz");
            page.fill("[name=repeated]", "zu kurz");
            page.locator("#password button").click();
            assertThat(page.locator("label:has([name=newPassword]) .jospen-error"))
                    .containsText("Mindestens 10 Zeichen");
            assertThat(page.locator("[name=newPassword]")).isFocused();
            narrow(page, "Mein-Konto-erstes-Passwort");

            page.fill("[name=newPassword]", OWN);
            page.fill("[name=repeated]", OWN);
            page.locator("#password button").click();
            assertThat(page.locator("#message")).hasText("Ihr Passwort ist geändert.");
            assertThat(page.locator("#first")).isHidden();

            page.getByText("Zur Aufgabenliste").click();
            page.locator(".tasks-list .task", new Page.LocatorOptions().setHasText(spenge))
                    .waitFor();
            assertThat(page.locator(".tasks-list .task", new Page.LocatorOptions().setHasText(enger)))
                    .hasCount(0);
            page.locator("a[href='/jospen/konto.html']").click();
            assertThat(page.locator("#facts")).containsText("Spenge");
        }
    }

    @Test
    void whatTheWebAppsCallMyProfileIsTheOwnAccount() {
        try (var coach = Tasklist.login(browser, base(), "coach.enger")) {
            Page page = coach.page();
            page.locator(".account .dropdown-toggle, [uib-dropdown] .glyphicon-user")
                    .first()
                    .click();
            page.locator("li.profile a").click();
            page.waitForURL("**/jospen/konto.html");
            assertThat(page.locator("#facts")).containsText("Jette Sommerfeld");
        }
    }

    @Test
    void aFileIsCheckedAndTakenOn() {
        try (BrowserContext context = context()) {
            Page page = context.newPage();
            login(page, "admin", "admin", TasklistSession.PASSWORD);
            page.locator("a[href='/jospen/benutzer.html']").first().click();
            page.setInputFiles(
                    "#upload [name=file]",
                    new com.microsoft.playwright.options.FilePayload(
                            "benutzer.csv", "text/csv", """
                            Benutzerkennung;Vorname;Nachname;E-Mail;Rollen;Standorte
                            datei.klick;Kim;Datei;;Coach;Enger
                            datei.falsch;Kim;Datei;;Coach;
                            """.getBytes(StandardCharsets.UTF_8)));
            page.getByText("Prüfen").click();
            assertThat(page.locator("#message")).hasText("1 neu, 1 fehlerhaft.");
            assertThat(page.locator("#preview")).containsText("Ein Coach braucht mindestens einen Standort.");
            page.locator("#run").click();
            assertThat(page.locator("#preview")).containsText("Erstes Passwort, nur jetzt zu sehen:");
            assertThat(page.locator("#people")).containsText("datei.klick");
            narrow(page, "Benutzer-aus-Datei");
        }
    }

    private String takeOn() {
        try (BrowserContext context = context()) {
            Page page = context.newPage();
            login(page, "admin", "admin", TasklistSession.PASSWORD);
            page.locator("a[href='/jospen/benutzer.html']").first().click();
            page.locator("#new").click();
            page.fill("#account [name=id]", "coach.klick");
            page.fill("#account [name=firstName]", "Kim");
            page.fill("#account [name=lastName]", "<b>Klick</b>");
            page.getByLabel("Coach", new Page.GetByLabelOptions().setExact(true))
                    .check();
            page.locator("#account button[type=submit]").click();
            assertThat(page.locator("label:has([name=lastName]) .jospen-error")).containsText("nur Buchstaben");
            assertThat(page.locator("#places .jospen-error")).hasText("Ein Coach braucht mindestens einen Standort.");
            page.fill("#account [name=lastName]", "Klick");
            page.getByLabel("Spenge", new Page.GetByLabelOptions().setExact(true))
                    .check();
            page.locator("#account button[type=submit]").click();
            assertThat(page.locator("#message")).hasText("Aufgenommen.");
            assertThat(page.locator("#changes")).containsText("Standort erhalten: Spenge");
            narrow(page, "Benutzer-und-Rechte");
            page.fill("#search input", "klick spenge");
            assertThat(page.locator("#people tbody tr")).hasCount(1);
            String password = page.locator("#secret").textContent();
            assertThat(password).matches(Pattern.compile("[A-Za-z0-9-]{18,}"));
            return password;
        }
    }

    /** On a telephone nothing is wider than the screen, and nothing is hidden from whoever does not see it. */
    private static void narrow(Page page, String name) {
        page.setViewportSize(375, 800);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(375);
        List<String> violations = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + " " + rule.getNodes())
                        .toList();
        assertThat(violations).isEmpty();
        page.setViewportSize(1280, 1100);
    }

    private void login(Page page, String app, String user, String password) {
        page.navigate(base() + "/camunda/app/" + app + "/default/");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.fill("input[ng-model=username]", user);
        page.fill("input[ng-model=password]", password);
        page.locator("button[type=submit]").click();
    }

    private String referral(String site, String postcode) {
        return TasklistSession.login(port, "jobcenter.herford")
                .start("referral", Forms.referral(site, postcode))
                .get("businessKey")
                .asText();
    }

    private BrowserContext context() {
        return browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1280, 1100).setLocale("en-US"));
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }
}

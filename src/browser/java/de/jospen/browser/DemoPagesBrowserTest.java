package de.jospen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import de.jospen.support.TasklistSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** What managers and coaches find in the demo: targets first, the person's file beside every form, pages for everybody. */
@Tag("browser")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:demopages;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE")
@ActiveProfiles("demo")
class DemoPagesBrowserTest {

    private static final Path PAGES = Path.of("src/main/resources/static/jospen");
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    /** What a page needs in its address. */
    private static final Map<String, String> QUESTIONS = Map.of(
            "akte.html", "SELECT '?fall=' || MIN(case_reference) FROM participation WHERE state = 'ACTIVE'",
            "erreichbar.html", "SELECT '?fall=' || MIN(case_reference) FROM participation WHERE state = 'ACTIVE'",
            "veranstaltung.html", "SELECT '?nr=' || MIN(event_number) FROM group_event WHERE state = 'PLANNED'");

    private static Chromium chromium;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopChromium() {
        chromium.close();
    }

    @Test
    void cockpitAnswersFirstWhetherTheTargetsWillBeReached() {
        try (var lead = login("leitung")) {
            Page page = lead.page();
            page.navigate(base() + "/camunda/app/cockpit/default/");
            assertThat(page.locator(".jospen-headline")).containsText("Schaffen wir die Vermittlungsquote?");
            assertThat(page.locator(".jospen-tile")).hasCount(7);
            lead.screenshot("Cockpit-Projektziele");
            double card = page.locator(".jospen-targets").boundingBox().y;
            assertThat(card).isLessThan(page.getByText("Aktuell").first().boundingBox().y);
            assertThat(violations(page, ".jospen-targets")).isEmpty();

            page.locator(".jospen-targets a[href='/jospen/ziele.html']").click();
            page.locator(".jospen-tile", new Page.LocatorOptions().setHasText("Vermittlungen"))
                    .locator("summary")
                    .click();
            page.getByLabel("Fälle zeigen: Vermittlungen").click();
            assertThat(page.locator("#list-title")).isFocused();
            assertThat(page.locator("#list-title")).containsText("Vermittlungen: ");
            lead.screenshot("Projektziele-mit-Fällen");

            page.locator("#list tbody a").first().click();
            assertThat(page.locator(".jospen-timeline li").last()).containsText("Zuweisung durch");
            page.locator(".jospen-kinds button", new Page.LocatorOptions().setHasText("Termin"))
                    .click();
            assertThat(page.locator(".jospen-kinds button[aria-pressed=true]")).hasText("Termin");
            assertThat(page.locator(".jospen-timeline li").first()).containsText("Termin");
        }
    }

    @Test
    void managementReadsFiguresAndNoCases() {
        try (var context = chromium.browser().newContext()) {
            Page page = context.newPage();
            page.navigate(base() + "/camunda/app/cockpit/default/");
            page.fill("input[ng-model=username]", "geschaeftsfuehrung");
            page.fill("input[ng-model=password]", TasklistSession.PASSWORD);
            page.locator("button[type=submit]").click();
            assertThat(page.locator(".jospen-tile")).hasCount(7);
            page.navigate(base() + "/jospen/ziele.html");
            assertThat(page.locator(".jospen-tile")).hasCount(7);
            assertThat(page.getByText("Fälle zeigen")).hasCount(0);
        }
    }

    @Test
    void theFileBesideTheFormLeavesTheFormAsItIs() {
        String reference = jdbc.sql("""
                        SELECT MIN(case_reference) FROM participation WHERE site = 'spenge' AND state = 'ACTIVE'
                        """).query(String.class).single();
        try (var coach = login("coach.spenge")) {
            Page page = coach.page();
            coach.open(reference, "");
            page.locator("form.jospen textarea:visible").first().fill("Noch nicht fertig geschrieben");

            page.locator(".nav-tabs a", new Page.LocatorOptions().setHasText("Teilnehmerakte"))
                    .click();
            assertThat(page.locator(".jospen-file")).containsText(reference);
            assertThat(page.locator(".jospen-timeline li").first()).isVisible();
            coach.screenshot("Teilnehmerakte-im-Reiter");
            assertThat(violations(page, ".jospen-file")).isEmpty();

            page.locator(".nav-tabs a", new Page.LocatorOptions().setHasText("Formular"))
                    .click();
            coach.form().waitFor();
            assertThat(page.locator("form.jospen textarea:visible").first()).hasValue("Noch nicht fertig geschrieben");
        }
    }

    @Test
    void theLeadCommentsWhatWaitsAndReadsWhatIsReleased() {
        String waiting = jdbc.sql("SELECT number FROM project_report WHERE state = 'OPEN'")
                .query(String.class)
                .single();
        try (var lead = login("leitung")) {
            Page page = lead.page();
            lead.open(waiting, "");
            assertThat(page.locator("form.jospen input[name=meetingOn]")).isVisible();
            assertThat(page.locator("form.jospen")).containsText("Finanzielle Auswirkungen");
            assertThat(page.getByText("Was geschehen ist")).isHidden();
            lead.screenshot("Bericht-kommentieren");
            assertThat(violations(page, "form.jospen")).isEmpty();

            page.navigate(base() + "/jospen/berichte.html");
            assertThat(page.locator("#reports tbody tr")).hasCount(1);
            assertThat(page.locator("#reports tbody tr")).containsText("Monatsbericht");
            assertThat(page.locator("#effort tbody tr")).hasCount(12);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageIsForEverybody(String name) {
        try (var lead = login("leitung")) {
            Page page = lead.page();
            String file = name.substring(name.lastIndexOf('/') + 1);
            String question = QUESTIONS.containsKey(file)
                    ? jdbc.sql(QUESTIONS.get(file)).query(String.class).single()
                    : "";
            for (int width : new int[] {1280, 375}) {
                page.setViewportSize(width, 800);
                page.navigate(base() + name + question);
                page.waitForLoadState(LoadState.NETWORKIDLE);
                page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })");
                lead.screenshot(name + "-" + (width == 375 ? "schmal" : "breit"));
                assertThat(violations(page, "body"))
                        .describedAs("%s at %d", name, width)
                        .isEmpty();
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .describedAs("%s is no wider than the screen", name)
                        .isLessThanOrEqualTo(width);
            }
        }
    }

    static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            Stream<String> own = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".html"))
                    .sorted()
                    .map(file -> "/jospen/" + file);
            // and those the server writes
            return Stream.concat(
                            own, Stream.of("/", "/demo/postfach", "/demo/postfach?fach=jospen@kreis-herford.example"))
                    .toList();
        }
    }

    private static List<String> violations(Page page, String part) {
        return new AxeBuilder(page)
                .include(part).analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(DemoPagesBrowserTest::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                        .collect(Collectors.joining("; "));
    }

    private Tasklist login(String user) {
        return Tasklist.login(chromium.browser(), base(), user);
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }
}

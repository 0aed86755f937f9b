package de.jospen.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import de.jospen.support.TasklistSession;
import java.nio.file.Path;
import java.util.Map;

/** One person's Tasklist in a browser of their own. */
final class Tasklist implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static int serial;

    private final BrowserContext context;
    private final Page page;
    private final String base;

    private Tasklist(BrowserContext context, String base) {
        this.context = context;
        this.page = context.newPage();
        this.base = base;
        page.setDefaultTimeout(40_000);
        page.onDialog(dialog -> dialog.accept());
    }

    static Tasklist login(Browser browser, String base, String user) {
        return login(browser, base, user, "");
    }

    /** @param hash the place in Tasklist that a link leads to, e.g. {@code #/?task=…} */
    static Tasklist login(Browser browser, String base, String user, String hash) {
        var context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1280, 1100).setLocale("en-US"));
        var tasklist = new Tasklist(context, base);
        tasklist.page.navigate(base + "/camunda/app/tasklist/default/" + hash);
        tasklist.page.waitForLoadState(LoadState.NETWORKIDLE);
        tasklist.page.fill("input[ng-model=username]", user);
        tasklist.page.fill("input[ng-model=password]", TasklistSession.PASSWORD);
        tasklist.page.locator("button[type=submit]").click();
        try {
            tasklist.page.locator(".task-filters").first().waitFor();
        } catch (com.microsoft.playwright.TimeoutError e) {
            tasklist.screenshot("Anmeldung-" + user);
            throw e;
        }
        return tasklist;
    }

    Page page() {
        return page;
    }

    Locator form() {
        return page.locator("form.jospen[data-ready]");
    }

    /** Opens "Prozess starten" and the start form. */
    void openStart(String processName) {
        page.getByText("Prozess starten").first().click();
        page.locator(".modal-dialog a", new Page.LocatorOptions().setHasText(processName))
                .click();
        form().waitFor();
    }

    void submitStart() {
        page.locator(".modal-footer button[ng-click=\"startProcessInstance()\"]")
                .click();
    }

    /** Opens the case's task from the list by clicking, and takes it over unless that is done. */
    void open(String caseReference, String taskName) {
        openUnclaimed(caseReference, taskName);
        Locator claim = page.locator(".claim:visible");
        Locator taken = page.locator(".unclaim:visible");
        claim.or(taken).first().waitFor();
        if (claim.count() > 0) {
            claim.first().click();
        }
        completeButton().and(page.locator(":enabled")).waitFor();
    }

    void openUnclaimed(String caseReference, String taskName) {
        page.navigate(base + "/camunda/app/tasklist/default/");
        page.reload();
        try {
            page.locator(".tasks-list .task", new Page.LocatorOptions().setHasText(taskName))
                    .filter(new Locator.FilterOptions().setHasText(caseReference))
                    .first()
                    .click();
            form().waitFor();
        } catch (com.microsoft.playwright.TimeoutError e) {
            screenshot("Nicht-gefunden-" + taskName);
            throw e;
        }
    }

    void fill(Map<String, Object> values) {
        FormFiller.fill(form(), values);
    }

    Locator completeButton() {
        return page.locator(".form-actions button.btn-primary:visible");
    }

    /** Completes and waits until the form has gone. */
    void complete() {
        completeButton().click();
        form().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    void work(String caseReference, String taskName, Map<String, Object> values) {
        open(caseReference, taskName);
        fill(values);
        screenshot(taskName);
        complete();
    }

    /** Presses Tab until the element has the focus: what cannot be reached so is not for the keyboard. */
    void tabTo(String selector) {
        for (int presses = 0; presses < 120; presses++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("selector => document.activeElement.matches(selector)", selector))) {
                return;
            }
        }
        throw new AssertionError("Not reachable with the keyboard: " + selector);
    }

    void screenshot(String name) {
        String file = "%02d-%s.png".formatted(++serial, name.replaceAll("[^\\p{L}]+", "-"));
        page.screenshot(
                new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(file)).setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }
}

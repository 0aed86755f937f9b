package de.jospen.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import de.jospen.demo.DemoForms;
import de.jospen.demo.LocalMailServer;
import de.jospen.participant.Participants;
import de.jospen.participant.ParticipationState;
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

/** The way of one participant by clicking through Tasklist, and what a person meets on it: errors, drafts, the keyboard. */
@Tag("browser")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:browser;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE",
            "jospen.demo.content=false"
        })
@ActiveProfiles("demo")
class JourneyWalkBrowserTest {

    private static final LocalDate TODAY = LocalDate.now();

    private static Chromium chromium;
    private static Browser browser;

    @Autowired
    Participants participants;

    @Autowired
    LocalMailServer mailServer;

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
    void participantIsWalkedFromReferralToAcknowledgedHandoverByClicking() {
        try (var jobcenter = login("jobcenter.herford");
                var kreis = login("kreis.herford");
                var coach = login("coach.spenge");
                var lead = login("leitung")) {
            String caseReference = refer(jobcenter);

            coach.work(caseReference, "Zuweisung prüfen", DemoForms.admitted());
            answerWithTheKeyboardOnly(kreis, caseReference);
            coach.work(caseReference, "Erstgespräch führen und Datenschutz klären", DemoForms.conductIntake(TODAY));
            coach.work(
                    caseReference,
                    "Kompetenzen zu Beginn erheben",
                    DemoForms.surveyCompetences(TODAY, "GUIDED", "LOW"));
            coach.work(caseReference, "Integrationshemmnisse einschätzen", DemoForms.assessBarriers(TODAY));
            coach.work(caseReference, "Vorschlag zur Coachingintensität bestätigen", DemoForms.confirmIntensity());
            coach.work(caseReference, "Coachingplan vereinbaren", DemoForms.agreeCoachingPlan(TODAY, TODAY));
            coach.work(caseReference, "Fallkonferenz mit dem Jobcenter führen", DemoForms.holdCaseConference(TODAY));
            draftSurvives(coach, caseReference);
            coach.work(
                    caseReference,
                    "Coachingtermin dokumentieren",
                    DemoForms.recordSession("spenge", TODAY, "NEXT_SESSION", TODAY.plusDays(7)));
            reportPlacement(coach, caseReference);
            coach.work(caseReference, "Vermittlung erfassen", DemoForms.recordPlacement("joellenbeck", TODAY));
            coach.work(caseReference, "Beschäftigungsnachweis prüfen", DemoForms.verifyPlacement(TODAY, TODAY));
            coach.work(
                    caseReference,
                    "Coachingtermin dokumentieren",
                    DemoForms.recordSession("spenge", TODAY, "FINISH", null));
            coach.work(
                    caseReference,
                    "Austritt, Grund und Verbleib festhalten",
                    DemoForms.recordExit(TODAY, "EMPLOYMENT", "INSURED_PART_TIME"));
            coach.work(caseReference, "Kompetenzen erheben", DemoForms.surveyCompetences(TODAY, "INDEPENDENT", "GOOD"));
            coach.work(caseReference, "Übergabebericht entwerfen", DemoForms.draftReport());
            coach.work(caseReference, "Bericht mit Teilnehmer/in besprechen", DemoForms.discussReport(TODAY));
            lead.work(caseReference, "Übergabebericht freigeben", DemoForms.released());
            jobcenter.work(caseReference, "Übergabebericht zur Kenntnis nehmen", DemoForms.acknowledgeHandover());

            assertThat(participants.byReference(caseReference).state()).isEqualTo(ParticipationState.COMPLETED);
            assertThat(mailServer.receivedMails()).hasSize(3);
        }
    }

    /** First with a field left empty: the message stands at the field, is tied to it and has the focus. */
    private String refer(Tasklist jobcenter) {
        var form = new java.util.HashMap<>(DemoForms.referParticipant(
                "spenge", "32139", "Spenge", "Jördis", "Beispielmann", LocalDate.of(1990, 5, 17)));
        form.remove("birthDate");
        jobcenter.openStart("Zuweisung durch das Jobcenter");
        jobcenter.fill(form);
        jobcenter.submitStart();

        Locator birthDate = jobcenter.form().locator("[name=birthDate]");
        PlaywrightAssertions.assertThat(birthDate).hasAttribute("aria-invalid", "true");
        PlaywrightAssertions.assertThat(birthDate).isFocused();
        String message = birthDate.getAttribute("aria-describedby");
        PlaywrightAssertions.assertThat(jobcenter.page().locator("#" + message)).hasText("Bitte ausfüllen.");
        jobcenter.screenshot("Zuweisung-Fehler-am-Feld");
        assertThat(cases()).isZero();

        birthDate.fill("1990-05-17");
        jobcenter.screenshot("Zuweisung");
        jobcenter.submitStart();
        jobcenter
                .form()
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        return jdbc.sql("SELECT case_reference FROM participation")
                .query(String.class)
                .single();
    }

    private void answerWithTheKeyboardOnly(Tasklist kreis, String caseReference) {
        kreis.openUnclaimed(caseReference, "Abstimmung beantworten");
        assertThat(kreis.page().content()).doesNotContain("Beispielmann");
        kreis.page().keyboard().press("Control+Alt+c");
        kreis.completeButton().and(kreis.page().locator(":enabled")).waitFor();
        kreis.form().waitFor();
        kreis.tabTo("input[name=answer]");
        kreis.page().keyboard().press("Space");
        kreis.tabTo("input[name=scope]");
        kreis.page().keyboard().press("ArrowDown");
        kreis.screenshot("Abstimmung-nur-mit-der-Tastatur");
        kreis.tabTo(".form-actions button.btn-primary");
        kreis.page().keyboard().press("Enter");
        kreis.form()
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }

    /** What was typed is there again after a reload, and nothing of it lies in the browser's storage. */
    private void draftSurvives(Tasklist coach, String caseReference) {
        coach.open(caseReference, "Coachingtermin dokumentieren");
        Locator notes = coach.form().locator("[name=notes]");
        notes.fill("Halb fertige Notiz");
        coach.page()
                .waitForResponse(
                        response -> response.url().endsWith("/draft") && response.status() == 204,
                        () -> coach.form().locator("[name=durationMinutes]").fill("45"));

        coach.page().reload();
        coach.form().waitFor();

        PlaywrightAssertions.assertThat(notes).hasValue("Halb fertige Notiz");
        assertThat(String.valueOf(coach.page().evaluate("() => JSON.stringify({...localStorage, ...sessionStorage})")))
                .doesNotContain("Halb fertige");
        coach.screenshot("Entwurf-ist-wieder-da");
        coach.page().locator(".jospen-draft button").click();
        PlaywrightAssertions.assertThat(notes).hasValue("");
    }

    private void reportPlacement(Tasklist coach, String caseReference) {
        coach.openUnclaimed(caseReference, "Coachingtermin dokumentieren");
        coach.page().getByText("Vermittlung melden").click();
        coach.page()
                .locator(".jospen-question")
                .getByText("Vermittlung melden")
                .last()
                .click();
        PlaywrightAssertions.assertThat(coach.page().locator(".jospen-notice")).containsText("Vermittlung melden");
        coach.screenshot("Vermittlung-gemeldet");
    }

    private Tasklist login(String user) {
        return Tasklist.login(browser, "http://127.0.0.1:" + port, user);
    }

    private int cases() {
        return jdbc.sql("SELECT COUNT(*) FROM participation")
                .query(Integer.class)
                .single();
    }
}

package de.jospen.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.JospenApplication;
import de.jospen.participant.ReadFiles;
import de.jospen.project.ProjectProperties;
import de.jospen.reporting.CountedReferences;
import de.jospen.support.DatabaseDump;
import de.jospen.support.Invariants;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What somebody finds who starts the demo for the first time, and for the second. After all tests that need the web apps:
 * stopping this application takes away what the web apps of another in the same JVM keep in static fields.
 */
@Order(Integer.MAX_VALUE - 1)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class DemoContentTest {

    private static final int PEOPLE = 37;

    @TempDir
    static Path dataFolder;

    private ConfigurableApplicationContext demo;
    private JdbcClient jdbc;

    @BeforeAll
    void firstStart(CapturedOutput output) {
        start();

        assertThat(output).contains("Demo: " + PEOPLE + " erfundene Personen angelegt (");
        assertThat(output.getAll()).doesNotContain(familyNames());
    }

    @AfterAll
    void stop() {
        if (demo != null) {
            demo.close();
        }
    }

    @Test
    void peopleAreInEveryStateAndAtEverySite() {
        assertThat(counts("SELECT CONCAT(site, ' ', state), COUNT(*) FROM participation GROUP BY site, state"))
                .isEqualTo(Map.ofEntries(
                        Map.entry("enger COORDINATION_PENDING", 1),
                        Map.entry("enger ADMITTED", 1),
                        Map.entry("enger ACTIVE", 3),
                        Map.entry("enger COMPLETED", 7),
                        Map.entry("spenge REFERRED", 2),
                        Map.entry("spenge REJECTED", 1),
                        Map.entry("spenge ACTIVE", 3),
                        Map.entry("spenge SUSPENDED", 1),
                        Map.entry("spenge TERMINATED_EARLY", 1),
                        Map.entry("spenge COMPLETED", 4),
                        Map.entry("joellenbeck REFERRED", 2),
                        Map.entry("joellenbeck ADMITTED", 1),
                        Map.entry("joellenbeck NOT_STARTED", 1),
                        Map.entry("joellenbeck ACTIVE", 4),
                        Map.entry("joellenbeck COMPLETED", 5)));
    }

    @Test
    void everybodyCameWhileTheProjectRan() {
        ProjectProperties project = demo.getBean(ProjectProperties.class);
        assertThat(LocalDate.now()).isBetween(project.start(), project.end());
        assertThat(jdbc.sql("SELECT MIN(entered_on) FROM participation")
                        .query(LocalDate.class)
                        .single())
                .isAfter(project.start());
    }

    /** The figures come from the tables, the steps from the engine; for whoever went through the forms they must agree. */
    @ParameterizedTest
    @CsvSource({
        "K-1, participantJourney, surveyCompetences",
        "K-2, placement, scheduleFollowUp",
        "K-3, groupEvent, eventCarriedOut",
        "K-4, labourMarketEnquiry, enquiryAnswered",
        "K-5, competenceHandover, draftReport",
        "K-6, competenceHandover, handoverReceipt"
    })
    void figuresAgreeWithTheEnginesHistory(String kpi, String process, String step) {
        HistoryService history = demo.getBean(HistoryService.class);
        Set<String> played = new TreeSet<>();
        Set<String> passed = new TreeSet<>();
        history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .list()
                .forEach(instance -> {
                    played.add(instance.getBusinessKey());
                    if (history.createHistoricActivityInstanceQuery()
                                    .processInstanceId(instance.getId())
                                    .activityId(step)
                                    .count()
                            > 0) {
                        passed.add(instance.getBusinessKey());
                    }
                });
        Set<String> counted = CountedReferences.of(demo, kpi, LocalDate.now());
        counted.retainAll(played);
        assertThat(counted).isEqualTo(passed).isNotEmpty();
    }

    @Test
    void everybodysFileTellsTheirWay() {
        var lines = new ArrayList<String>();
        jdbc.sql("SELECT case_reference FROM participation")
                .query(String.class)
                .list()
                .forEach(reference ->
                        lines.addAll(ReadFiles.lines(demo, reference, List.of("enger", "spenge", "joellenbeck"))));
        assertThat(List.of(
                        "STEP Zuweisung durch Jobcenter Herford",
                        "STEP Kontakt mit Teilnehmer/in",
                        "STEP Abstimmung mit dem Kreis: zugestimmt",
                        "STEP Nicht angetreten: ",
                        "SESSION Erstgespräch",
                        "STEP Kompetenzen erhoben (zu Beginn): ",
                        "STEP Hemmnisse eingeschätzt (",
                        "STEP Coachingplan vereinbart",
                        "SESSION Einzelcoaching, ",
                        "SESSION Familiencoaching, ",
                        "SESSION Fallkonferenz",
                        "open SESSION Vereinbarter Termin",
                        "open GOAL ",
                        "STEP Unterbrochen: ",
                        "open STEP Voraussichtliche Rückkehr",
                        "EVENT Workshop „",
                        "open EVENT Betriebsbesichtigung „",
                        "STEP Erster Arbeitstag: ",
                        "STEP Austritt: ",
                        "STEP Abschlussbericht zugestellt",
                        "MAIL An Jobcenter Herford: ",
                        "PROFILE Hemmnisse [Row[label=",
                        "PROFILE Kompetenzen [Row[label="))
                .allSatisfy(beginning -> assertThat(lines).anyMatch(line -> line.startsWith(beginning)));
        assertThat(lines).noneMatch(line -> line.contains("null "));
    }

    @Test
    void eventsAreHeldPlannedAndCalledOff() {
        assertThat(counts("SELECT CONCAT(host_site, ' ', kind, ' ', state), COUNT(*) FROM group_event"
                        + " GROUP BY host_site, kind, state"))
                .isEqualTo(Map.of(
                        "spenge WORKSHOP CARRIED_OUT", 3,
                        "enger WORKSHOP CARRIED_OUT", 2,
                        "joellenbeck WORKSHOP CARRIED_OUT", 1,
                        "joellenbeck COMPANY_VISIT PLANNED", 1,
                        "enger WORKSHOP CANCELLED", 1));
        assertThat(counts("SELECT state, COUNT(*) FROM event_registration GROUP BY state"))
                .isEqualTo(Map.of("REGISTERED", 5, "WAITING", 1));
    }

    @Test
    void everyStageHasAnOpenTaskOfItsOwn() {
        assertThat(openTasks("enger"))
                .containsOnly(
                        Map.entry("answerCoordination", 1L),
                        Map.entry("answerEnquiry", 1L),
                        Map.entry("conductIntake", 1L),
                        Map.entry("inviteToEvent", 1L),
                        // Of the whole project, which bears the first site
                        Map.entry("commentReport", 1L),
                        Map.entry("surveyCompetences", 1L),
                        Map.entry("recordSession", 2L),
                        Map.entry("releaseReport", 1L));
        assertThat(openTasks("spenge"))
                .containsOnly(
                        Map.entry("checkReferral", 1L),
                        Map.entry("decideReferral", 1L),
                        Map.entry("assessBarriers", 1L),
                        Map.entry("agreeCoachingPlan", 1L),
                        Map.entry("conductCareerOrientation", 1L),
                        Map.entry("resumeCoaching", 1L),
                        Map.entry("settleEnquiry", 1L),
                        Map.entry("inviteToEvent", 1L),
                        Map.entry("acknowledgeHandover", 1L));
        assertThat(openTasks("joellenbeck"))
                .containsOnly(
                        Map.entry("decideReferral", 1L),
                        Map.entry("completeReferral", 1L),
                        Map.entry("clarifyNoShow", 1L),
                        Map.entry("answerEnquiry", 1L),
                        Map.entry("escalateEnquiry", 1L),
                        Map.entry("confirmIntensity", 1L),
                        Map.entry("recordSession", 2L),
                        Map.entry("verifyPlacement", 1L),
                        Map.entry("recordExit", 1L));
    }

    @Test
    void unclearReferralsAreADuplicateAndOneFromOutside() {
        assertThat(demo.getBean(RuntimeService.class)
                        .createVariableInstanceQuery()
                        .variableName("referralCheck")
                        .list())
                .extracting(variable -> variable.getValue())
                .contains("DUPLICATE", "OUT_OF_AREA");
    }

    @Test
    void familiesWereCoachedWithTheirConsent() {
        assertThat(jdbc.sql("""
                        SELECT COUNT(*) FROM consent c JOIN household_member m ON m.id = c.household_member_id
                        WHERE c.consent_type = 'FAMILY_COACHING' AND m.adult
                        """).query(Integer.class).single())
                .isEqualTo(jdbc.sql("SELECT COUNT(*) FROM coaching_session WHERE kind = 'FAMILY'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void placedPeopleAreAskedAgainWhenTheTimeComes() {
        assertThat(demo.getBean(ManagementService.class)
                        .createJobQuery()
                        .timers()
                        .activityId("followUpDate")
                        .list())
                .hasSize(3)
                .allSatisfy(timer -> assertThat(timer.getDuedate()).isInTheFuture());
    }

    @Test
    void nothingIsLeftUndoneOrFailed() {
        assertThat(demo.getBean(ManagementService.class)
                        .createJobQuery()
                        .messages()
                        .count())
                .isZero();
        assertThat(new Invariants(jdbc).violations()).isEmpty();
    }

    @Test
    void engineKnowsNoNameAndNoFreeText() {
        Set<String> personal = freeTexts();
        assertThat(personal)
                .contains("Die Großmutter übernimmt die Betreuung an zwei Nachmittagen.", "Musterküchen GmbH, Enger");
        personal.addAll(familyNames());

        assertThat(DatabaseDump.tablesContaining(jdbc, "act_", personal)).isEmpty();
    }

    @Test
    void secondStartAddsNothing() {
        Map<String, Integer> before = sizes();

        demo.close();
        start();

        assertThat(sizes()).isEqualTo(before).containsEntry("participation", PEOPLE);
    }

    /** An engine name of its own keeps the engine of the other tests, in the same JVM, apart from this one. */
    private void start() {
        demo = new SpringApplicationBuilder(JospenApplication.class)
                .profiles("demo")
                .run(
                        "--jospen.data-folder=" + dataFolder,
                        "--server.port=0",
                        "--camunda.bpm.process-engine-name=demo",
                        "--logging.level.root=warn",
                        "--logging.level.de.jospen=info");
        jdbc = demo.getBean(JdbcClient.class);
    }

    private Map<String, Long> openTasks(String site) {
        return demo.getBean(TaskService.class).createTaskQuery().tenantIdIn(site).list().stream()
                .collect(Collectors.groupingBy(Task::getTaskDefinitionKey, Collectors.counting()));
    }

    private Map<String, Integer> sizes() {
        return Set.of(
                        "participation",
                        "person",
                        "outgoing_mail",
                        "act_re_procdef",
                        "act_ru_filter",
                        "act_ru_task",
                        "act_hi_procinst",
                        "act_ru_job")
                .stream()
                .collect(Collectors.toMap(
                        table -> table,
                        table -> jdbc.sql("SELECT COUNT(*) FROM " + table)
                                .query(Integer.class)
                                .single()));
    }

    private Map<String, Integer> counts(String sql) {
        return jdbc.sql(sql).query((row, number) -> Map.entry(row.getString(1), row.getInt(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Set<String> familyNames() {
        return jdbc.sql("SELECT last_name FROM person").query(String.class).set();
    }

    /** Everything in our own tables that is more than a word or a code; "reported as" quotes a decision table. */
    private Set<String> freeTexts() {
        var texts = new TreeSet<String>();
        jdbc.sql("""
                        SELECT table_name, column_name FROM information_schema.columns
                        WHERE table_schema = 'PUBLIC' AND data_type LIKE 'CHARACTER%'
                            AND UPPER(table_name) NOT LIKE 'ACT\\_%' AND UPPER(table_name) NOT LIKE 'FLYWAY%'
                            AND UPPER(column_name) <> 'REPORTED_AS'
                        """)
                .query((row, number) -> "SELECT \"" + row.getString(2) + "\" FROM \"" + row.getString(1) + "\"")
                .list()
                .forEach(column -> texts.addAll(jdbc.sql(column).query(String.class).list().stream()
                        .filter(text -> text != null && text.length() > 14 && text.contains(" "))
                        .toList()));
        return texts;
    }
}

package de.jospen.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.engine.job.JobRunner;
import de.jospen.support.ProcessTest;
import de.jospen.support.Staff;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;

@ProcessTest
class MonthlyReportProcessTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    Staff staff;

    @Autowired
    ProjectReports reports;

    @Autowired
    ProjectReportRepository repository;

    @Autowired
    HistoryService historyService;

    @Autowired
    ManagementService managementService;

    @Autowired
    JobRunner jobRunner;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void noReportsYet() {
        jdbc.sql("DELETE FROM project_report").update();
    }

    @Test
    void firstOfAMonthBringsTheReportOnTheMonthBefore() {
        monthBegins("2018-07-01");

        ProjectReport report = repository
                .ofMonth(ProjectReportKind.MONTHLY, LocalDate.of(2018, 6, 30))
                .orElseThrow();
        assertThat(report.asOf()).isEqualTo("2018-06-30");
        assertThat(report.figuresSha256()).isNotNull();
        assertThat(staff.lead().tasks(report.number())).containsExactly("commentReport");
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(report.number())
                        .singleResult()
                        .getTenantId())
                .isEqualTo("enger");
    }

    @Test
    void reportThatIsThereIsNotBegunAgain() {
        String number =
                staff.lead().start("projectReporting", java.util.Map.of("kind", "MONTHLY", "asOf", "2018-06-29"));
        long before = ends("monthlyReportNotNeeded");

        monthBegins("2018-07-01");

        assertThat(repository.ofMonth(ProjectReportKind.MONTHLY, LocalDate.of(2018, 6, 30)))
                .get()
                .extracting(ProjectReport::number)
                .isEqualTo(number);
        assertThat(ends("monthlyReportNotNeeded")).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @CsvSource({"2018-04-01, 0", "2018-05-01, 1", "2019-10-01, 1", "2019-11-01, 0"})
    void reportsComeForTheMonthsOfTheProject(String day, int expected) {
        monthBegins(day);

        assertThat(jdbc.sql("SELECT COUNT(*) FROM project_report")
                        .query(Integer.class)
                        .single())
                .isEqualTo(expected);
    }

    @Test
    void theClockRingsEarlyOnTheFirstOfEveryMonth() {
        var due = timer().getDuedate().toInstant().atZone(BERLIN);
        assertThat(due.getDayOfMonth()).isEqualTo(1);
        assertThat(due.getHour()).isEqualTo(6);

        monthBegins("2018-07-01");

        assertThat(timer().getDuedate()).as("the next one waits").isNotNull();
    }

    /** The clock's job, as if on another day. */
    private void monthBegins(String day) {
        ProjectReports target = AopTestUtils.getTargetObject(reports);
        Object clock = ReflectionTestUtils.getField(target, "clock");
        ReflectionTestUtils.setField(target, "clock", Clock.fixed(Instant.parse(day + "T04:00:00Z"), BERLIN));
        try {
            jobRunner.run(timer().getId());
        } finally {
            ReflectionTestUtils.setField(target, "clock", clock);
        }
    }

    private Job timer() {
        return managementService
                .createJobQuery()
                .processDefinitionKey("monthlyReport")
                .singleResult();
    }

    private long ends(String id) {
        return historyService
                .createHistoricActivityInstanceQuery()
                .activityId(id)
                .count();
    }
}

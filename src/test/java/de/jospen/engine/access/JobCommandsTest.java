package de.jospen.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.support.Cases;
import de.jospen.support.ProcessTest;
import de.jospen.support.Staff;
import de.jospen.support.TasklistSession;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every command about jobs, sent by everybody to a timer and an asynchronous step of each site and to the history
 * clean-up, which has no process and which the engine does not check at all.
 */
@ProcessTest
@ExtendWith(OutputCaptureExtension.class)
class JobCommandsTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String LATER = "2031-01-01T00:00:00.000+0100";
    private static final List<String> SITES = List.of("enger", "joellenbeck");

    record Attempt(String method, String path, Object body) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @Autowired
    Cases cases;

    @Autowired
    Staff staff;

    @Autowired
    ManagementService managementService;

    @Autowired
    HistoryService historyService;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private final List<Job> jobs = new ArrayList<>();

    @BeforeEach
    void jobsOfEveryKindWait() {
        // No standing agreement of another test, which would let the coordination pass
        jdbc.sql("DELETE FROM district_coordination").update();
        jobs.addAll(jobsOf(cases.start("districtCoordination", cases.register("enger"), Map.of())));
        for (String site : SITES) {
            String enquiry = staff.coach(site).start("labourMarketEnquiry", enquiry(site));
            cases.instances(enquiry).forEach(instance -> jobs.addAll(jobsOf(instance)));
        }
        historyService.cleanUpHistoryAsync(true);
        jobs.addAll(historyService.findHistoryCleanupJobs());
        assertThat(jobs.stream()
                        .map(job ->
                                ((org.camunda.bpm.engine.impl.persistence.entity.JobEntity) job).getJobHandlerType()))
                .contains("async-continuation", "timer-transition", "history-cleanup");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "coach.enger",
                "coach.spenge",
                "coach.joellenbeck",
                "leitung",
                "geschaeftsfuehrung",
                "jobcenter.herford",
                "jobcenter.bielefeld",
                "kreis.herford",
                "sozialdezernat",
                "datenschutz"
            })
    void nobodyButAnAdministratorTouchesAJob(String user, CapturedOutput log) {
        TasklistSession session = TasklistSession.login(port, user);
        String before = rows();
        attempts().forEach(attempt -> {
            var answer = send(session, attempt);
            assertThat(answer.statusCode()).as(attempt + text(answer)).isIn(400, 403, 404);
            if (answer.statusCode() == 403) {
                assertThat(text(answer)).contains("Das ist in Ihrer Rolle nicht vorgesehen.");
            }
        });
        assertThat(rows()).isEqualTo(before);
        assertThat(log.getAll()).doesNotContain("\tat org.camunda");
    }

    @Test
    void anAdministratorGivesAFailedJobAnotherTryAndRunsNoneInPerson() {
        TasklistSession session = TasklistSession.login(port, "admin", "admin");
        Job job = jobs.get(0);
        String before = rows();
        attempts().filter(attempt -> !attempt.path().endsWith("/retries")).forEach(attempt -> {
            var answer = send(session, attempt);
            assertThat(answer.statusCode()).as(attempt + text(answer)).isIn(400, 403, 404);
        });
        assertThat(rows()).isEqualTo(before);

        managementService.setJobRetries(job.getId(), 0);
        assertThat(send(session, new Attempt("PUT", "/job/" + job.getId() + "/retries", Map.of("retries", 1)))
                        .statusCode())
                .isEqualTo(204);
        assertThat(managementService
                        .createJobQuery()
                        .jobId(job.getId())
                        .singleResult()
                        .getRetries())
                .isEqualTo(1);
    }

    @Test
    void anAdministratorDoesNotBringATimerForwardWithItsRetries() {
        TasklistSession session = TasklistSession.login(port, "admin", "admin");
        String before = rows();
        for (Job job : jobs) {
            var body = Map.of("retries", 3, "dueDate", "2018-01-01T00:00:00.000+0100");
            assertThat(send(session, new Attempt("PUT", "/job/" + job.getId() + "/retries", body))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(rows()).isEqualTo(before);
    }

    private Stream<Attempt> attempts() {
        List<String> ids = jobs.stream().map(Job::getId).toList();
        var later = Map.of("duedate", LATER, "cascade", true);
        Stream<Attempt> single = jobs.stream().flatMap(job -> {
            String path = "/job/" + job.getId();
            return Stream.of(
                    new Attempt("POST", path + "/execute", Map.of()),
                    new Attempt("PUT", path + "/retries", Map.of("retries", 0)),
                    new Attempt("PUT", path + "/duedate", later),
                    new Attempt("POST", path + "/duedate/recalculate", null),
                    new Attempt("PUT", path + "/priority", Map.of("priority", 99)),
                    new Attempt("PUT", path + "/suspended", Map.of("suspended", true)),
                    new Attempt("DELETE", path, null));
        });
        Stream<Attempt> definitions = jobs.stream()
                .filter(job -> job.getJobDefinitionId() != null)
                .flatMap(job -> {
                    String path = "/job-definition/" + job.getJobDefinitionId();
                    String process = job.getProcessDefinitionId();
                    return Stream.of(
                            new Attempt("PUT", path + "/retries", Map.of("retries", 0)),
                            new Attempt("PUT", path + "/jobPriority", Map.of("priority", 99, "includeJobs", true)),
                            new Attempt("PUT", path + "/suspended", Map.of("suspended", true, "includeJobs", true)),
                            new Attempt(
                                    "PUT",
                                    "/job/suspended",
                                    Map.of("suspended", true, "jobDefinitionId", job.getJobDefinitionId())),
                            new Attempt(
                                    "PUT",
                                    "/job/suspended",
                                    Map.of("suspended", true, "processInstanceId", job.getProcessInstanceId())),
                            new Attempt(
                                    "POST",
                                    "/process-instance/job-retries",
                                    Map.of("retries", 0, "processInstances", List.of(job.getProcessInstanceId()))),
                            new Attempt(
                                    "PUT",
                                    "/process-definition/" + process + "/suspended",
                                    Map.of("suspended", true, "includeProcessInstances", true)),
                            new Attempt(
                                    "PUT",
                                    "/process-instance/" + job.getProcessInstanceId() + "/suspended",
                                    Map.of("suspended", true)));
                });
        Stream<Attempt> all = Stream.of(
                new Attempt("POST", "/job/retries", Map.of("retries", 0, "jobIds", ids)),
                new Attempt("POST", "/job/retries", Map.of("retries", 0, "jobQuery", Map.of("withRetriesLeft", true))),
                new Attempt(
                        "PUT",
                        "/job/suspended",
                        Map.of("suspended", true, "processDefinitionKey", "districtCoordination")),
                new Attempt(
                        "PUT",
                        "/job-definition/suspended",
                        Map.of("suspended", true, "includeJobs", true, "processDefinitionKey", "districtCoordination")),
                new Attempt(
                        "PUT",
                        "/process-definition/suspended",
                        Map.of("suspended", true, "processDefinitionKey", "districtCoordination")),
                new Attempt(
                        "POST",
                        "/process-instance/job-retries-historic-query-based",
                        Map.of("retries", 0, "historicProcessInstanceQuery", Map.of())),
                new Attempt("POST", "/history/cleanup?immediatelyDue=true", null),
                new Attempt("POST", "/history/cleanup", null));
        return Stream.of(single, definitions, all).flatMap(one -> one);
    }

    private static Map<String, Object> enquiry(String site) {
        return Map.of(
                "site", site,
                "channel", "PHONE",
                "receivedOn", LocalDate.now(),
                "requesterKind", "RESIDENT",
                "requesterName", "Ottilie Erfunden",
                "phone", "05225 4711",
                "question", "Welche Bäckereien suchen Aushilfen?",
                "acknowledged", true);
    }

    private List<Job> jobsOf(String instance) {
        return managementService.createJobQuery().processInstanceId(instance).list();
    }

    private HttpResponse<byte[]> send(TasklistSession session, Attempt attempt) {
        String body = attempt.body() == null ? "" : TasklistSession.text(attempt.body());
        return session.send(attempt.method(), ENGINE + attempt.path(), "application/json", body);
    }

    private String rows() {
        var all = new StringBuilder();
        for (String table :
                List.of("ACT_RU_JOB", "ACT_RU_JOBDEF", "ACT_HI_JOB_LOG", "ACT_RU_BATCH", "ACT_RU_EXECUTION")) {
            all.append(jdbc.sql("SELECT * FROM " + table + " ORDER BY ID_")
                            .query()
                            .listOfRows())
                    .append('\n');
        }
        return all.toString();
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}

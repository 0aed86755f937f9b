package de.jospen.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import com.zaxxer.hikari.HikariDataSource;
import de.jospen.demo.LocalMailServer;
import de.jospen.engine.job.StuckCounts;
import de.jospen.engine.job.StuckWork;
import de.jospen.participant.Participation;
import de.jospen.support.Cases;
import de.jospen.support.ProcessTest;
import de.jospen.support.ScriptedSmtpServer;
import de.jospen.support.ScriptedSmtpServer.Answer;
import de.jospen.support.ScriptedSmtpServer.Stage;
import de.jospen.support.Staff;
import de.jospen.support.TasklistSession;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Each way a step of the machine may fail: what the lead sees of it at once, and that it heals. */
@ProcessTest
@ExtendWith(OutputCaptureExtension.class)
class StuckWorkTest {

    private static final String PATH = "/camunda/api/jospen/stuck";

    @Autowired
    Cases cases;

    @Autowired
    Staff staff;

    @Autowired
    StuckWork work;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    ManagementService managementService;

    @Autowired
    JavaMailSenderImpl mailSender;

    @Autowired
    LocalMailServer mailServer;

    @Autowired
    HikariDataSource pool;

    @Autowired
    LoggingSystem logging;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private TasklistSession lead;

    @BeforeEach
    void leadLooks() {
        logging.setLogLevel(StuckWork.class.getName(), LogLevel.INFO);
        jdbc.sql("DELETE FROM district_coordination").update();
        mailServer.clear();
        lead = TasklistSession.login(port, "leitung");
    }

    @AfterEach
    void mailServerIsThere() {
        logging.setLogLevel(StuckWork.class.getName(), null);
        mailSender.setPort(mailServer.port());
    }

    @Test
    void refusedMailIsGivenUpAtOnceAndLeavesWhenTheServerTakesIt() {
        Participation participation = coordination();
        try (var server = new ScriptedSmtpServer().at(Stage.RCPT, Answer.REPLY_550)) {
            mailSender.setPort(server.port());
            cases.failJob(participation, "requestCoordination");

            JsonNode line = line(participation.caseReference());
            assertThat(line.get("process").asText()).isEqualTo("Abstimmung mit dem Kreis Herford");
            assertThat(line.get("step").asText()).isEqualTo("Um Abstimmung bitten");
            assertThat(line.get("site").asText()).isEqualTo("Spenge");
            assertThat(Instant.parse(line.get("since").asText()))
                    .isBetween(Instant.now().minusSeconds(60), Instant.now());
            assertThat(line.get("reason").asText()).contains("Der Mailserver hat die E-Mail abgelehnt (Antwort 550)");
            assertThat(line.get("nextAttempt").isNull()).isTrue();
            assertThat(incidents(participation.caseReference())).isEqualTo(1);

            retry(line);
            cases.failJob(participation, "requestCoordination");
            assertThat(line(participation.caseReference()).get("nextAttempt").isNull())
                    .as("there again")
                    .isTrue();
        }
        mailSender.setPort(mailServer.port());

        retry(line(participation.caseReference()));
        cases.runJob(participation, "requestCoordination");

        assertThat(line(participation.caseReference())).isNull();
        assertThat(incidents(participation.caseReference())).isZero();
        assertThat(mailServer.receivedMails()).hasSize(1);
        assertThat(staff.kreisHerford().tasks(participation)).containsExactly("answerCoordination");
    }

    @Test
    void mailServerThatIsDownIsTriedAgainByItselfAndOnRequest() {
        Participation participation = coordination();
        mailSender.setPort(1);
        cases.failJob(participation, "requestCoordination");

        JsonNode line = line(participation.caseReference());
        assertThat(line.get("reason").asText()).startsWith("Der Mailserver ist nicht erreichbar");
        assertThat(Instant.parse(line.get("nextAttempt").asText()))
                .isBetween(Instant.now().plusSeconds(30), Instant.now().plusSeconds(62));
        assertThat(incidents(participation.caseReference())).isZero();

        mailSender.setPort(mailServer.port());
        retry(line);
        assertThat(Instant.parse(
                        line(participation.caseReference()).get("nextAttempt").asText()))
                .as("due now")
                .isBefore(Instant.now());
        cases.runJob(participation, "requestCoordination");

        assertThat(line(participation.caseReference())).isNull();
        assertThat(mailServer.receivedMails()).hasSize(1);
    }

    @Test
    void faultInTheProgramIsGivenUpAtOnceWithoutItsTextAndThereAgainUntilItIsMended(CapturedOutput log) {
        String number = passedOn();
        String instance = cases.instances(number).get(0);
        runtimeService.setVariable(instance, "targetSite", "nirgendwo");
        cases.failJob(number, "passOnEnquiry");

        JsonNode line = line(number);
        assertThat(line.get("step").asText()).isEqualTo("An anderen Standort weitergeben");
        assertThat(line.get("reason").asText()).startsWith("Ein Fehler im Programm. Bitte der Administration melden");
        assertThat(line.get("nextAttempt").isNull()).isTrue();
        assertThat(managementService.getJobExceptionStacktrace(line.get("id").asText()))
                .contains("\tat de.jospen.")
                .doesNotContain("Standort des Projekts wählen");
        assertThat(enquirySite(number)).as("nothing of it is written").isEqualTo("enger");

        retry(line);
        cases.failJob(number, "passOnEnquiry");
        assertThat(line(number).get("nextAttempt").isNull()).as("there again").isTrue();

        runtimeService.setVariable(instance, "targetSite", "joellenbeck");
        retry(line(number));
        cases.runJob(number, "passOnEnquiry");

        assertThat(line(number)).isNull();
        assertThat(staff.coach("joellenbeck").tasks(number)).containsExactly("answerEnquiry");
        assertThat(log.getAll()).contains("leitung has " + line.get("id").asText() + " tried again");
    }

    /** The server ends the session of the job while it waits for a row, as a restart of the database does. */
    @Test
    void databaseThatGoesAwayIsTriedAgainByItself() throws Exception {
        String number = passedOn();
        try (Connection blocker = pool.getConnection()) {
            blocker.setAutoCommit(false);
            try (PreparedStatement lock =
                    blocker.prepareStatement("SELECT 1 FROM labour_market_enquiry WHERE number = ? FOR UPDATE")) {
                lock.setString(1, number);
                lock.executeQuery();
            }
            var failure = CompletableFuture.supplyAsync(() -> cases.failJob(number, "passOnEnquiry"));
            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
                while (jdbc.sql("""
                                SELECT COUNT(pg_terminate_backend(pid)) FROM pg_stat_activity
                                WHERE wait_event_type = 'Lock' AND query LIKE '%labour_market_enquiry%'
                                """).query(Integer.class).single() == 0) {
                    Thread.onSpinWait();
                }
            });
            failure.get();
            blocker.rollback();
        }

        JsonNode line = line(number);
        assertThat(line.get("reason").asText()).isEqualTo("Die Datenbank war nicht erreichbar oder überlastet.");
        assertThat(Instant.parse(line.get("nextAttempt").asText())).isAfter(Instant.now());
        assertThat(incidents(number)).isZero();

        cases.runJob(number, "passOnEnquiry");

        assertThat(line(number)).isNull();
        assertThat(enquirySite(number)).isEqualTo("joellenbeck");
    }

    @Test
    void taskMailThatIsRefusedIsInTheListThoughNoProcessWaits() {
        UUID mail = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO outgoing_mail (id, mail_key, message_id, template, recipient, subject, body, sha256,
                            state, created_at, ready_at, reason)
                        VALUES (:id, :key, :key, 'taskDigest', 'coach.enger', 'Jö-Sp-En: Ihre Aufgaben', 'Erfunden', :sha,
                            'FAILED', now(), now(), 'Der Mailserver hat die E-Mail abgelehnt (Antwort 550).')
                        """)
                .param("id", mail)
                .param("key", "stuck-test:" + mail)
                .param("sha", "0".repeat(64))
                .update();
        StuckCounts before = work.counts();

        JsonNode line = StreamSupport.stream(lines(lead).spliterator(), false)
                .filter(one -> one.get("id").asText().equals(mail.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(line.get("process").asText()).isEqualTo("E-Mail");
        assertThat(line.get("step").asText()).isEqualTo("Jö-Sp-En: Ihre Aufgaben");
        assertThat(line.get("reason").asText()).endsWith("(Antwort 550).");
        retry(line);

        assertThat(jdbc.sql("SELECT state FROM outgoing_mail WHERE id = :id")
                        .param("id", mail)
                        .query(String.class)
                        .single())
                .isEqualTo("READY");
        assertThat(work.counts()).isEqualTo(new StuckCounts(before.stuck() - 1, before.waiting()));
        assertThat(lead.post(PATH + "/" + mail + "/retry", Map.of()).statusCode())
                .as("nothing is stuck there any more")
                .isEqualTo(422);
    }

    @Test
    void afterAnOutageEverythingIsTriedAgainWithOneButton() {
        Participation one = coordination();
        Participation other = coordination();
        mailSender.setPort(1);
        cases.failJob(one, "requestCoordination");
        cases.failJob(other, "requestCoordination");
        mailSender.setPort(mailServer.port());
        StuckCounts counts = work.counts();
        assertThat(counts.waiting()).isGreaterThanOrEqualTo(2);
        assertThat(TasklistSession.body(lead.get(PATH + "/count"))
                        .get("waiting")
                        .asLong())
                .isEqualTo(counts.waiting());

        JsonNode answer = TasklistSession.body(lead.post(PATH + "/retry", Map.of()));

        assertThat(answer.get("number").asLong()).isEqualTo(counts.stuck() + counts.waiting());
        for (Participation participation : new Participation[] {one, other}) {
            assertThat(cases.job(participation.caseReference(), "requestCoordination")
                            .getDuedate())
                    .isBefore(new java.util.Date());
            cases.runJob(participation, "requestCoordination");
        }
        assertThat(mailServer.receivedMails()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "coach.enger",
                "coach.spenge",
                "geschaeftsfuehrung",
                "jobcenter.herford",
                "kreis.herford",
                "sozialdezernat",
                "datenschutz"
            })
    void nobodyElseSeesOrTriesAnything(String user) {
        Participation participation = coordination();
        mailSender.setPort(1);
        cases.failJob(participation, "requestCoordination");
        String job = line(participation.caseReference()).get("id").asText();
        TasklistSession session = TasklistSession.login(port, user);

        assertThat(session.get(PATH).statusCode()).isEqualTo(404);
        assertThat(session.get(PATH + "/count").statusCode()).isEqualTo(404);
        assertThat(session.post(PATH + "/" + job + "/retry", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(session.post(PATH + "/retry", Map.of()).statusCode()).isEqualTo(404);
        assertThat(cases.job(participation.caseReference(), "requestCoordination")
                        .getDuedate())
                .as("left as it was")
                .isInTheFuture();
    }

    @Test
    void administrationSeesTheSame() {
        TasklistSession admin = TasklistSession.login(port, "admin");

        assertThat(admin.get(PATH).statusCode()).isEqualTo(200);
    }

    private Participation coordination() {
        Participation participation = cases.register("spenge");
        cases.start("districtCoordination", participation, Map.of());
        return participation;
    }

    /** An enquiry Enger has decided to hand to Jöllenbeck. */
    private String passedOn() {
        var form = new HashMap<String, Object>();
        form.put("site", "enger");
        form.put("channel", "PHONE");
        form.put("receivedOn", LocalDate.now());
        form.put("requesterKind", "RESIDENT");
        form.put("requesterName", "Ottilie Erfunden");
        form.put("phone", "05225 4711");
        form.put("question", "Welche Bäckereien suchen Aushilfen am Vormittag?");
        form.put("acknowledged", true);
        String number = staff.coach("enger").start("labourMarketEnquiry", form);
        staff.coach("enger")
                .complete(
                        number,
                        "answerEnquiry",
                        Map.of(
                                "step",
                                "PASS_ON",
                                "targetSite",
                                "joellenbeck",
                                "reason",
                                "Die Betriebe liegen dort.",
                                "collect",
                                false));
        return number;
    }

    private JsonNode line(String reference) {
        return StreamSupport.stream(lines(lead).spliterator(), false)
                .filter(line -> line.get("caseReference").asText().equals(reference))
                .findFirst()
                .orElse(null);
    }

    private static JsonNode lines(TasklistSession session) {
        var answer = session.get(PATH);
        assertThat(answer.statusCode()).isEqualTo(200);
        return TasklistSession.body(answer);
    }

    private void retry(JsonNode line) {
        assertThat(lead.post(PATH + "/" + line.get("id").asText() + "/retry", Map.of())
                        .statusCode())
                .isEqualTo(204);
    }

    private long incidents(String reference) {
        return cases.instances(reference).stream()
                .mapToLong(instance -> runtimeService
                        .createIncidentQuery()
                        .processInstanceId(instance)
                        .count())
                .sum();
    }

    private String enquirySite(String number) {
        return jdbc.sql("SELECT site FROM labour_market_enquiry WHERE number = :number")
                .param("number", number)
                .query(String.class)
                .single();
    }
}

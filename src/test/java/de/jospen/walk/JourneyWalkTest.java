package de.jospen.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import de.jospen.demo.DemoForms;
import de.jospen.demo.LocalMailServer;
import de.jospen.participant.Participants;
import de.jospen.participant.Participation;
import de.jospen.participant.ParticipationState;
import de.jospen.support.Cases;
import de.jospen.support.CommitCounter;
import de.jospen.support.DatabaseDump;
import de.jospen.support.Forms;
import de.jospen.support.Invariants;
import de.jospen.support.ProcessTest;
import de.jospen.support.TasklistSession;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One participant from the referral to the acknowledged handover, through HTTP with real sessions of everybody involved.
 * At each step the others try the same task, and in the end the whole database is searched.
 */
@ProcessTest
@ExtendWith(OutputCaptureExtension.class)
class JourneyWalkTest {

    private static final LocalDate TODAY = LocalDate.now();

    /** The provider's people at this site see each other's tasks in the list, and still cannot open or do them. */
    private static final Set<String> PROVIDER = Set.of("coach.spenge", "leitung");

    private static final Set<String> EVERYBODY = Set.of(
            "coach.enger",
            "coach.spenge",
            "coach.joellenbeck",
            "leitung",
            "geschaeftsfuehrung",
            "jobcenter.herford",
            "jobcenter.bielefeld",
            "kreis.herford",
            "sozialdezernat",
            "datenschutz");

    @Autowired
    Cases cases;

    @Autowired
    Participants participants;

    @Autowired
    CommitCounter commits;

    @Autowired
    LocalMailServer mailServer;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private final Map<String, TasklistSession> sessions = new LinkedHashMap<>();
    private final Set<String> freeTexts = new TreeSet<>();
    private Participation participation;

    @BeforeEach
    void everybodyLogsIn() {
        jdbc.sql("DELETE FROM district_coordination").update();
        mailServer.clear();
        EVERYBODY.forEach(user -> sessions.put(user, TasklistSession.login(port, user)));
    }

    @Test
    void participantIsWalkedFromReferralToAcknowledgedHandover(CapturedOutput log) throws Exception {
        String lastName = Forms.uniqueName();
        refer(DemoForms.referParticipant("spenge", "32139", "Spenge", "Leonarda", lastName, LocalDate.of(1990, 5, 17)));

        step("coach.spenge", "checkReferral", DemoForms.admitted());
        cases.runJob(participation, "requestCoordination");
        step("kreis.herford", "answerCoordination", DemoForms.answerCoordination());
        cases.runJob(participation, "sendAdmission");
        step("coach.spenge", "conductIntake", DemoForms.conductIntake(TODAY));
        step("coach.spenge", "surveyCompetences", DemoForms.surveyCompetences(TODAY, "GUIDED", "LOW"));
        step("coach.spenge", "assessBarriers", DemoForms.assessBarriers(TODAY));
        step("coach.spenge", "confirmIntensity", DemoForms.confirmIntensity());
        step("coach.spenge", "agreeCoachingPlan", DemoForms.agreeCoachingPlan(TODAY, TODAY));
        step("coach.spenge", "holdCaseConference", DemoForms.holdCaseConference(TODAY));
        step(
                "coach.spenge",
                "recordSession",
                DemoForms.recordSession("spenge", TODAY, "CAREER_ORIENTATION", TODAY.plusDays(7)));
        step("coach.spenge", "conductCareerOrientation", DemoForms.conductCareerOrientation(TODAY));
        report("recordSession", "placementReported");
        step("coach.spenge", "recordPlacement", DemoForms.recordPlacement("joellenbeck", TODAY));
        step("coach.spenge", "verifyPlacement", DemoForms.verifyPlacement(TODAY, TODAY));
        step("coach.spenge", "recordSession", DemoForms.recordSession("spenge", TODAY, "FINISH", null));
        step("coach.spenge", "recordExit", DemoForms.recordExit(TODAY, "EMPLOYMENT", "INSURED_PART_TIME"));
        step("coach.spenge", "surveyCompetences", DemoForms.surveyCompetences(TODAY, "INDEPENDENT", "GOOD"));
        step("coach.spenge", "draftReport", DemoForms.draftReport());
        step("coach.spenge", "discussReport", DemoForms.discussReport(TODAY));
        step("leitung", "releaseReport", DemoForms.released());
        cases.runJob(participation, "sendHandover");
        step("jobcenter.herford", "acknowledgeHandover", DemoForms.acknowledgeHandover());

        assertThat(participants.participation(participation.id()).state()).isEqualTo(ParticipationState.COMPLETED);
        assertThat(new Invariants(jdbc).violationsOf(participation.caseReference()))
                .isEmpty();
        assertThat(mailServer.receivedMails()).hasSize(3).allSatisfy(mail -> {
            assertThat(mail.getSubject()).doesNotContain(lastName, "Leonarda");
            assertThat(mail.getAllRecipients()).hasSize(1);
        });
        assertNothingPersonalInTheEngine(lastName);
        assertThat(log.getAll()).doesNotContain(lastName).doesNotContain(freeTexts);
    }

    private void refer(Map<String, Object> form) {
        collectFreeTexts(form);
        int before = commits.commits();
        String instance = sessions.get("jobcenter.herford")
                .start("referral", text(form))
                .get("businessKey")
                .asText();
        assertThat(commits.commits() - before).as("commits of the referral").isEqualTo(1);
        participation = participants.byReference(instance);
    }

    /** The others try and fail, then the right person claims and completes with one commit. */
    private void step(String user, String key, Map<String, Object> form) {
        collectFreeTexts(form);
        assertThat(new Invariants(jdbc).violationsOf(participation.caseReference()))
                .as("before " + key)
                .isEmpty();
        TasklistSession session = sessions.get(user);
        String taskId =
                session.task(participation.caseReference(), key).get("id").asText();
        for (String other : EVERYBODY) {
            if (!other.equals(user)) {
                assertOutOfReach(other, taskId, form);
            }
        }
        assertThat(session.form(taskId).get("header").get("caseReference").asText())
                .isEqualTo(participation.caseReference());
        assertThat(session.claim(taskId, user).statusCode()).isEqualTo(204);

        int before = commits.commits();
        var answer = session.submit(taskId, text(form));

        assertThat(answer.statusCode())
                .as(key + ": " + new String(answer.body(), StandardCharsets.UTF_8))
                .isLessThan(300);
        assertThat(commits.commits() - before).as("commits of " + key).isEqualTo(1);
    }

    private void assertOutOfReach(String other, String taskId, Map<String, Object> form) {
        TasklistSession session = sessions.get(other);
        if (!PROVIDER.contains(other)) {
            assertThat(session.tasks(participation.caseReference()))
                    .as(other + " sees the task")
                    .extracting(task -> task.get("id").asText())
                    .doesNotContain(taskId);
        }
        assertThat(session.get("/camunda/api/jospen/tasks/" + taskId + "/form").statusCode())
                .as(other + " opens the form")
                .isEqualTo(404);
        assertThat(session.claim(taskId, other).statusCode())
                .as(other + " claims")
                .isGreaterThanOrEqualTo(400);
        assertThat(session.submit(taskId, text(form)).statusCode())
                .as(other + " submits")
                .isGreaterThanOrEqualTo(400);
    }

    /** A button in the header of a form of the coach's. */
    private void report(String onTask, String message) {
        TasklistSession coach = sessions.get("coach.spenge");
        String taskId =
                coach.task(participation.caseReference(), onTask).get("id").asText();
        assertThat(coach.form(taskId).get("actions"))
                .extracting(action -> action.get("message").asText())
                .contains(message);
        String path = "/camunda/api/jospen/tasks/" + taskId + "/messages/" + message;
        assertThat(sessions.get("coach.enger").post(path, Map.of()).statusCode())
                .isEqualTo(404);

        int before = commits.commits();
        assertThat(coach.post(path, Map.of()).statusCode()).isEqualTo(204);
        assertThat(commits.commits() - before).as("commits of " + message).isEqualTo(1);
    }

    /** Name and free texts stand in our own tables and in no table of the engine, in text or bytes. */
    private void assertNothingPersonalInTheEngine(String lastName) {
        var canaries = new TreeSet<>(freeTexts);
        canaries.add(lastName);
        assertThat(DatabaseDump.tablesContaining(jdbc, "person", Set.of(lastName)))
                .isNotEmpty();
        assertThat(DatabaseDump.tablesContaining(jdbc, "act_", canaries)).isEmpty();
    }

    private void collectFreeTexts(Object form) {
        if (form instanceof Map<?, ?> map) {
            map.values().forEach(this::collectFreeTexts);
        } else if (form instanceof Collection<?> list) {
            list.forEach(this::collectFreeTexts);
        } else if (form instanceof String text && text.length() > 14 && text.contains(" ")) {
            freeTexts.add(text);
        }
    }

    private static JsonNode text(Map<String, Object> form) {
        return new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .valueToTree(form);
    }
}

package de.jospen.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.jospen.demo.DemoForms;
import de.jospen.engine.deployment.ProcessDeployment.Outcome;
import de.jospen.participant.Participants;
import de.jospen.participant.Participation;
import de.jospen.participant.ParticipationState;
import de.jospen.support.Cases;
import de.jospen.support.TasklistSession;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Updates and rollbacks as the people at their forms see them, over HTTP. */
@DeploymentTest
class UpdateWalkTest {

    private static final LocalDate TODAY = LocalDate.now();
    private static final String COACH = "coach.spenge";
    private static final String TASK = "/camunda/api/engine/engine/default/task/";

    @Autowired
    ProgramVersion program;

    @Autowired
    ProcessDeployment deployment;

    @Autowired
    Migration migration;

    @Autowired
    Deployments deployments;

    @Autowired
    LeftBehindCases leftBehind;

    @Autowired
    KnownSets knownSets;

    @Autowired
    RunningCases runningCases;

    @Autowired
    Cases cases;

    @Autowired
    Participants participants;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    ManagementService managementService;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @LocalServerPort
    int port;

    TasklistSession coach;

    @BeforeEach
    void coachLogsIn() {
        coach = TasklistSession.login(port, COACH);
    }

    @AfterEach
    void backToTheProgramsOwnSet() {
        runningCases.end();
        update(ModelSets.current(program));
    }

    @Test
    void caseOfTheReleasedVersionGoesOnAfterAnUpdateAndAfterItsRollback() {
        ModelSet released = ModelSets.released("0.1");
        update(released);
        Participation old = coaching();
        complete(old, "agreeCoachingPlan", DemoForms.agreeCoachingPlan(TODAY, TODAY));
        assertThat(htmlOf(old, "recordSession")).doesNotContain("changed in");

        update(ModelSets.withFeedback(released, "7.0"));
        Participation young = coaching();
        complete(young, "agreeCoachingPlan", DemoForms.agreeCoachingPlan(TODAY, TODAY));

        for (Participation participation : List.of(old, young)) {
            assertThat(htmlOf(participation, "recordSession")).contains("changed in 7.0");
            complete(participation, "recordSession", session());
            assertThat(tasks(participation)).containsExactly("askForFeedback");
            assertThat(htmlOf(participation, "askForFeedback")).contains("Rückmeldung");
        }
        complete(old, "askForFeedback", Map.of("stars", 5));
        assertThat(tasks(old)).containsExactly("recordSession");

        update(released);

        assertThat(leftBehind.all()).isEmpty();
        for (Participation participation : List.of(old, young)) {
            assertThat(tasks(participation)).containsExactly("recordSession");
            assertThat(htmlOf(participation, "recordSession")).doesNotContain("changed in");
            complete(participation, "recordSession", session());
            assertThat(tasks(participation)).containsExactly("recordSession");
        }
    }

    @Test
    void changedFormAloneReachesTheCasesThatRun() {
        Participation participation = coaching();
        String instance = cases.instances(participation.caseReference()).get(0);
        ModelSet current = ModelSets.current(program);

        update(ModelSets.change(current, "7.1")
                .replace("agreeCoachingPlan.html", "<form", "<!-- changed in 7.1 --><form")
                .set());

        assertThat(htmlOf(participation, "agreeCoachingPlan")).contains("changed in 7.1");
        assertThat(definitionOf(instance)).isEqualTo(newest("coaching"));
    }

    @Test
    void caseThatCannotBeTakenOverGoesOnWithItsOwnForms() {
        Participation participation = coaching();
        String instance = cases.instances(participation.caseReference()).get(0);
        String before = definitionOf(instance);
        ModelSet without = ModelSets.change(ModelSets.current(program), "7.2")
                .remove("coaching.bpmn", "agreeCoachingPlan", "conferenceNeeded")
                .replace("recordSession.html", "<form", "<!-- changed in 7.2 --><form")
                .set();

        MigrationReport report = update(without);

        assertThat(report.left()).isOne();
        assertThat(definitionOf(instance)).isEqualTo(before);
        assertThat(leftBehind.all()).singleElement().satisfies(left -> {
            assertThat(left.caseReference()).isEqualTo(participation.caseReference());
            assertThat(left.site()).isEqualTo("spenge");
            assertThat(left.process()).isEqualTo("coaching");
            assertThat(left.version()).isEqualTo(program.version().toString());
            assertThat(left.reason()).contains("„Coachingplan vereinbaren“").doesNotContain("agreeCoachingPlan");
            assertThat(left.noticedAt()).isNotNull();
        });
        assertThat(htmlOf(participation, "agreeCoachingPlan")).contains("<form");
        complete(participation, "agreeCoachingPlan", DemoForms.agreeCoachingPlan(TODAY, TODAY));
        assertThat(htmlOf(participation, "recordSession")).doesNotContain("changed in");

        // Past the step that hindered it, the next run takes it along
        assertThat(migration.run(without).taken()).isOne();
        assertThat(leftBehind.all()).isEmpty();
        assertThat(htmlOf(participation, "recordSession")).contains("changed in 7.2");
    }

    @Test
    void olderProgramLeavesANewerSetAloneAndSaysSo() {
        update(unknownHere());
        Participation foreign = coaching();
        String task =
                coach.task(foreign.caseReference(), "documentSession").get("id").asText();
        long definitions = repositoryService.createProcessDefinitionQuery().count();

        assertThat(deployment.deploy(ModelSets.current(program), false)).isEqualTo(Outcome.NEWER_IN_DATABASE);

        assertThat(repositoryService.createProcessDefinitionQuery().count()).isEqualTo(definitions);
        var shown = coach.get("/camunda/api/jospen/tasks/" + task + "/form");
        assertThat(shown.statusCode()).isEqualTo(422);
        assertThat(text(shown.body())).contains("Diese Aufgabe gehört zu einer neueren Programmversion.");
        assertThat(coach.put("/camunda/api/jospen/tasks/" + task + "/draft", Map.of("notes", "noch da"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(coach.claim(task, COACH).statusCode()).isEqualTo(204);
        var submitted = coach.submit(task, session());
        assertThat(submitted.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(text(submitted.body())).contains("neueren Programmversion");
        assertThat(tasks(foreign)).containsExactly("documentSession");
        // Other models of that set are as they were here, and people go on with them
        complete(startOfAssessment(), "assessBarriers", DemoForms.assessBarriers(TODAY));
        // A button that moves the case is refused alike
        var reported = coach.post("/camunda/api/jospen/tasks/" + task + "/messages/suspensionReported", Map.of());
        assertThat(reported.statusCode()).isEqualTo(422);
        assertThat(text(reported.body())).contains("neueren Programmversion");
        assertThat(tasks(foreign)).containsExactly("documentSession");
    }

    @Test
    void processOfAnUnknownSetIsNotStarted() {
        update(ModelSets.change(ModelSets.current(program), "7.3")
                .replaceAll("groupEvent.bpmn", "planGroupEvent\"", "proposeGroupEvent\"")
                .set());

        var shown = coach.get("/camunda/api/jospen/starts/" + newest("groupEvent") + "/form");

        assertThat(shown.statusCode()).isEqualTo(422);
        assertThat(text(shown.body())).contains("neueren Programmversion");
        var answer = coach.post(
                "/camunda/api/engine/engine/default/process-definition/" + newest("groupEvent") + "/submit-form",
                Map.of(
                        "variables",
                        Map.of(
                                "form",
                                Map.of(
                                        "value",
                                        "{\"site\":\"spenge\"}",
                                        "type",
                                        "Json",
                                        "valueInfo",
                                        Map.of("transient", true)))));
        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(text(answer.body())).contains("neueren Programmversion");
    }

    @Test
    void jobExecutorTakesJobsOfKnownSetsOnlyAndTheOthersAreCounted() {
        update(ModelSets.released("0.1"));
        Participation known = cases.register("spenge");
        String own = cases.start("districtCoordination", known, Map.of());
        deployments.bringUpToDate(
                ModelSets.change(ModelSets.current(program), "7.4")
                        .replace("districtCoordination.bpmn", "${remindCoordination}", "${remindPolitely}")
                        .set(),
                false,
                true);
        Participation unknown = cases.register("spenge");
        String foreign = knownSets.evenUnknown(() -> cases.start("districtCoordination", unknown, Map.of()));
        knownSets.register();

        List<String> acquired = acquire();

        assertThat(engine.isJobExecutorDeploymentAware()).isTrue();
        assertThat(jobs(foreign)).isNotEmpty();
        assertThat(acquired).containsAll(jobs(own)).doesNotContainAnyElementsOf(jobs(foreign));
        assertThat(knownSets.jobsOfUnknownSets()).isPositive();
    }

    private List<String> acquire() {
        return engine
                .getCommandExecutorTxRequired()
                .execute(new AcquireJobsCmd(engine.getJobExecutor(), 1000))
                .getJobIdBatches()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<String> jobs(String instance) {
        return managementService.createJobQuery().processInstanceId(instance).list().stream()
                .map(Job::getId)
                .toList();
    }

    /** As a start of that program does, whether it is older or newer than what is there. */
    private MigrationReport update(ModelSet set) {
        return deployments.bringUpToDate(set, true, true);
    }

    private Participation coaching() {
        Participation participation = cases.register("spenge");
        participants.changeState(participation.id(), ParticipationState.ADMITTED);
        participants.enter(participation.id(), TODAY.minusMonths(3));
        knownSets.evenUnknown(() ->
                cases.start("coaching", participation, Map.of("coachingIntensity", "LIGHT", "caseConference", false)));
        return participation;
    }

    private Participation startOfAssessment() {
        Participation participation = cases.register("spenge");
        participants.changeState(participation.id(), ParticipationState.ADMITTED);
        participants.enter(participation.id(), TODAY);
        cases.start("barrierAssessment", participation, Map.of("assessmentKind", "START"));
        return participation;
    }

    private ModelSet unknownHere() {
        return ModelSets.change(ModelSets.current(program), "7.5")
                .remove("coaching.bpmn", "agreeCoachingPlan", "conferenceNeeded")
                .replace("coaching.bpmn", "\"recordSession\"", "\"documentSession\"")
                .replace("coaching.bpmn", "${nextSessionOn}", "${deadlines.due('conductIntake')}")
                .set();
    }

    private static Map<String, Object> session() {
        return DemoForms.recordSession("spenge", TODAY, "NEXT_SESSION", TODAY.plusDays(7));
    }

    private void complete(Participation participation, String key, Map<String, Object> form) {
        String id = coach.task(participation.caseReference(), key).get("id").asText();
        assertThat(coach.form(id)).isNotNull();
        assertThat(coach.claim(id, COACH).statusCode()).isEqualTo(204);
        var answer = coach.submit(id, form);
        assertThat(answer.statusCode()).as(key + ": " + text(answer.body())).isLessThan(300);
    }

    private List<String> tasks(Participation participation) {
        return coach.tasks(participation.caseReference()).stream()
                .map((JsonNode task) -> task.get("taskDefinitionKey").asText())
                .toList();
    }

    /** The form as Tasklist fetches it. */
    private String htmlOf(Participation participation, String key) {
        String id = coach.task(participation.caseReference(), key).get("id").asText();
        var answer = coach.send("GET", TASK + id + "/deployed-form", "application/json", "");
        assertThat(answer.statusCode()).as(text(answer.body())).isEqualTo(200);
        return text(answer.body());
    }

    private String definitionOf(String instance) {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getProcessDefinitionId();
    }

    private String newest(String process) {
        return repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}

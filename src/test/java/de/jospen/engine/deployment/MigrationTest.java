package de.jospen.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.engine.deployment.ProcessDeployment.Outcome;
import de.jospen.participant.Participation;
import de.jospen.support.Cases;
import de.jospen.support.CommitCounter;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens to cases when boxes are renamed, removed, moved and added, and to the machine around them. */
@DeploymentTest
class MigrationTest {

    private static final String COACH = "coach.spenge";

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
    CommitCounter commits;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    ManagementService managementService;

    @Autowired
    TaskService taskService;

    @AfterEach
    void backToTheProgramsOwnSet() {
        runningCases.end();
        update(current());
    }

    @Test
    void renamedTaskKeepsIdAssigneeDueDateAndDraftAndGetsItsNewName() {
        String instance = waitingAt("holdCaseConference");
        Task before = task(instance);
        taskService.setAssignee(before.getId(), COACH);
        jdbc.sql("INSERT INTO form_draft VALUES (:task, :user, '{}', CURRENT_TIMESTAMP)")
                .param("task", before.getId())
                .param("user", COACH)
                .update();

        update(renamed());

        Task after = task(instance);
        assertThat(after.getTaskDefinitionKey()).isEqualTo("meetJobcenter");
        assertThat(after.getName()).isEqualTo("Mit dem Jobcenter sprechen");
        assertThat(after.getId()).isEqualTo(before.getId());
        assertThat(after.getAssignee()).isEqualTo(COACH);
        assertThat(after.getDueDate()).isNotNull().isEqualTo(before.getDueDate());
        assertThat(drafts(before.getId())).isOne();
    }

    @Test
    void rollbackGivesARenamedTaskItsOldNameBack() {
        update(renamed());
        String instance = waitingAt("meetJobcenter");
        String id = task(instance).getId();

        update(current());

        assertThat(task(instance).getTaskDefinitionKey()).isEqualTo("holdCaseConference");
        assertThat(task(instance).getId()).isEqualTo(id);
        assertThat(task(instance).getName()).isEqualTo("Fallkonferenz mit dem Jobcenter führen");
    }

    @Test
    void caseAtARemovedTaskBeginsAgainWhereThePlanSays() {
        String instance = waitingAt("clarifyAbsences");
        Task before = task(instance);
        jdbc.sql("INSERT INTO form_draft VALUES (:task, :user, '{}', CURRENT_TIMESTAMP)")
                .param("task", before.getId())
                .param("user", COACH)
                .update();

        update(removed());

        assertThat(task(instance).getTaskDefinitionKey()).isEqualTo("recordSession");
        assertThat(task(instance).getId()).isNotEqualTo(before.getId());
        assertThat(drafts(before.getId())).isZero();
        assertThat(leftBehind.all()).isEmpty();
        // The surroundings live on: the message that ends them is still awaited once
        assertThat(runtimeService
                        .createEventSubscriptionQuery()
                        .processInstanceId(instance)
                        .list())
                .singleElement()
                .satisfies(event -> assertThat(event.getEventName()).isEqualTo("suspensionReported"));
    }

    @Test
    void severalVersionsAreTakenInOneStep() {
        String conference = waitingAt("holdCaseConference");
        String absences = waitingAt("clarifyAbsences");
        ModelSet second = ModelSets.change(renamed(), "8.1")
                .remove("coaching.bpmn", "meetJobcenter", "toSession")
                .replaceAll("coaching.bpmn", "\"clarifyAbsences\"", "\"clarifyContact\"")
                .add(
                        "coaching-8.1.properties",
                        "meetJobcenter = restart at recordSession\nclarifyAbsences = clarifyContact")
                .set();

        update(second);

        assertThat(task(conference).getTaskDefinitionKey()).isEqualTo("recordSession");
        assertThat(task(absences).getTaskDefinitionKey()).isEqualTo("clarifyContact");
    }

    @Test
    void taskThatMovedIntoASubprocessComesAlong() {
        String instance = waitingAt("resumeCoaching");
        String id = task(instance).getId();

        update(ModelSets.change(current(), "8.2")
                .replaceAll(
                        "coaching.bpmn",
                        "(?s)(<bpmn:userTask id=\"resumeCoaching\".*?</bpmn:userTask>)",
                        "<bpmn:subProcess id=\"pause\"><bpmn:startEvent id=\"pauseBegins\" />$1<bpmn:endEvent"
                                + " id=\"pauseEnds\" /><bpmn:sequenceFlow id=\"inPause1\" sourceRef=\"pauseBegins\""
                                + " targetRef=\"resumeCoaching\" /><bpmn:sequenceFlow id=\"inPause2\""
                                + " sourceRef=\"resumeCoaching\" targetRef=\"pauseEnds\" /></bpmn:subProcess>")
                .replace(
                        "coaching.bpmn",
                        "targetRef=\"resumeCoaching\" />\n    <bpmn",
                        "targetRef=\"pause\" />\n    <bpmn")
                .replaceAll(
                        "coaching.bpmn",
                        "sourceRef=\"resumeCoaching\" targetRef=\"resumption\"",
                        "sourceRef=\"pause\" targetRef=\"resumption\"")
                .set());

        assertThat(leftBehind.all()).isEmpty();
        assertThat(task(instance).getId()).isEqualTo(id);
        assertThat(runtimeService.getActivityInstance(instance).getActivityInstances("pause"))
                .hasSize(1);
    }

    @Test
    void eventListensToItsNewMessage() {
        String instance = waitingAt("recordSession");

        update(ModelSets.change(current(), "8.3")
                .replace("coaching.bpmn", "name=\"suspensionReported\" />", "name=\"breakReported\" />")
                .set());

        assertThat(runtimeService
                        .createEventSubscriptionQuery()
                        .processInstanceId(instance)
                        .list())
                .singleElement()
                .satisfies(event -> assertThat(event.getEventName()).isEqualTo("breakReported"));
    }

    @Test
    void conditionFindsAVariableThatOldCasesLack() {
        String lacking = waitingAt("recordSession");
        String having = waitingAt("recordSession");
        runtimeService.setVariable(having, "feedbackWanted", true);

        update(ModelSets.change(current(), "8.6")
                .add("coaching-8.6.properties", "variable.feedbackWanted = false")
                .set());

        assertThat(runtimeService.getVariable(lacking, "feedbackWanted")).isEqualTo(false);
        assertThat(runtimeService.getVariable(having, "feedbackWanted")).isEqualTo(true);
    }

    @Test
    void callerAndCalledAreTakenOverAndFindEachOther() {
        Participation participation = cases.register("spenge");
        String caller = cases.start("coaching", participation, Map.of("caseConference", false));
        runtimeService
                .createProcessInstanceModification(caller)
                .cancelAllForActivity("agreeCoachingPlan")
                .startBeforeActivity("barrierAssessment")
                .execute();
        String called = runtimeService
                .createProcessInstanceQuery()
                .superProcessInstanceId(caller)
                .singleResult()
                .getId();

        update(renamed());

        assertThat(List.of(caller, called))
                .allSatisfy(instance ->
                        assertThat(definitionOf(instance)).isIn(newest("coaching"), newest("barrierAssessment")));
        // The called one ends, and the caller hears it
        knownSets.evenUnknown(() -> {
            runtimeService
                    .createProcessInstanceModification(called)
                    .cancelAllForActivity("assessBarriers")
                    .startBeforeActivity(end(called))
                    .execute();
            return null;
        });
        assertThat(task(caller).getTaskDefinitionKey()).isEqualTo("agreeCoachingPlan");
    }

    @Test
    void eachCaseHasACommitOfItsOwnAndAStoppedRunGoesOn() {
        List<String> instances = IntStream.range(0, 8)
                .mapToObj(number -> waitingAt("recordSession"))
                .toList();
        ModelSet next = renamed();
        deployment.deploy(next, false);
        // What a run had done when its program was killed
        runtimeService
                .newMigration(runtimeService
                        .createMigrationPlan(definitionOf(instances.get(0)), newest("coaching"))
                        .mapEqualActivities()
                        .build())
                .processInstanceIds(instances.subList(0, 3))
                .execute();
        int before = commits.commits();

        MigrationReport report = migration.run(next);

        assertThat(report.taken()).isEqualTo(5);
        assertThat(commits.commits() - before).isGreaterThanOrEqualTo(5);
        assertThat(instances)
                .allSatisfy(instance -> assertThat(definitionOf(instance)).isEqualTo(newest("coaching")));
    }

    @Test
    void planSaysWhatWouldHappenAndChangesNothing() {
        String taken = waitingAt("recordSession");
        String left = waitingAt("clarifyAbsences");
        long definitions = repositoryService.createProcessDefinitionQuery().count();
        ModelSet next = ModelSets.change(current(), "8.4")
                .remove("coaching.bpmn", "clarifyAbsences", "toNextStep")
                .set();

        MigrationReport report = deployments.plan(next);

        assertThat(report.taken()).isOne();
        assertThat(report.left()).isOne();
        assertThat(report.lines()).anyMatch(line -> line.contains("„Fehlzeiten klären“"));
        assertThat(repositoryService.createProcessDefinitionQuery().count()).isEqualTo(definitions);
        assertThat(List.of(taken, left))
                .allSatisfy(instance -> assertThat(definitionOf(instance)).isEqualTo(newest("coaching")));
        assertThat(leftBehind.all()).isEmpty();
    }

    @Test
    void caseWhoseStepIsRunningWaits() {
        String instance = cases.start("districtCoordination", cases.register("spenge"), Map.of());
        jdbc.sql("UPDATE ACT_RU_JOB SET LOCK_OWNER_ = 'another-node', LOCK_EXP_TIME_ = :until"
                        + " WHERE PROCESS_INSTANCE_ID_ = :instance")
                .param("until", java.sql.Timestamp.from(Instant.now().plusSeconds(60)))
                .param("instance", instance)
                .update();

        MigrationReport report = deployments.plan(renamed());

        assertThat(report.taken()).isZero();
        assertThat(report.lines()).singleElement().asString().contains("lief gerade");
    }

    @Test
    void twoNodesThatStartTogetherDeployOnce() {
        ModelSet next = renamed();
        long before = repositoryService.createDeploymentQuery().count();

        List<Outcome> outcomes = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> deployment.deploy(next, false)))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(outcomes).containsOnlyOnce(Outcome.DEPLOYED).hasSize(4);
        assertThat(outcomes.stream().filter(outcome -> outcome == Outcome.UNCHANGED))
                .hasSize(3);
        assertThat(repositoryService.createDeploymentQuery().count()).isEqualTo(before + 1);
    }

    /** An update at six in the morning of a month's first day must not swallow that month's report. */
    @Test
    void processStartThatIsDueStaysDue() {
        Job timer = managementService
                .createJobQuery()
                .processDefinitionKey("monthlyReport")
                .timers()
                .singleResult();
        Date due = Date.from(Instant.now().minusSeconds(600));
        managementService.setJobDuedate(timer.getId(), due);

        update(renamed());

        assertThat(managementService
                        .createJobQuery()
                        .processDefinitionKey("monthlyReport")
                        .timers()
                        .singleResult())
                .satisfies(next -> {
                    assertThat(next.getId()).isNotEqualTo(timer.getId());
                    assertThat(next.getDuedate()).isCloseTo(due, 1000);
                });
    }

    /** As databases look that the first program filled: parts under one name, each start only what had changed. */
    @Test
    void databaseOfBeforeThereWereSetsIsBroughtUp() {
        ModelSet released = ModelSets.released("0.1");
        var parts = repositoryService.createDeployment().name("jospen").enableDuplicateFiltering(true);
        released.files()
                .forEach((name, content) -> parts.addInputStream(name, new java.io.ByteArrayInputStream(content)));
        parts.deploy();
        var changed = repositoryService.createDeployment().name("jospen").enableDuplicateFiltering(true);
        ModelSets.withFeedback(released, "0.1.1")
                .files()
                .forEach((name, content) -> changed.addInputStream(name, new java.io.ByteArrayInputStream(content)));
        changed.deploy();
        String instance = waitingAt("recordSession");
        String other = cases.start("districtCoordination", cases.register("spenge"), Map.of());

        MigrationReport report = deployments.bringUpToDate(current(), true, false);

        assertThat(report.taken()).isEqualTo(2);
        assertThat(report.left()).isZero();
        assertThat(definitionOf(instance)).isEqualTo(newest("coaching"));
        assertThat(definitionOf(other)).isEqualTo(newest("districtCoordination"));
        assertThat(repositoryService.getDeploymentResourceNames(repositoryService
                        .getProcessDefinition(newest("coaching"))
                        .getDeploymentId()))
                .contains("recordSession.html", "districtCoordination.bpmn");
    }

    @Test
    void smallestDifferenceMakesAnotherHash() {
        ModelSet set = current();

        assertThat(ModelSets.change(set, "8.5").add("a.html", "x").set().hash())
                .isNotEqualTo(set.hash())
                .isNotEqualTo(
                        ModelSets.change(set, "8.5").add("b.html", "x").set().hash());
    }

    private MigrationReport update(ModelSet set) {
        return deployments.bringUpToDate(set, true, true);
    }

    private ModelSet current() {
        return ModelSets.current(program);
    }

    private ModelSet renamed() {
        return ModelSets.change(current(), "8.0")
                .replaceAll("coaching.bpmn", "\"holdCaseConference\"", "\"meetJobcenter\"")
                .replace("coaching.bpmn", "Fallkonferenz mit dem Jobcenter führen", "Mit dem Jobcenter sprechen")
                .add("coaching-8.0.properties", "holdCaseConference = meetJobcenter")
                .set();
    }

    private ModelSet removed() {
        return ModelSets.change(current(), "8.0")
                .remove("coaching.bpmn", "clarifyAbsences", "toNextStep")
                .add("coaching-8.0.properties", "clarifyAbsences = restart at recordSession")
                .set();
    }

    /** A coaching that stands at this task, whatever version is the newest. */
    private String waitingAt(String box) {
        Participation participation = cases.register("spenge");
        return knownSets.evenUnknown(() -> runtimeService
                .createProcessInstanceByKey("coaching")
                .businessKey(participation.caseReference())
                .setVariables(Map.of(
                        "caseReference",
                        participation.caseReference(),
                        "participationId",
                        participation.id().toString(),
                        "site",
                        "spenge",
                        "jobcenter",
                        participation.jobcenter(),
                        "nextSessionOn",
                        new Date(),
                        "expectedReturnOn",
                        new Date()))
                .startBeforeActivity(box)
                .execute()
                .getId());
    }

    private Task task(String instance) {
        return taskService.createTaskQuery().processInstanceId(instance).singleResult();
    }

    private long drafts(String task) {
        return jdbc.sql("SELECT COUNT(*) FROM form_draft WHERE task_id = :task")
                .param("task", task)
                .query(Long.class)
                .single();
    }

    private String end(String instance) {
        return repositoryService
                .getBpmnModelInstance(definitionOf(instance))
                .getModelElementsByType(org.camunda.bpm.model.bpmn.instance.EndEvent.class)
                .iterator()
                .next()
                .getId();
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
}

package de.jospen.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import de.jospen.engine.job.JobRunner;
import de.jospen.participant.Participation;
import de.jospen.support.Cases;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * From every box of the released models where a case can wait, an instance is taken over to the models of today and goes on
 * there. Who changes a model so that a case has nowhere to go finds the box here, and writes
 * {@code processes/migrations/<process>-<version>.properties}.
 */
@DeploymentTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MigrationModelTest {

    private static final String RELEASED = "0.1";
    private static final String COACH = "coach.spenge";
    private static final Date SOON =
            Date.from(Instant.now().plus(5, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS));
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern WORD = Pattern.compile("(?<![\\w.'])[a-z]\\w*(?![\\w('])");
    private static final Set<String> NO_VARIABLES = Set.of("execution", "true", "false", "null");

    /** All that a person or the machine would miss if it changed. */
    private record Standing(
            Set<String> waitingAt, Map<String, String> tasks, List<Date> timers, List<String> messages) {}

    private record Started(String process, String box, String instance, boolean oldOneGoesOn) {}

    @Autowired
    ProgramVersion program;

    @Autowired
    Deployments deployments;

    @Autowired
    LeftBehindCases leftBehind;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    RunningCases runningCases;

    @Autowired
    Cases cases;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    ManagementService managementService;

    @Autowired
    JobRunner jobRunner;

    @Autowired
    TaskService taskService;

    private final List<Started> started = new ArrayList<>();
    private final Map<String, Standing> before = new HashMap<>();
    private ModelSet today;

    @BeforeAll
    void casesOfTheReleasedVersionWaitEverywhere() {
        today = ModelSets.current(program);
        ModelSet released = ModelSets.released(RELEASED);
        deployments.bringUpToDate(released, true, true);
        released.processes().stream()
                .sorted()
                .forEach(process -> waitingBoxes(ModelSets.model(released, process))
                        .forEach(box -> started.add(start(released, process, box))));
        started.forEach(one -> before.put(one.instance(), standing(one.instance())));
        deployments.bringUpToDate(today, true, false);
    }

    @AfterAll
    void end() {
        runningCases.end();
    }

    @TestFactory
    Stream<DynamicTest> caseIsTakenOverAndGoesOn() {
        assertThat(started).hasSizeGreaterThan(50);
        return started.stream().map(one -> dynamicTest(one.process() + ": " + one.box(), () -> assertTakenOver(one)));
    }

    private void assertTakenOver(Started one) {
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceId(one.instance())
                        .singleResult()
                        .getProcessDefinitionId())
                .as("Left behind: %s", leftBehind.all())
                .isEqualTo(newest(one.process()));
        Standing now = standing(one.instance());
        Standing then = before.get(one.instance());
        assertThat(now.tasks()).as("tasks: id, assignee, due date").isEqualTo(then.tasks());
        assertThat(now.timers()).as("due dates").containsAll(then.timers());
        assertThat(now.waitingAt()).hasSameSizeAs(then.waitingAt());
        assertThat(now.messages()).containsAll(then.messages());
        assertThat(jobs(one.instance()))
                .allSatisfy(job -> assertThat(job.getDeploymentId()).isEqualTo(deploymentOf(one.process())));
        if (one.oldOneGoesOn()) {
            assertThat(goesOn(one.instance(), now.waitingAt()))
                    .as("goes on from %s in the models of today", now.waitingAt())
                    .isTrue();
        }
    }

    /** Two of the same: one shows on the old models whether it goes on, the other is to be taken over. */
    private Started start(ModelSet released, String process, String box) {
        BpmnModelInstance model = ModelSets.model(released, process);
        String first = startAt(model, process, box);
        boolean oldOneGoesOn = goesOn(first, Set.of(box));
        if (runtimeService.createProcessInstanceQuery().processInstanceId(first).count() == 1) {
            runtimeService.deleteProcessInstance(first, "twin");
        }
        return new Started(process, box, startAt(model, process, box), oldOneGoesOn);
    }

    private String startAt(BpmnModelInstance model, String process, String box) {
        Participation participation = cases.register("spenge");
        var variables = new HashMap<String, Object>();
        variables(model).forEach(name -> variables.put(name, name.matches(".*(On|At|Day|Until)") ? SOON : false));
        variables.put("caseReference", participation.caseReference());
        variables.put("participationId", participation.id().toString());
        variables.put("site", participation.site());
        variables.put("jobcenter", participation.jobcenter());
        String instance = runtimeService
                .createProcessInstanceById(newest(process))
                .businessKey(participation.caseReference())
                .setVariables(variables)
                .startBeforeActivity(box)
                .execute()
                .getId();
        taskService
                .createTaskQuery()
                .processInstanceId(instance)
                .list()
                .forEach(task -> taskService.setAssignee(task.getId(), COACH));
        return instance;
    }

    /** Leaves the box as if its work were done; false if what follows fails for a case that has only been placed here. */
    private boolean goesOn(String instance, Set<String> boxes) {
        try {
            boxes.forEach(box -> leave(instance, box));
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private void leave(String instance, String box) {
        List<Job> jobs = managementService
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(box)
                .list();
        if (!jobs.isEmpty()) {
            jobRunner.run(jobs.get(0).getId());
            return;
        }
        ActivityInstance waiting = runtimeService.getActivityInstance(instance).getActivityInstances(box)[0];
        if (waiting.getActivityType().equals("callActivity")) {
            runtimeService
                    .createProcessInstanceModification(instance)
                    .startAfterActivity(box)
                    .cancelActivityInstance(waiting.getId())
                    .execute();
        } else {
            runtimeService.signal(waiting.getExecutionIds()[0]);
        }
    }

    private Standing standing(String instance) {
        return new Standing(
                leaves(runtimeService.getActivityInstance(instance)).collect(Collectors.toCollection(TreeSet::new)),
                taskService.createTaskQuery().processInstanceId(instance).list().stream()
                        .collect(Collectors.toMap(Task::getId, task -> task.getAssignee() + " " + task.getDueDate())),
                jobs(instance).stream()
                        .filter(job -> job.getDuedate() != null)
                        .map(Job::getDuedate)
                        .toList(),
                runtimeService.createEventSubscriptionQuery().processInstanceId(instance).list().stream()
                        .map(EventSubscription::getEventName)
                        .toList());
    }

    private static Stream<String> leaves(ActivityInstance tree) {
        Stream<String> transitions =
                Arrays.stream(tree.getChildTransitionInstances()).map(TransitionInstance::getActivityId);
        Stream<String> children =
                Arrays.stream(tree.getChildActivityInstances()).flatMap(MigrationModelTest::leaves);
        boolean leaf = tree.getChildActivityInstances().length == 0 && tree.getChildTransitionInstances().length == 0;
        return Stream.of(transitions, children, leaf ? Stream.of(tree.getActivityId()) : Stream.<String>empty())
                .flatMap(ids -> ids);
    }

    private List<Job> jobs(String instance) {
        return managementService.createJobQuery().processInstanceId(instance).list();
    }

    /** Where a case can stand between two transactions; boundary events and timers come along with the box they hang on. */
    private static Stream<String> waitingBoxes(BpmnModelInstance model) {
        return model.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> node.isCamundaAsyncBefore()
                        || node.isCamundaAsyncAfter()
                        || node instanceof UserTask
                        || node instanceof ReceiveTask
                        || node instanceof CallActivity
                        || node instanceof EventBasedGateway
                        || node instanceof IntermediateCatchEvent)
                .map(FlowNode::getId);
    }

    /** What conditions and dates of the model ask for. */
    private Set<String> variables(BpmnModelInstance model) {
        var names = new HashSet<String>();
        EXPRESSION
                .matcher(Bpmn.convertToString(model))
                .results()
                .forEach(expression -> WORD.matcher(expression.group(1))
                        .results()
                        .map(MatchResult::group)
                        .filter(name -> !beans.containsBean(name) && !NO_VARIABLES.contains(name))
                        .forEach(names::add));
        return names;
    }

    private String newest(String process) {
        return definition(process).getId();
    }

    private String deploymentOf(String process) {
        return definition(process).getDeploymentId();
    }

    private ProcessDefinition definition(String process) {
        return repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
    }
}

package de.jospen.workflow;

import de.jospen.engine.access.TaskAccess;
import de.jospen.engine.deployment.KnownSets;
import de.jospen.engine.deployment.OtherProgramVersion;
import de.jospen.engine.job.MachineStep;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tasks a person may work on, and what the cases behind them wait for. */
@Component
public class OpenTasks {

    /** @param name who completed the task, or null when it ended without completion */
    record Completion(String name, Instant at) {}

    /** A task somebody may open; {@code due} may be null. */
    public record Waiting(String id, String name, LocalDate due) {

        public static Waiting of(Task task, ZoneId zone) {
            return new Waiting(
                    task.getId(),
                    task.getName(),
                    task.getDueDate() == null
                            ? null
                            : LocalDate.ofInstant(task.getDueDate().toInstant(), zone));
        }
    }

    private static final int MOST_INSTANCES_OF_A_CASE = 100;

    private final TaskService taskService;
    private final RuntimeService runtimeService;
    private final HistoryService historyService;
    private final IdentityService identityService;
    private final KnownSets sets;
    private final Clock clock;

    OpenTasks(
            TaskService taskService,
            RuntimeService runtimeService,
            HistoryService historyService,
            IdentityService identityService,
            KnownSets sets,
            Clock clock) {
        this.taskService = taskService;
        this.runtimeService = runtimeService;
        this.historyService = historyService;
        this.identityService = identityService;
        this.sets = sets;
        this.clock = clock;
    }

    /**
     * The engine's query already leaves out other sites and other organisations; the candidate groups stand on top.
     *
     * @throws NotYours when the task is not there for this person
     */
    public CaseTask visible(String taskId, Colleague colleague) {
        Task task = taskService.createTaskQuery().taskId(taskId).singleResult();
        if (task == null || !TaskAccess.isCandidate(colleague.groups(), taskService.getIdentityLinksForTask(taskId))) {
            throw new NotYours();
        }
        ProcessInstance instance = runtimeService
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        return new CaseTask(
                taskId,
                task.getTaskDefinitionKey(),
                instance.getBusinessKey(),
                task.getTenantId(),
                colleague,
                taskService.getVariables(taskId)::get,
                (name, value) -> {
                    throw new IllegalStateException("A form that is only shown sets no variable: " + name);
                });
    }

    /**
     * Before a form is shown. A draft of a form opened before is kept all the same.
     *
     * @throws OtherProgramVersion when this program does not know the models the task stands on
     */
    void requireKnownModel(String taskId) {
        sets.requireKnown(
                taskService.createTaskQuery().taskId(taskId).singleResult().getProcessDefinitionId());
    }

    /**
     * The case a task belongs to, for whoever may read along in it without working on it.
     *
     * @throws NotYours when the engine does not show the task to the asking person
     */
    public String caseOf(String taskId) {
        Task task = taskService.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            throw new NotYours();
        }
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    /** What waits in these cases, by case reference; the engine's query leaves out what the asking person may not see. */
    public Map<String, List<Waiting>> waiting(List<String> caseReferences) {
        var waiting = new HashMap<String, List<Waiting>>();
        for (String reference : caseReferences) {
            waiting.put(
                    reference,
                    taskService
                            .createTaskQuery()
                            .processInstanceBusinessKey(reference)
                            .orderByDueDate()
                            .asc()
                            .listPage(0, MOST_INSTANCES_OF_A_CASE)
                            .stream()
                            .map(task -> Waiting.of(task, clock.getZone()))
                            .toList());
        }
        return waiting;
    }

    List<CaseMessage> expectedMessages(CaseTask task) {
        return Arrays.stream(CaseMessage.values())
                .filter(message -> task.colleague().isIn("coach")
                        && !subscriptions(task, message).isEmpty())
                .toList();
    }

    /** @throws FormRejected when the case does not wait for the message (any more) */
    @Transactional
    public void report(CaseTask task, CaseMessage message) {
        var waiting =
                expectedMessages(task).contains(message) ? subscriptions(task, message) : List.<EventSubscription>of();
        if (waiting.size() != 1) {
            throw new FormRejected("", "Das ist bei diesem Fall gerade nicht möglich. Bitte die Seite neu laden.");
        }
        unguarded(() -> runtimeService.messageEventReceived(
                message.name(), waiting.get(0).getExecutionId()));
    }

    Completion completion(String taskId, Colleague colleague) {
        HistoricTaskInstance task = unguarded(() ->
                historyService.createHistoricTaskInstanceQuery().taskId(taskId).singleResult());
        if (task == null || !colleague.sites().contains(task.getTenantId()) || task.getEndTime() == null) {
            throw new NotYours();
        }
        return new Completion(fullName(task.getAssignee()), task.getEndTime().toInstant());
    }

    private String fullName(String userId) {
        if (userId == null) {
            return null;
        }
        User user =
                unguarded(() -> identityService.createUserQuery().userId(userId).singleResult());
        return user == null ? null : user.getFirstName() + " " + user.getLastName();
    }

    /** Cases are found by reference and site: the processes of one case share both. */
    private List<EventSubscription> subscriptions(CaseTask task, CaseMessage message) {
        ProcessInstanceQuery instances = runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(task.caseReference())
                .tenantIdIn(task.site());
        if (message.scope == CaseMessage.Scope.OWN_TASK) {
            instances.processInstanceId(taskService
                    .createTaskQuery()
                    .taskId(task.id())
                    .singleResult()
                    .getProcessInstanceId());
        }
        return instances.listPage(0, MOST_INSTANCES_OF_A_CASE).stream()
                .flatMap(instance -> unguarded(() -> runtimeService
                        .createEventSubscriptionQuery()
                        .processInstanceId(instance.getId())
                        .eventType("message")
                        .eventName(message.name())
                        .list()
                        .stream()))
                .toList();
    }

    /** Our own code acts for a person who has been checked here; the engine's grants know no such step. */
    private <T> T unguarded(java.util.function.Supplier<T> step) {
        return MachineStep.run(identityService, step);
    }

    private void unguarded(Runnable step) {
        unguarded(() -> {
            step.run();
            return null;
        });
    }
}

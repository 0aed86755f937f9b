package de.jospen.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays the demo people at their tasks: claims and submits as Tasklist does, each with their own rights. */
@Component
@Profile("demo")
class DemoPlayer {

    private static final int PATIENCE = 100;
    private static final long PAUSE_MILLIS = 100;

    private final IdentityService identityService;
    private final TaskService taskService;
    private final FormService formService;
    private final RepositoryService repositoryService;
    private final RuntimeService runtimeService;
    private final ManagementService managementService;
    private final ObjectMapper json;

    DemoPlayer(
            IdentityService identityService,
            TaskService taskService,
            FormService formService,
            RepositoryService repositoryService,
            RuntimeService runtimeService,
            ManagementService managementService,
            ObjectMapper json) {
        this.identityService = identityService;
        this.taskService = taskService;
        this.formService = formService;
        this.repositoryService = repositoryService;
        this.runtimeService = runtimeService;
        this.managementService = managementService;
        this.json = json;
    }

    /** Starts a process with its start form; returns the case reference. */
    String start(String user, String process, Map<String, Object> form) {
        return as(
                user,
                () -> formService
                        .submitStartForm(
                                repositoryService
                                        .createProcessDefinitionQuery()
                                        .processDefinitionKey(process)
                                        .latestVersion()
                                        .singleResult()
                                        .getId(),
                                submitted(form))
                        .getBusinessKey());
    }

    /** Claims the case's task, as soon as it is there, and completes it with the form. */
    void complete(String user, String caseReference, String taskKey, Map<String, Object> form) {
        String taskId = waitFor(caseReference, taskKey);
        as(user, () -> {
            taskService.claim(taskId, user);
            formService.submitTaskForm(taskId, submitted(form));
            return null;
        });
    }

    /** Presses a button of the form's header. */
    void report(String caseReference, String message) {
        for (String instance : instances(caseReference)) {
            var waiting = runtimeService
                    .createEventSubscriptionQuery()
                    .processInstanceId(instance)
                    .eventName(message)
                    .singleResult();
            if (waiting != null) {
                runtimeService.messageEventReceived(message, waiting.getExecutionId());
                return;
            }
        }
        throw new IllegalStateException("Nothing waits for " + message);
    }

    /** Mails go out in steps of their own, run by the job executor or, where it is off or slow, right here. */
    private String waitFor(String caseReference, String taskKey) {
        for (int attempt = 0; attempt < PATIENCE; attempt++) {
            Task task = taskService
                    .createTaskQuery()
                    .processInstanceBusinessKey(caseReference)
                    .taskDefinitionKey(taskKey)
                    .singleResult();
            if (task != null) {
                return task.getId();
            }
            sendMails(caseReference);
            pause();
        }
        throw new IllegalStateException("Task " + taskKey + " does not appear");
    }

    void sendMails(String caseReference) {
        for (String instance : instances(caseReference)) {
            for (Job job : managementService
                    .createJobQuery()
                    .processInstanceId(instance)
                    .messages()
                    .list()) {
                try {
                    managementService.executeJob(job.getId());
                } catch (OptimisticLockingException | NullValueException executorWasFaster) {
                    // the mail is sent once, whoever sends it
                }
            }
        }
    }

    private List<String> instances(String caseReference) {
        return runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(caseReference).list().stream()
                .map(instance -> instance.getProcessInstanceId())
                .toList();
    }

    private <T> T as(String user, Supplier<T> step) {
        List<String> groups = identityService.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
        List<String> sites =
                identityService.createTenantQuery().userMember(user).includingGroupsOfUser(true).list().stream()
                        .map(Tenant::getId)
                        .toList();
        identityService.setAuthentication(user, groups, sites);
        try {
            return step.get();
        } finally {
            identityService.clearAuthentication();
        }
    }

    private Map<String, Object> submitted(Map<String, Object> form) {
        try {
            return Map.of(
                    "form",
                    SpinValues.jsonValue(json.writeValueAsString(form))
                            .setTransient(true)
                            .create());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

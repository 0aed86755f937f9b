package de.jospen.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.jospen.engine.job.JobRunner;
import de.jospen.workflow.ProcessStarts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays the demo people at their tasks: starts, claims and submits as Tasklist does, each with their own rights. */
@Component
@Profile("demo")
class DemoPlayer {

    private final ProcessStarts starts;
    private final IdentityService identityService;
    private final TaskService taskService;
    private final FormService formService;
    private final RuntimeService runtimeService;
    private final ManagementService managementService;
    private final JobRunner jobs;
    private final ObjectMapper json;
    private final Map<String, Authentication> logins = new HashMap<>();

    DemoPlayer(
            ProcessStarts starts,
            IdentityService identityService,
            TaskService taskService,
            FormService formService,
            RuntimeService runtimeService,
            ManagementService managementService,
            JobRunner jobs,
            ObjectMapper json) {
        this.starts = starts;
        this.identityService = identityService;
        this.taskService = taskService;
        this.formService = formService;
        this.runtimeService = runtimeService;
        this.managementService = managementService;
        this.jobs = jobs;
        this.json = json;
    }

    /** Starts a process with its start form; returns the case reference. */
    String start(String user, String process, Map<String, Object> form) {
        return as(user, () -> starts.start(process, text(form)));
    }

    /** Claims the case's task and completes it with the form; mails that follow go out at once. */
    void complete(String user, String caseReference, String taskKey, Map<String, Object> form) {
        as(user, () -> {
            String taskId = task(caseReference, taskKey).getId();
            taskService.claim(taskId, user);
            formService.submitTaskForm(
                    taskId,
                    Map.of(
                            "form",
                            SpinValues.jsonValue(text(form)).setTransient(true).create()));
            return null;
        });
        sendMails();
    }

    /** Presses a button of the form's header. */
    void report(String caseReference, String message) {
        EventSubscription waiting = instances(caseReference).stream()
                .flatMap(instance ->
                        runtimeService
                                .createEventSubscriptionQuery()
                                .processInstanceId(instance)
                                .eventName(message)
                                .list()
                                .stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing waits for " + message));
        runtimeService.messageEventReceived(message, waiting.getExecutionId());
    }

    /** Fires a timer whose time has come; the job executor would, a moment after the start. */
    void fire(String caseReference, String timer) {
        instances(caseReference).stream()
                .flatMap(instance ->
                        managementService
                                .createJobQuery()
                                .processInstanceId(instance)
                                .activityId(timer)
                                .list()
                                .stream())
                .forEach(job -> jobs.run(job.getId()));
    }

    private Task task(String caseReference, String taskKey) {
        Task task = taskService
                .createTaskQuery()
                .processInstanceBusinessKey(caseReference)
                .taskDefinitionKey(taskKey)
                .singleResult();
        if (task == null) {
            throw new IllegalStateException("There is no task " + taskKey);
        }
        return task;
    }

    /** The job executor, whose work this is, starts only after the demo's content. */
    void sendMails() {
        for (Job mail : managementService.createJobQuery().messages().list()) {
            jobs.run(mail.getId());
        }
    }

    private List<String> instances(String caseReference) {
        return runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(caseReference).list().stream()
                .map(ProcessInstance::getProcessInstanceId)
                .toList();
    }

    private <T> T as(String user, Supplier<T> step) {
        identityService.setAuthentication(logins.computeIfAbsent(user, this::login));
        try {
            return step.get();
        } finally {
            identityService.clearAuthentication();
        }
    }

    private Authentication login(String user) {
        return new Authentication(
                user,
                identityService.createGroupQuery().groupMember(user).list().stream()
                        .map(Group::getId)
                        .toList(),
                identityService.createTenantQuery().userMember(user).includingGroupsOfUser(true).list().stream()
                        .map(Tenant::getId)
                        .toList());
    }

    private String text(Map<String, Object> form) {
        try {
            return json.writeValueAsString(form);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

package de.jospen.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import de.jospen.participant.Participation;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;

/** The people of the organisations, working through the engine's own services with their own rights. */
public class Staff {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final List<String> ALL = List.of("enger", "spenge", "joellenbeck");

    private final IdentityService identityService;
    private final TaskService taskService;
    private final FormService formService;
    private final RepositoryService repositoryService;

    public Staff(
            IdentityService identityService,
            TaskService taskService,
            FormService formService,
            RepositoryService repositoryService) {
        this.identityService = identityService;
        this.taskService = taskService;
        this.formService = formService;
        this.repositoryService = repositoryService;
    }

    public Member coach(String site) {
        return new Member("coach." + site, List.of("coach"), List.of(site));
    }

    public Member lead() {
        return new Member("leitung", List.of("project-lead"), ALL);
    }

    /** A second one, for what takes four eyes. */
    public Member lead(String id) {
        return new Member(id, List.of("project-lead"), ALL);
    }

    public Member jobcenterHerford() {
        return new Member("jobcenter.herford", List.of("jobcenter-herford"), List.of("enger", "spenge"));
    }

    public Member jobcenterBielefeld() {
        return new Member("jobcenter.bielefeld", List.of("jobcenter-bielefeld"), List.of("joellenbeck"));
    }

    public Member kreisHerford() {
        return new Member("kreis.herford", List.of("kreis-herford"), List.of("enger", "spenge"));
    }

    /** Somebody who works here. Everything is asked and done as this person. */
    public final class Member {

        private final String id;
        private final List<String> groups;
        private final List<String> sites;

        Member(String id, List<String> groups, List<String> sites) {
            this.id = id;
            this.groups = groups;
            this.sites = sites;
        }

        public String id() {
            return id;
        }

        /** The keys of the case's tasks in this person's list. */
        public List<String> tasks(Participation participation) {
            return tasks(participation.caseReference());
        }

        /** The same of an event or an enquiry. */
        public List<String> tasks(String caseReference) {
            return as(() -> query(caseReference).listPage(0, 100).stream()
                    .map(Task::getTaskDefinitionKey)
                    .sorted()
                    .toList());
        }

        public Task task(Participation participation, String key) {
            return task(participation.caseReference(), key);
        }

        public Task task(String caseReference, String key) {
            return as(() -> query(caseReference).taskDefinitionKey(key).singleResult());
        }

        /** Claims the case's task and completes it with the form, as Tasklist does. */
        public void complete(Participation participation, String key, Object form) {
            complete(participation.caseReference(), key, form);
        }

        public void complete(String caseReference, String key, Object form) {
            Task task = task(caseReference, key);
            if (task == null) {
                throw new AssertionError(id + " has no task " + key);
            }
            as(() -> {
                if (task.getAssignee() == null) {
                    taskService.claim(task.getId(), id);
                }
                formService.submitTaskForm(task.getId(), submitted(form));
                return null;
            });
        }

        /** Starts a process with its start form; returns the case reference. */
        public String start(String process, Object form) {
            return as(() -> formService
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

        public <T> T as(Supplier<T> step) {
            identityService.setAuthentication(id, groups, sites);
            try {
                return step.get();
            } finally {
                identityService.clearAuthentication();
            }
        }

        private org.camunda.bpm.engine.task.TaskQuery query(String caseReference) {
            return taskService.createTaskQuery().processInstanceBusinessKey(caseReference);
        }
    }

    private static Map<String, Object> submitted(Object form) {
        try {
            String json = form instanceof String text ? text : JSON.writeValueAsString(form);
            return Map.of("form", SpinValues.jsonValue(json).setTransient(true).create());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

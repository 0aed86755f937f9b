package de.jospen.engine.access;

import java.beans.Introspector;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;

/** A case that is none of the asking person's business: its ids, to ask with, and its words, to look for in answers. */
final class ForeignCase {

    private static final Pattern VARIABLE = Pattern.compile("([\\w.-]+)/\\{\\s*([\\w-]+)[^}]*}|\\{\\s*([\\w-]+)[^}]*}");

    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Set<String> telling = new TreeSet<>();

    /**
     * @param person somebody of the case's site
     * @param words what only the case's own people may read
     */
    ForeignCase(ProcessEngine engine, String reference, String site, String person, Collection<String> words) {
        List<ProcessInstance> instances = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .list();
        String[] instanceIds = instances.stream().map(ProcessInstance::getId).toArray(String[]::new);
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceIdIn(instanceIds)
                .listPage(0, 1)
                .get(0);
        ids.put("task", task.getId());
        ids.put("process-instance", task.getProcessInstanceId());
        ids.put("execution", task.getExecutionId());
        ids.put("process-definition", task.getProcessDefinitionId());
        ids.put("key", task.getProcessDefinitionId().replaceAll(":.*", ""));
        ids.put("activity", task.getTaskDefinitionKey());
        ids.put("reference", reference);
        ids.put("site", site);
        ids.put("person", person);
        ids.put("variable", "site");
        List<VariableInstance> variables = engine.getRuntimeService()
                .createVariableInstanceQuery()
                .processInstanceIdIn(instanceIds)
                .list();
        variables.stream()
                .filter(one -> one.getProcessInstanceId().equals(task.getProcessInstanceId()))
                .forEach(one -> ids.put("variable-instance", one.getId()));
        for (String instance : instanceIds) {
            engine.getManagementService()
                    .createJobQuery()
                    .processInstanceId(instance)
                    .list()
                    .forEach(job -> {
                        ids.put("job", job.getId());
                        ids.put("job-definition", job.getJobDefinitionId());
                    });
            engine.getRuntimeService()
                    .createIncidentQuery()
                    .processInstanceId(instance)
                    .list()
                    .forEach(incident -> {
                        ids.put("incident", incident.getId());
                        telling.add(incident.getId());
                    });
            engine.getRuntimeService()
                    .createEventSubscriptionQuery()
                    .processInstanceId(instance)
                    .list()
                    .forEach(waiting -> ids.put("event-subscription", waiting.getId()));
            engine.getHistoryService()
                    .createHistoricActivityInstanceQuery()
                    .processInstanceId(instance)
                    .list()
                    .forEach(step -> ids.put("activity-instance", step.getId()));
            engine.getHistoryService()
                    .createHistoricDetailQuery()
                    .processInstanceId(instance)
                    .listPage(0, 5)
                    .forEach(detail -> ids.put("detail", detail.getId()));
            engine.getHistoryService()
                    .createHistoricJobLogQuery()
                    .processInstanceId(instance)
                    .list()
                    .forEach(entry -> ids.put("job-log", entry.getId()));
            engine.getRuntimeService().createExecutionQuery().processInstanceId(instance).list().stream()
                    .map(Execution::getId)
                    .forEach(telling::add);
        }
        variables.stream().map(VariableInstance::getId).forEach(telling::add);
        telling.add(task.getId());
        telling.add(reference);
        telling.addAll(words);
    }

    /** What is needed to ask about: a failure here means the case does not have what the test promises. */
    Set<String> kinds() {
        return ids.keySet();
    }

    String id(String kind) {
        return ids.get(kind);
    }

    /** The path with this case's ids: which one a variable wants is said by the part before it, or by its own name. */
    String fill(String path) {
        return VARIABLE.matcher(path).replaceAll(match -> {
            String before = match.group(1);
            String name = before == null ? match.group(3) : match.group(2);
            String value = Matcher.quoteReplacement(value(before, name));
            return before == null ? value : before + "/" + value;
        });
    }

    private String value(String before, String name) {
        if ("engine".equals(before) || "base".equals(before) || "adminPlugins".equals(before)) {
            return "default";
        }
        return switch (name) {
            case "key" -> ids.get("key");
            case "caseReference", "number", "reference" -> ids.get("reference");
            case "taskId" -> ids.get("task");
            case "tenantId", "tenant-id" -> ids.get("site");
            case "userId" -> ids.get("person");
            case "varId", "variableName" -> ids.get("variable");
            case "activityInstanceId" -> ids.get("activity-instance");
            case "definitionId", "processDefinitionId" -> ids.get("process-definition");
            default -> "user".equals(before) ? ids.get("person") : ids.getOrDefault(String.valueOf(before), "x");
        };
    }

    /** A body of this type that asks for the case or wants to change it, as far as the names of its parts tell. */
    Map<String, Object> body(Class<?> type) {
        var body = new LinkedHashMap<String, Object>();
        for (Method setter : type.getMethods()) {
            if (!setter.getName().startsWith("set") || setter.getParameterCount() != 1) {
                continue;
            }
            String name = Introspector.decapitalize(setter.getName().substring(3));
            Class<?> wanted = setter.getParameterTypes()[0];
            String id = named(name);
            if (id != null && wanted == String.class) {
                body.put(name, id);
            } else if (id != null && (Collection.class.isAssignableFrom(wanted) || wanted == String[].class)) {
                body.put(name, List.of(id));
            } else if (name.equals("suspended")) {
                body.put(name, true);
            } else if (name.equals("retries")) {
                body.put(name, 0);
            } else if (name.equals("priority")) {
                body.put(name, 99);
            }
        }
        return body;
    }

    private String named(String name) {
        return switch (name) {
            case "processInstanceId", "processInstanceIds", "processInstanceIdIn", "processInstances" ->
                ids.get("process-instance");
            case "processInstanceBusinessKey", "businessKey", "processBusinessKey" -> ids.get("reference");
            case "taskId", "taskIds", "taskIdIn" -> ids.get("task");
            case "executionId", "executionIds", "executionIdIn" -> ids.get("execution");
            case "jobId", "jobIds" -> ids.get("job");
            case "jobDefinitionId" -> ids.get("job-definition");
            case "incidentId" -> ids.get("incident");
            case "processDefinitionId" -> ids.get("process-definition");
            case "processDefinitionKey" -> ids.get("key");
            case "messageName" -> "exitReported";
            case "variableName" -> ids.get("variable");
            case "userId", "assignee" -> ids.get("person");
            default -> null;
        };
    }

    /** What an answer tells that was not in the question. */
    List<String> toldBy(String answer, String question) {
        return telling.stream()
                .filter(word -> answer.contains(word) && !question.contains(word))
                .toList();
    }
}

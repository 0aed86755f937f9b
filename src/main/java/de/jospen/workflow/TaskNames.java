package de.jospen.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** What the models call their user tasks. */
@Component
public class TaskNames {

    private final Map<String, String> names = new HashMap<>();

    TaskNames() {
        try {
            for (Resource model :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:processes/*.bpmn")) {
                try (InputStream stream = model.getInputStream()) {
                    Bpmn.readModelFromStream(stream)
                            .getModelElementsByType(UserTask.class)
                            .forEach(task -> names.put(key(processOf(task), task.getId()), task.getName()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The German name, e.g. „Übergabebericht entwerfen“ for {@code competenceHandover}, {@code draftReport}. */
    public String nameOf(String process, String taskKey) {
        String name = names.get(key(process, taskKey));
        if (name == null) {
            throw new IllegalArgumentException("The models have no user task " + key(process, taskKey));
        }
        return name;
    }

    /** A case that runs on an older model may still have a task that the models have no more. */
    public boolean knows(String process, String taskKey) {
        return names.containsKey(key(process, taskKey));
    }

    private static String key(String process, String taskKey) {
        return process + "." + taskKey;
    }

    private static String processOf(UserTask task) {
        ModelElementInstance element = task;
        while (!(element instanceof Process)) {
            element = element.getParentElement();
        }
        return ((Process) element).getId();
    }
}

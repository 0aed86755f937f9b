package de.jospen.workflow;

import java.util.Map;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;

/** Finds the class behind a box: the bean whose name is the element's id. */
@Component
class TaskForms {

    private final Map<String, TaskForm<?>> forms;
    private final Map<String, StartForm<?>> startForms;
    private final FormReader reader;

    TaskForms(Map<String, TaskForm<?>> forms, Map<String, StartForm<?>> startForms, FormReader reader) {
        this.forms = forms;
        this.startForms = startForms;
        this.reader = reader;
    }

    TaskForm<?> of(String taskDefinitionKey) {
        return existing(forms.get(taskDefinitionKey), taskDefinitionKey);
    }

    StartForm<?> ofStart(String startEventId) {
        return existing(startForms.get(startEventId), startEventId);
    }

    void submit(CaseTask task, String submitted) {
        submit(of(task.definitionKey()), task, submitted);
    }

    void start(String startEventId, CaseStart start, String submitted) {
        start(ofStart(startEventId), start, submitted);
    }

    private <D> void submit(TaskForm<D> form, CaseTask task, String submitted) {
        form.submit(task, reader.read(submitted, dataType(form, TaskForm.class)));
    }

    private <D> void start(StartForm<D> form, CaseStart start, String submitted) {
        form.submit(start, reader.read(submitted, dataType(form, StartForm.class)));
    }

    @SuppressWarnings("unchecked")
    private static <D> Class<D> dataType(Object form, Class<?> contract) {
        var target = org.springframework.aop.support.AopUtils.getTargetClass(form);
        return (Class<D>)
                ResolvableType.forClass(target).as(contract).getGeneric(0).resolve();
    }

    private static <F> F existing(F form, String id) {
        if (form == null) {
            throw new IllegalStateException("No form class is named like the element " + id);
        }
        return form;
    }
}

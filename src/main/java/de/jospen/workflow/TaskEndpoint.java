package de.jospen.workflow;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import de.jospen.engine.access.OpenTo;
import de.jospen.engine.access.Role;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the forms in Tasklist ask for: their content, drafts, and the buttons of their header. */
@RestController
@OpenTo({Role.COACH, Role.LEAD, Role.JOBCENTER, Role.DISTRICT})
@RequestMapping("/camunda/api/jospen/tasks/{taskId}")
class TaskEndpoint {

    private static final int LONGEST_DRAFT = 100_000;

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Content(
            CaseHeader header,
            List<Action> actions,
            Object data,
            Object reference,
            @JsonRawValue String draft,
            Instant draftSavedAt) {}

    record Action(String message, String label, String question) {}

    private final OpenTasks tasks;
    private final TaskForms forms;
    private final FormDrafts drafts;
    private final List<CaseHeader.Source> headers;

    TaskEndpoint(OpenTasks tasks, TaskForms forms, FormDrafts drafts, List<CaseHeader.Source> headers) {
        this.tasks = tasks;
        this.forms = forms;
        this.drafts = drafts;
        this.headers = headers;
    }

    @GetMapping("/form")
    Content form(@PathVariable String taskId, @RequestAttribute Colleague colleague) {
        CaseTask task = tasks.visible(taskId, colleague);
        tasks.requireKnownModel(taskId);
        TaskForm<?> form = forms.of(task.definitionKey());
        FormView view = form.load(task);
        var draft = drafts.find(taskId, colleague.id());
        CaseHeader header = header(task, form);
        return new Content(
                header,
                tasks.expectedMessages(task).stream()
                        .filter(message -> message.scope.fits(header))
                        .map(message -> new Action(message.name(), message.label, message.question))
                        .toList(),
                view.data(),
                view.reference(),
                draft.map(FormDrafts.Draft::content).orElse(null),
                draft.map(FormDrafts.Draft::savedAt).orElse(null));
    }

    @PutMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void saveDraft(@PathVariable String taskId, @RequestAttribute Colleague colleague, @RequestBody String content) {
        tasks.visible(taskId, colleague);
        if (content.length() > LONGEST_DRAFT || !content.startsWith("{")) {
            throw new FormRejected("", "Der Entwurf ist zu lang und wurde nicht gesichert.");
        }
        drafts.save(taskId, colleague.id(), content);
    }

    @DeleteMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discardDraft(@PathVariable String taskId, @RequestAttribute Colleague colleague) {
        drafts.delete(taskId, colleague.id());
    }

    @PostMapping("/messages/{message}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void report(@PathVariable String taskId, @PathVariable CaseMessage message, @RequestAttribute Colleague colleague) {
        tasks.report(tasks.visible(taskId, colleague), message);
    }

    /** Who was faster, for the person whose completion came second. */
    @GetMapping("/completed-by")
    OpenTasks.Completion completedBy(@PathVariable String taskId, @RequestAttribute Colleague colleague) {
        return tasks.completion(taskId, colleague);
    }

    private CaseHeader header(CaseTask task, TaskForm<?> form) {
        return headers.stream()
                .flatMap(source -> source.find(task.caseReference(), task.colleague()).stream())
                .findFirst()
                .map(header -> form.namesParticipant() ? header : header.withoutParticipant())
                .orElse(null);
    }
}

package de.jospen.participant;

import de.jospen.engine.access.OpenTo;
import de.jospen.engine.access.Role;
import de.jospen.workflow.Colleague;
import de.jospen.workflow.OpenTasks;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The file for the page, by reference, and for the tab beside a form, by task. */
@RestController
@OpenTo({Role.COACH, Role.LEAD})
@RequestMapping("/camunda/api/jospen")
class CaseFileEndpoint {

    private final CaseFiles files;
    private final OpenTasks tasks;

    CaseFileEndpoint(CaseFiles files, OpenTasks tasks) {
        this.files = files;
        this.tasks = tasks;
    }

    @GetMapping("/cases/{caseReference}/file")
    CaseFile ofCase(@PathVariable String caseReference, @RequestAttribute Colleague colleague) {
        return files.read(caseReference, colleague);
    }

    @GetMapping("/tasks/{taskId}/file")
    CaseFile ofTask(@PathVariable String taskId, @RequestAttribute Colleague colleague) {
        return files.read(tasks.caseOf(taskId), colleague);
    }
}

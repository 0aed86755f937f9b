package de.jospen.handover;

import de.jospen.engine.access.OpenTo;
import de.jospen.engine.access.Role;
import de.jospen.participant.CaseVariables;
import de.jospen.workflow.CaseTask;
import de.jospen.workflow.Colleague;
import de.jospen.workflow.NotYours;
import de.jospen.workflow.OpenTasks;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** The report as PDF, for whoever has a task about it, and nobody else. */
@RestController
@OpenTo({Role.COACH, Role.LEAD, Role.JOBCENTER})
class ReportEndpoint {

    private static final String PATH = "/camunda/api/jospen/tasks/%s/report.pdf";
    private static final String RECIPIENTS_TASK = "acknowledgeHandover";

    private final OpenTasks tasks;
    private final HandoverService service;

    ReportEndpoint(OpenTasks tasks, HandoverService service) {
        this.tasks = tasks;
        this.service = service;
    }

    static String path(CaseTask task) {
        return PATH.formatted(task.id());
    }

    @GetMapping("/camunda/api/jospen/tasks/{taskId}/report.pdf")
    ResponseEntity<byte[]> report(@PathVariable String taskId, @RequestAttribute Colleague colleague) {
        CaseTask task = tasks.visible(taskId, colleague);
        UUID reportId = task.find(HandoverProcess.REPORT_ID).orElseThrow(NotYours::new);
        byte[] pdf = task.definitionKey().equals(RECIPIENTS_TASK)
                ? service.retrieve(reportId, task.get(CaseVariables.JOBCENTER), colleague.id())
                : service.document(reportId);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("Uebergabebericht-" + task.caseReference() + ".pdf")
                                .build()
                                .toString())
                .body(pdf);
    }
}

package de.jospen.staff;

import de.jospen.engine.access.OpenTo;
import de.jospen.engine.access.Role;
import de.jospen.engine.job.StuckCounts;
import de.jospen.engine.job.StuckItem;
import de.jospen.engine.job.StuckWork;
import de.jospen.project.Project;
import de.jospen.workflow.Colleague;
import de.jospen.workflow.FormRejected;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** „Was steckt fest“, for the lead and the administration: what the machine could not do, and to have it tried again. */
@RestController
@OpenTo({Role.LEAD, Role.ADMINISTRATION})
@RequestMapping("/camunda/api/jospen/stuck")
class StuckWorkEndpoint {

    /** @param nextAttempt null when the machine has given up */
    record Line(
            String id,
            String caseReference,
            String site,
            String process,
            String step,
            Instant since,
            String reason,
            Instant nextAttempt) {}

    record Retried(int number) {}

    private final StuckWork work;
    private final Project project;

    StuckWorkEndpoint(StuckWork work, Project project) {
        this.work = work;
        this.project = project;
    }

    @GetMapping
    List<Line> read() {
        return work.items().stream().map(this::line).toList();
    }

    @GetMapping("/count")
    StuckCounts count() {
        return work.counts();
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry(@PathVariable String id, @RequestAttribute Colleague colleague) {
        if (!work.retry(id, colleague.id())) {
            throw new FormRejected("", "Das hat sich inzwischen erledigt. Bitte die Seite neu laden.");
        }
    }

    @PostMapping("/retry")
    Retried retryAll(@RequestAttribute Colleague colleague) {
        return new Retried(work.retryAll(colleague.id()));
    }

    private Line line(StuckItem item) {
        return new Line(
                item.id(),
                item.caseReference(),
                item.site() == null ? null : project.site(item.site()).name(),
                item.process(),
                item.step(),
                item.since(),
                item.reason(),
                item.nextAttempt());
    }
}

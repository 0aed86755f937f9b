package de.jospen.reporting;

import de.jospen.engine.access.OpenTo;
import de.jospen.engine.access.Role;
import de.jospen.project.Project;
import de.jospen.workflow.FormRejected;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The time worked, for the lead and the management (JSE-27). */
@RestController
@OpenTo({Role.LEAD, Role.MANAGEMENT})
class EffortEndpoint {

    /** Minutes; {@code onSite} is a part of them. */
    record Line(String site, String kind, String funder, int minutes, int onSite) {}

    private final Efforts efforts;
    private final Project project;
    private final Clock clock;

    EffortEndpoint(Efforts efforts, Project project, Clock clock) {
        this.efforts = efforts;
        this.project = project;
        this.clock = clock;
    }

    /** @throws FormRejected for a day to come */
    @GetMapping("/camunda/api/jospen/targets/effort")
    List<Line> effort(@RequestParam(required = false) LocalDate on) {
        LocalDate today = LocalDate.now(clock);
        if (on != null && on.isAfter(today)) {
            throw new FormRejected("on", "Bitte einen Tag bis heute wählen.");
        }
        return efforts.until(on == null ? today : on).lines().stream()
                .map(line -> new Line(
                        project.site(line.site()).name(),
                        line.kind().label(),
                        line.funder(),
                        line.minutes(),
                        line.onSite()))
                .toList();
    }
}

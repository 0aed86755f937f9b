package de.jospen.groupevent;

import de.jospen.engine.access.OpenTo;
import de.jospen.engine.access.Role;
import de.jospen.project.Project;
import de.jospen.project.ProjectProperties;
import de.jospen.project.Site;
import de.jospen.workflow.Colleague;
import de.jospen.workflow.NotYours;
import de.jospen.workflow.WaitingProcesses;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the page of the events shows; the host's coach and the lead report from there that something changes. */
@RestController
@OpenTo({Role.COACH, Role.LEAD, Role.MANAGEMENT})
@RequestMapping("/camunda/api/jospen/events")
class EventEndpoint {

    record Count(String site, EventCounts.OfSite counts) {}

    /** @param mayChange whether the reader may report a change now */
    record Line(
            String number,
            String kind,
            String topic,
            String site,
            LocalDateTime begins,
            String place,
            String state,
            String reason,
            int taken,
            int capacity,
            long waiting,
            boolean mayChange) {}

    /** @param guests whether the reader may see who comes */
    record Content(int workshopsPerSite, List<Count> counts, List<Line> events, boolean guests) {}

    private final GroupEvents events;
    private final EventRegistrations registrations;
    private final EventCounts counts;
    private final WaitingProcesses waiting;
    private final Project project;
    private final ProjectProperties properties;
    private final Clock clock;

    EventEndpoint(
            GroupEvents events,
            EventRegistrations registrations,
            EventCounts counts,
            WaitingProcesses waiting,
            Project project,
            ProjectProperties properties,
            Clock clock) {
        this.events = events;
        this.registrations = registrations;
        this.counts = counts;
        this.waiting = waiting;
        this.project = project;
        this.properties = properties;
        this.clock = clock;
    }

    @GetMapping
    Content read(@RequestAttribute Colleague colleague) {
        return new Content(
                properties.targets().workshopsPerSite(),
                project.sites().stream()
                        .map(Site::id)
                        .map(site -> new Count(project.site(site).name(), counts.of(site)))
                        .toList(),
                events.all().stream().map(event -> line(event, colleague)).toList(),
                isProvider(colleague));
    }

    @OpenTo({Role.COACH, Role.LEAD})
    @PostMapping("/{number}/change")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable String number, @RequestAttribute Colleague colleague) {
        GroupEvent event = events.all().stream()
                .filter(one -> one.number().equals(number) && mayChange(one, colleague))
                .findFirst()
                .orElseThrow(NotYours::new);
        waiting.report(GroupEventProcess.EVENT_CHANGE_REPORTED, event.number());
    }

    private Line line(GroupEvent event, Colleague colleague) {
        List<EventRegistration> all = registrations.of(event);
        return new Line(
                event.number(),
                event.kind().label(),
                event.topic(),
                project.site(event.hostSite()).name(),
                LocalDateTime.ofInstant(event.beginsAt(), clock.getZone()),
                event.place(),
                event.state().label(),
                event.stateReason(),
                (int) all.stream().filter(one -> one.state().takesSeat()).count(),
                event.capacity(),
                all.stream()
                        .filter(one -> one.state() == RegistrationState.WAITING)
                        .count(),
                mayChange(event, colleague));
    }

    private boolean mayChange(GroupEvent event, Colleague colleague) {
        return event.state() == EventState.PLANNED
                && clock.instant().isBefore(event.beginsAt())
                && isProvider(colleague)
                && colleague.sites().contains(event.hostSite());
    }

    private static boolean isProvider(Colleague colleague) {
        return colleague.isIn("coach") || colleague.isIn("project-lead");
    }
}

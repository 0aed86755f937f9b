package de.jospen.groupevent;

import de.jospen.participant.Attendance;
import de.jospen.participant.Participation;
import de.jospen.participant.TimelineEntry;
import de.jospen.participant.TimelineEntry.Kind;
import de.jospen.participant.TimelineSource;
import de.jospen.project.Project;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Workshops and visits the person was invited to. */
@Component
class EventTimeline implements TimelineSource {

    private final EventRegistrationRepository registrations;
    private final GroupEventRepository events;
    private final Project project;
    private final Clock clock;

    EventTimeline(
            EventRegistrationRepository registrations, GroupEventRepository events, Project project, Clock clock) {
        this.registrations = registrations;
        this.events = events;
        this.project = project;
        this.clock = clock;
    }

    @Override
    public List<TimelineEntry> of(Participation participation, LocalDate today) {
        return registrations.ofParticipation(participation.id()).stream()
                .map(this::entry)
                .toList();
    }

    private TimelineEntry entry(EventRegistration registration) {
        GroupEvent event = events.get(registration.eventId());
        Attendance attendance = registration.attendance();
        boolean planned = event.state() == EventState.PLANNED;
        return new TimelineEntry(
                LocalDate.ofInstant(event.beginsAt(), clock.getZone()),
                attendance == null || attendance.isPresent() ? Kind.EVENT : Kind.ABSENCE,
                "%s „%s“ in %s: %s"
                        .formatted(
                                event.kind().label(),
                                event.topic(),
                                project.site(event.hostSite()).name(),
                                EventInsight.state(event, registration)),
                planned && (registration.state().takesSeat() || registration.state() == RegistrationState.WAITING));
    }
}

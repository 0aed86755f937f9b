package de.jospen.groupevent;

import de.jospen.participant.CaseInsight;
import de.jospen.project.Project;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What colleagues see of the proposed and attended events on top of their own forms. */
@Component
class EventInsight implements CaseInsight {

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final EventRegistrationRepository registrations;
    private final GroupEventRepository events;
    private final Project project;
    private final Clock clock;

    EventInsight(EventRegistrationRepository registrations, GroupEventRepository events, Project project, Clock clock) {
        this.registrations = registrations;
        this.events = events;
        this.project = project;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "Workshops und Betriebsbesuche";
    }

    @Override
    public List<String> of(UUID participationId) {
        return registrations.ofParticipation(participationId).stream()
                .map(this::line)
                .toList();
    }

    private String line(EventRegistration registration) {
        GroupEvent event = events.get(registration.eventId());
        return "%s „%s“ am %s in %s: %s"
                .formatted(
                        event.kind().label(),
                        event.topic(),
                        GERMAN.format(LocalDate.ofInstant(event.beginsAt(), clock.getZone())),
                        project.site(event.hostSite()).name(),
                        state(event, registration));
    }

    static String state(GroupEvent event, EventRegistration registration) {
        if (event.state() == EventState.CANCELLED || event.state() == EventState.NOT_HELD) {
            return event.state().label();
        }
        return registration.attendance() == null
                ? registration.state().label()
                : registration.attendance().label();
    }
}

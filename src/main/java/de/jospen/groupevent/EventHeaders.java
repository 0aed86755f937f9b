package de.jospen.groupevent;

import de.jospen.project.Project;
import de.jospen.workflow.CaseHeader;
import de.jospen.workflow.CaseHeader.Fact;
import de.jospen.workflow.Colleague;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The compact head of the forms about an event. */
@Component
class EventHeaders implements CaseHeader.Source {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE, dd.MM.yyyy, HH:mm", Locale.GERMAN);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm 'Uhr'");

    private final GroupEventRepository events;
    private final EventRegistrations registrations;
    private final Project project;
    private final Clock clock;

    EventHeaders(GroupEventRepository events, EventRegistrations registrations, Project project, Clock clock) {
        this.events = events;
        this.registrations = registrations;
        this.project = project;
        this.clock = clock;
    }

    @Override
    public Optional<CaseHeader> find(String caseReference, Colleague reader) {
        return events.find(caseReference).map(this::header);
    }

    private CaseHeader header(GroupEvent event) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(event.kind().label(), event.topic()));
        if (event.hostCompany() != null) {
            facts.add(new Fact("Betrieb", event.hostCompany()));
        }
        facts.add(new Fact(
                "Termin",
                DAY.format(local(event)) + " bis "
                        + TIME.format(ZonedDateTime.ofInstant(event.endsAt(), clock.getZone()))));
        facts.add(new Fact("Ort", event.place()));
        facts.add(new Fact(
                "Plätze", "%d von %d frei".formatted(Math.max(0, registrations.seatsLeft(event)), event.capacity())));
        if (event.trainer() != null) {
            facts.add(new Fact("Leitung", event.trainer()));
        }
        return CaseHeader.ofMatter(
                event.number(),
                project.site(event.hostSite()).name(),
                event.state().label(),
                facts);
    }

    private ZonedDateTime local(GroupEvent event) {
        return ZonedDateTime.ofInstant(event.beginsAt(), clock.getZone());
    }
}

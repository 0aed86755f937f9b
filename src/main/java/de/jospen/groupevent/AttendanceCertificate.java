package de.jospen.groupevent;

import de.jospen.document.PdfPages;
import de.jospen.participant.Participants;
import de.jospen.project.Organisation;
import de.jospen.project.ProjectProperties;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What somebody who came can show elsewhere; it says nothing of benefits or coaching. */
@Component
class AttendanceCertificate {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final PdfPages pages;
    private final Participants participants;
    private final ProjectProperties project;
    private final Clock clock;

    AttendanceCertificate(PdfPages pages, Participants participants, ProjectProperties project, Clock clock) {
        this.pages = pages;
        this.participants = participants;
        this.project = project;
        this.clock = clock;
    }

    byte[] of(GroupEvent event, EventRegistration registration) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> model = new HashMap<>();
        model.put("name", participants.person(registration.participationId()).fullName());
        model.put("day", DAY.format(event.beginsAt().atZone(clock.getZone())));
        model.put("begins", TIME.format(event.beginsAt().atZone(clock.getZone())));
        model.put("ends", TIME.format(event.endsAt().atZone(clock.getZone())));
        model.put("kind", event.kind().label());
        model.put("topic", event.topic());
        model.put("company", event.hostCompany());
        model.put("place", event.place());
        model.put("trainer", event.trainer());
        model.put("provider", provider());
        model.put("project", project.name());
        model.put("issuedOn", DAY.format(today));
        return pages.render("event/attendanceCertificate", model, today);
    }

    private String provider() {
        return project.organisations().stream()
                .filter(organisation -> organisation.kind() == Organisation.Kind.PROVIDER)
                .map(Organisation::name)
                .findFirst()
                .orElseThrow();
    }
}

package de.jospen.groupevent;

import de.jospen.engine.access.OpenTo;
import de.jospen.engine.access.Role;
import de.jospen.participant.Participants;
import de.jospen.workflow.Colleague;
import de.jospen.workflow.NotYours;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who comes, and the paper for them: the appointment for those without mail, the certificate for those who came. The host
 * sees everybody, another site its own people.
 */
@RestController
@OpenTo({Role.COACH, Role.LEAD})
@RequestMapping("/camunda/api/jospen/events/{number}")
class EventPaperEndpoint {

    /** @param certificate whether the person was there */
    record Guest(
            UUID id,
            String name,
            String caseReference,
            String state,
            String attendance,
            boolean seat,
            boolean certificate) {}

    private final GroupEvents events;
    private final EventRegistrations registrations;
    private final Participants participants;
    private final AppointmentSheet sheet;
    private final AttendanceCertificate certificate;

    EventPaperEndpoint(
            GroupEvents events,
            EventRegistrations registrations,
            Participants participants,
            AppointmentSheet sheet,
            AttendanceCertificate certificate) {
        this.events = events;
        this.registrations = registrations;
        this.participants = participants;
        this.sheet = sheet;
        this.certificate = certificate;
    }

    @GetMapping("/guests")
    List<Guest> guests(@PathVariable String number, @RequestAttribute Colleague colleague) {
        return visible(number, colleague).stream().map(this::guest).toList();
    }

    @GetMapping("/appointment/{registration}.pdf")
    ResponseEntity<byte[]> appointment(
            @PathVariable String number, @PathVariable UUID registration, @RequestAttribute Colleague colleague) {
        EventRegistration own = find(number, registration, colleague);
        if (own.state() != RegistrationState.REGISTERED) {
            throw new NotYours();
        }
        return pdf("Termin-" + number, sheet.of(events.event(number), own));
    }

    @GetMapping("/certificate/{registration}.pdf")
    ResponseEntity<byte[]> certificate(
            @PathVariable String number, @PathVariable UUID registration, @RequestAttribute Colleague colleague) {
        EventRegistration own = find(number, registration, colleague);
        if (!came(own)) {
            throw new NotYours();
        }
        return pdf("Teilnahme-" + number, certificate.of(events.event(number), own));
    }

    private EventRegistration find(String number, UUID registration, Colleague colleague) {
        return visible(number, colleague).stream()
                .filter(one -> one.id().equals(registration))
                .findFirst()
                .orElseThrow(NotYours::new);
    }

    private List<EventRegistration> visible(String number, Colleague colleague) {
        GroupEvent event = events.find(number).orElseThrow(NotYours::new);
        boolean host = colleague.sites().contains(event.hostSite());
        return registrations.of(event).stream()
                .filter(one -> host || colleague.sites().contains(one.homeSite()))
                .toList();
    }

    private Guest guest(EventRegistration registration) {
        return new Guest(
                registration.id(),
                participants.person(registration.participationId()).fullName(),
                participants.participation(registration.participationId()).caseReference(),
                registration.state().label(),
                registration.attendance() == null
                        ? null
                        : registration.attendance().label(),
                registration.state() == RegistrationState.REGISTERED && registration.attendance() == null,
                came(registration));
    }

    private static boolean came(EventRegistration registration) {
        return registration.attendance() != null && registration.attendance().isPresent();
    }

    private static ResponseEntity<byte[]> pdf(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name + ".pdf")
                                .build()
                                .toString())
                .body(content);
    }
}

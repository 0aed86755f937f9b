package de.jospen.groupevent;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.parameter.ParticipationStatus;
import biweekly.parameter.Related;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.property.Trigger;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Duration;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import de.jospen.participant.ParticipantMailbox;
import de.jospen.project.ProjectProperties;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.TimeZone;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Appointments for participants' own calendars (RFC 5545, RFC 5546). The same event has the same UID for a participant
 * for good; SEQUENCE tells the newer file from the older. Local time carries its own rules of summer and winter.
 */
@Component
class EventCalendar {

    private static final String ZONE = "Europe/Berlin";

    private final ProjectProperties project;
    private final EventRegistrationRepository registrations;
    private final ParticipantMailbox mailboxes;

    EventCalendar(ProjectProperties project, EventRegistrationRepository registrations, ParticipantMailbox mailboxes) {
        this.project = project;
        this.registrations = registrations;
        this.mailboxes = mailboxes;
    }

    /** Puts the appointment into a calendar, or changes the one that is there. */
    byte[] request(GroupEvent event, UUID registrationId) {
        return write(event, registrationId, Method.REQUEST);
    }

    /** Takes it out again. */
    byte[] cancel(GroupEvent event, UUID registrationId) {
        return write(event, registrationId, Method.CANCEL);
    }

    private byte[] write(GroupEvent event, UUID registrationId, String method) {
        var entry = new VEvent();
        entry.setUid(registrationId + "@" + project.contactMailbox().replaceFirst(".*@", ""));
        entry.setSequence(event.calendarSequence());
        entry.setSummary(event.kind().label() + ": " + event.topic());
        entry.setLocation(event.place());
        entry.setDateStart(Date.from(event.beginsAt()), true);
        entry.setDateEnd(Date.from(event.endsAt()), true);
        entry.setOrganizer(new Organizer(project.name(), project.contactMailbox()));
        mailboxes
                .mailboxOf(ParticipantMailbox.recipient(
                        registrations.get(registrationId).participationId()))
                .ifPresent(address -> entry.addAttendee(attendee(address)));
        if (method.equals(Method.CANCEL)) {
            entry.setStatus(Status.cancelled());
        } else {
            entry.addAlarm(VAlarm.display(
                    new Trigger(Duration.builder().prior(true).days(1).build(), Related.START), event.topic()));
        }
        var calendar = new ICalendar();
        calendar.setProductId("-//Jö-Sp-En//Termine//DE");
        calendar.setMethod(method);
        calendar.getTimezoneInfo().setDefaultTimezone(new TimezoneAssignment(TimeZone.getTimeZone(ZONE), berlin()));
        calendar.addEvent(entry);
        return Biweekly.write(calendar).go().getBytes(StandardCharsets.UTF_8);
    }

    private static Attendee attendee(String address) {
        var attendee = new Attendee(null, address);
        attendee.setParticipationStatus(ParticipationStatus.ACCEPTED);
        attendee.setRsvp(false);
        return attendee;
    }

    /** Since 1996 the clocks change on the last Sundays of March and October. */
    private static VTimezone berlin() {
        var zone = new VTimezone(ZONE);
        zone.addDaylightSavingsTime(
                rule(new DaylightSavingsTime(), new DateTimeComponents(1996, 3, 31, 2, 0, 0, false), 1, 2, 3));
        zone.addStandardTime(rule(new StandardTime(), new DateTimeComponents(1996, 10, 27, 3, 0, 0, false), 2, 1, 10));
        return zone;
    }

    private static <T extends Observance> T rule(T rule, DateTimeComponents since, int from, int to, int month) {
        rule.setDateStart(since);
        rule.setTimezoneOffsetFrom(new UtcOffset(true, from, 0));
        rule.setTimezoneOffsetTo(new UtcOffset(true, to, 0));
        rule.setRecurrenceRule(new Recurrence.Builder(Frequency.YEARLY)
                .byMonth(month)
                .byDay(-1, DayOfWeek.SUNDAY)
                .build());
        return rule;
    }
}

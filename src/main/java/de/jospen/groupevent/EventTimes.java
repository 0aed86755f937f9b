package de.jospen.groupevent;

import de.jospen.project.ProjectDay;
import de.jospen.workflow.FormRejected;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When an event is, as people say it: local time of the project, which knows summer and winter.
 *
 * @param registrationClosesOn last day of the registration, until noon; on the event's own day until it begins
 */
record EventTimes(
        @NotNull @ProjectDay(future = true) LocalDate day,
        @NotNull LocalTime begins,
        @NotNull LocalTime ends,
        @NotNull @ProjectDay(future = true) LocalDate registrationClosesOn) {

    static EventTimes of(GroupEvent event, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(event.beginsAt(), zone);
        LocalDate closes = LocalDate.ofInstant(event.registrationClosesAt(), zone);
        return new EventTimes(
                day, LocalTime.ofInstant(event.beginsAt(), zone), LocalTime.ofInstant(event.endsAt(), zone), closes);
    }

    /** @throws FormRejected when it does not fit together or is over */
    void check(Clock clock) {
        if (!ends.isAfter(begins)) {
            throw new FormRejected("times.ends", "Bitte ein Ende nach dem Beginn angeben.");
        }
        if (!beginsAt(clock.getZone()).isAfter(clock.instant())) {
            throw new FormRejected("times.day", "Bitte einen Beginn in der Zukunft angeben.");
        }
        if (registrationClosesOn.isAfter(day)) {
            throw new FormRejected("times.registrationClosesOn", "Der Anmeldeschluss liegt nach der Veranstaltung.");
        }
        if (registrationClosesOn.isBefore(LocalDate.now(clock))) {
            throw new FormRejected("times.registrationClosesOn", "Bitte ein Datum ab heute angeben.");
        }
    }

    Instant beginsAt(ZoneId zone) {
        return day.atTime(begins).atZone(zone).toInstant();
    }

    Instant endsAt(ZoneId zone) {
        return day.atTime(ends).atZone(zone).toInstant();
    }

    Instant registrationClosesAt(ZoneId zone) {
        return registrationClosesOn.equals(day)
                ? beginsAt(zone)
                : registrationClosesOn.atTime(LocalTime.NOON).atZone(zone).toInstant();
    }
}

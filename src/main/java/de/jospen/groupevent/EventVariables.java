package de.jospen.groupevent;

import de.jospen.participant.CaseVariables;
import de.jospen.workflow.Variable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** What the models know of an event: its number, its site, and the moments their timers wait for. */
final class EventVariables {

    private static final LocalTime REMINDER = LocalTime.of(17, 0);

    /** Takes one variable. */
    interface Target {
        <T> void set(Variable<T> variable, T value);
    }

    private EventVariables() {}

    static void write(GroupEvent event, ZoneId zone, Target target) {
        LocalDate day = LocalDate.ofInstant(event.beginsAt(), zone);
        Instant dayBefore = day.minusDays(1).atTime(REMINDER).atZone(zone).toInstant();
        Instant closes = event.registrationClosesAt();
        target.set(GroupEventProcess.REGISTRATION_CLOSES_AT, closes);
        target.set(GroupEventProcess.REMINDER_AT, dayBefore.isBefore(closes) ? closes : dayBefore);
        target.set(GroupEventProcess.EVENT_DAY, day);
    }

    /** For the invitation at one site. */
    static Map<String, Object> ofInvitation(GroupEvent event, String site, ZoneId zone) {
        Map<String, Object> values = ofSite(event, site);
        GroupEventProcess.REGISTRATION_CLOSES_AT.put(values, event.registrationClosesAt());
        GroupEventProcess.REGISTRATION_DAY.put(values, LocalDate.ofInstant(event.registrationClosesAt(), zone));
        return values;
    }

    /** For the question to one person on the waiting list. */
    static Map<String, Object> ofSeatOffer(
            GroupEvent event, EventRegistration registration, Instant until, ZoneId zone) {
        Map<String, Object> values = ofSite(event, registration.homeSite());
        GroupEventProcess.REGISTRATION_ID.put(values, registration.id());
        GroupEventProcess.OFFER_ID.put(values, registration.offerId());
        GroupEventProcess.ANSWER_UNTIL.put(values, until);
        GroupEventProcess.ANSWER_DAY.put(values, LocalDate.ofInstant(until, zone));
        return values;
    }

    private static Map<String, Object> ofSite(GroupEvent event, String site) {
        var values = new HashMap<String, Object>();
        CaseVariables.CASE_REFERENCE.put(values, event.number());
        CaseVariables.SITE.put(values, site);
        return values;
    }
}

package de.jospen.groupevent;

import de.jospen.participant.Attendance;
import de.jospen.participant.RunningNumbers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Workshops and visits from the plan to the attendance (JSE-06, JSE-15, JSE-16, JSE-22). */
@Service
class GroupEvents {

    private final GroupEventRepository events;
    private final EventRegistrationRepository registrations;
    private final RunningNumbers numbers;
    private final Clock clock;

    GroupEvents(
            GroupEventRepository events,
            EventRegistrationRepository registrations,
            RunningNumbers numbers,
            Clock clock) {
        this.events = events;
        this.registrations = registrations;
        this.numbers = numbers;
        this.clock = clock;
    }

    ZoneId zone() {
        return clock.getZone();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Instant now() {
        return clock.instant();
    }

    GroupEvent event(String number) {
        return events.find(number).orElseThrow();
    }

    Optional<GroupEvent> find(String number) {
        return events.find(number);
    }

    List<GroupEvent> all() {
        return events.all();
    }

    @Transactional
    public GroupEvent plan(PlanGroupEvent.Plan plan, String by) {
        ZoneId zone = clock.getZone();
        var event = new GroupEvent(
                UUID.randomUUID(),
                numbers.next(RunningNumbers.Series.EVENT, "VA", today().getYear()),
                plan.kind(),
                plan.site(),
                plan.hostCompany(),
                plan.topic(),
                plan.place(),
                plan.times().beginsAt(zone),
                plan.times().endsAt(zone),
                plan.capacity(),
                plan.trainer(),
                plan.times().registrationClosesAt(zone),
                plan.invitedSites(),
                EventState.PLANNED,
                null,
                0);
        events.insert(event, by);
        return event;
    }

    @Transactional
    public GroupEvent change(String number, String place, EventTimes times) {
        GroupEvent event = events.lock(number);
        ZoneId zone = clock.getZone();
        events.change(event.id(), place, times.beginsAt(zone), times.endsAt(zone), times.registrationClosesAt(zone));
        return event(number);
    }

    @Transactional
    public void cancel(String number, String reason, String by) {
        events.close(events.lock(number).id(), EventState.CANCELLED, reason, by);
    }

    @Transactional
    public void notHeld(String number, String reason, String by) {
        events.close(events.lock(number).id(), EventState.NOT_HELD, reason, by);
    }

    @Transactional
    public void carriedOut(String number, Map<UUID, Attendance> attendance, String by) {
        events.close(events.lock(number).id(), EventState.CARRIED_OUT, null, by);
        attendance.forEach(registrations::recordAttendance);
    }
}

package de.jospen.groupevent;

import de.jospen.participant.Appearance;
import de.jospen.participant.AttendanceSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Staying away from an event counts like staying away from coaching. */
@Component
class EventAttendance implements AttendanceSource {

    private final EventRegistrationRepository registrations;

    EventAttendance(EventRegistrationRepository registrations) {
        this.registrations = registrations;
    }

    @Override
    public List<Appearance> appearances(UUID participationId) {
        return registrations.appearances(participationId);
    }
}

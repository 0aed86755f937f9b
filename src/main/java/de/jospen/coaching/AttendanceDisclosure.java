package de.jospen.coaching;

import de.jospen.participant.Answer;
import de.jospen.participant.Attendance.Group;
import de.jospen.participant.Disclosable;
import de.jospen.participant.Disclosable.Fact;
import de.jospen.participant.Disclosure;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Block 3 of the report: how often, never what about; absences by group, never why. */
@Component
class AttendanceDisclosure implements Disclosure {

    private final CoachingSessionRepository sessions;

    AttendanceDisclosure(CoachingSessionRepository sessions) {
        this.sessions = sessions;
    }

    @Override
    public int block() {
        return 3;
    }

    @Override
    public List<Disclosable> of(UUID participationId) {
        List<CoachingSession> all = sessions.of(participationId);
        return List.of(
                new Fact("SESSIONS_INDIVIDUAL", "Einzelcoaching, Termine", held(all, SessionKind.INDIVIDUAL)),
                new Fact("SESSIONS_FAMILY", "Familiencoaching, Termine", held(all, SessionKind.FAMILY)),
                new Fact("ABSENCE_DAYS_EXCUSED", "Fehltage entschuldigt", absenceDays(all, Group.EXCUSED)),
                new Fact("ABSENCE_DAYS_UNEXCUSED", "Fehltage unentschuldigt", absenceDays(all, Group.UNEXCUSED)));
    }

    private static Answer held(List<CoachingSession> all, SessionKind kind) {
        return new Answer.Count(all.stream()
                .filter(session ->
                        session.kind() == kind && session.attendance().isPresent())
                .count());
    }

    private static Answer absenceDays(List<CoachingSession> all, Group group) {
        return new Answer.Count(all.stream()
                .filter(session -> session.attendance().group() == group)
                .map(CoachingSession::heldOn)
                .distinct()
                .count());
    }
}

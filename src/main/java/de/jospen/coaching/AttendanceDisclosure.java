package de.jospen.coaching;

import de.jospen.coaching.Attendance.Group;
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
    public List<Statement> of(UUID participationId) {
        List<CoachingSession> all = sessions.of(participationId);
        return List.of(
                new Statement("Einzelcoaching, Termine", held(all, SessionKind.INDIVIDUAL)),
                new Statement("Familiencoaching, Termine", held(all, SessionKind.FAMILY)),
                new Statement("Fehltage entschuldigt", absenceDays(all, Group.EXCUSED)),
                new Statement("Fehltage unentschuldigt", absenceDays(all, Group.UNEXCUSED)));
    }

    private static String held(List<CoachingSession> all, SessionKind kind) {
        return String.valueOf(all.stream()
                .filter(session ->
                        session.kind() == kind && session.attendance().isPresent())
                .count());
    }

    private static String absenceDays(List<CoachingSession> all, Group group) {
        return String.valueOf(all.stream()
                .filter(session -> session.attendance().group() == group)
                .map(CoachingSession::heldOn)
                .distinct()
                .count());
    }
}

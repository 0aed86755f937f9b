package de.jospen.coaching;

import de.jospen.participant.Appearance;
import de.jospen.participant.Attendance;
import de.jospen.participant.AttendanceSource;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CoachingSessionRepository implements AttendanceSource {

    private final JdbcClient jdbc;
    private final Clock clock;

    CoachingSessionRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(UUID participationId, CoachingSession session, String recordedBy) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO coaching_session (id, participation_id, kind, site, held_on, attendance,
                            duration_minutes, topics, place, notes, next_step, next_session_on, recorded_by, recorded_at)
                        VALUES (:id, :participation, :kind, :site, :heldOn, :attendance,
                            :duration, :topics, :place, :notes, :nextStep, :nextSessionOn, :by, :now)
                        """)
                .param("id", id)
                .param("participation", participationId)
                .param("kind", session.kind().name())
                .param("site", session.site())
                .param("heldOn", session.heldOn())
                .param("attendance", session.attendance().name())
                .param("duration", session.durationMinutes())
                .param("topics", Codes.join(session.topics()))
                .param("place", session.place() == null ? null : session.place().name())
                .param("notes", session.notes())
                .param("nextStep", session.nextStep().name())
                .param("nextSessionOn", session.nextSessionOn())
                .param("by", recordedBy)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        for (UUID member : session.members()) {
            jdbc.sql("""
                            INSERT INTO coaching_session_member (session_id, household_member_id)
                            VALUES (:session, :member)
                            """).param("session", id).param("member", member).update();
        }
    }

    /** The appointments of a case, the latest first. */
    List<CoachingSession> of(UUID participationId) {
        Map<UUID, Set<UUID>> members = members(participationId);
        return jdbc.sql("""
                        SELECT * FROM coaching_session WHERE participation_id = :id
                        ORDER BY held_on DESC, recorded_at DESC
                        """)
                .param("id", participationId)
                .query((row, number) -> new CoachingSession(
                        SessionKind.valueOf(row.getString("kind")),
                        row.getString("site"),
                        row.getObject("held_on", LocalDate.class),
                        Attendance.valueOf(row.getString("attendance")),
                        row.getObject("duration_minutes", Integer.class),
                        Codes.split(row.getString("topics"), CoachingTopic.class),
                        row.getString("place") == null ? null : SessionPlace.valueOf(row.getString("place")),
                        members.getOrDefault(row.getObject("id", UUID.class), Set.of()),
                        row.getString("notes"),
                        NextStep.valueOf(row.getString("next_step")),
                        row.getObject("next_session_on", LocalDate.class)))
                .list();
    }

    @Override
    public List<Appearance> appearances(UUID participationId) {
        return jdbc.sql("SELECT held_on, attendance, recorded_at FROM coaching_session WHERE participation_id = :id")
                .param("id", participationId)
                .query((row, number) -> new Appearance(
                        row.getObject("held_on", LocalDate.class),
                        Attendance.valueOf(row.getString("attendance")),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Who took part, by session. */
    private Map<UUID, Set<UUID>> members(UUID participationId) {
        Map<UUID, Set<UUID>> members = new HashMap<>();
        jdbc.sql("""
                        SELECT took_part.session_id, took_part.household_member_id
                        FROM coaching_session_member took_part
                        JOIN coaching_session held ON held.id = took_part.session_id
                        WHERE held.participation_id = :id
                        """).param("id", participationId).query(row -> {
            members.computeIfAbsent(row.getObject("session_id", UUID.class), session -> new HashSet<>())
                    .add(row.getObject("household_member_id", UUID.class));
        });
        return members;
    }
}

package de.jospen.groupevent;

import de.jospen.participant.Appearance;
import de.jospen.participant.Attendance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code event_registration}. */
@Repository
class EventRegistrationRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    EventRegistrationRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the order of names nobody sees here: those with a seat, then the waiting list, then the others. */
    List<EventRegistration> of(UUID eventId) {
        return jdbc.sql("""
                        SELECT * FROM event_registration WHERE event_id = :event
                        ORDER BY CASE state WHEN 'REGISTERED' THEN 0 WHEN 'OFFERED' THEN 1 WHEN 'WAITING' THEN 2 ELSE 3 END,
                            waiting_rank, decided_at, id
                        """)
                .param("event", eventId)
                .query(EventRegistrationRepository::toRegistration)
                .list();
    }

    List<EventRegistration> ofParticipation(UUID participationId) {
        return jdbc.sql("""
                        SELECT r.* FROM event_registration r JOIN group_event e ON e.id = r.event_id
                        WHERE r.participation_id = :participation ORDER BY e.begins_at DESC
                        """)
                .param("participation", participationId)
                .query(EventRegistrationRepository::toRegistration)
                .list();
    }

    EventRegistration get(UUID id) {
        return jdbc.sql("SELECT * FROM event_registration WHERE id = :id")
                .param("id", id)
                .query(EventRegistrationRepository::toRegistration)
                .single();
    }

    Optional<EventRegistration> find(UUID eventId, UUID participationId) {
        return jdbc.sql(
                        "SELECT * FROM event_registration WHERE event_id = :event AND participation_id = :participation")
                .param("event", eventId)
                .param("participation", participationId)
                .query(EventRegistrationRepository::toRegistration)
                .optional();
    }

    void insert(UUID eventId, UUID participationId, String homeSite, String by) {
        jdbc.sql("""
                        INSERT INTO event_registration (id, event_id, participation_id, home_site, state, by_mail,
                            mail_refused, seats_given, decided_by, decided_at)
                        VALUES (:id, :event, :participation, :site, 'DECLINED', FALSE, FALSE, 0, :by, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("event", eventId)
                .param("participation", participationId)
                .param("site", homeSite)
                .param("by", by)
                .param("now", now())
                .update();
    }

    void update(UUID id, RegistrationState state, Integer rank, boolean byMail, String by) {
        jdbc.sql("""
                        UPDATE event_registration SET state = :state, waiting_rank = :rank, by_mail = :byMail,
                            mail_refused = FALSE, seats_given = seats_given + :given, offer_id = NULL,
                            decided_by = :by, decided_at = :now
                        WHERE id = :id
                        """)
                .param("state", state.name())
                .param("rank", rank)
                .param("byMail", byMail)
                .param("given", state == RegistrationState.REGISTERED ? 1 : 0)
                .param("by", by)
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** Keeps a seat for an offer of its own, so that an earlier one that runs out takes nothing away. */
    void offer(UUID id, UUID offerId) {
        jdbc.sql("""
                        UPDATE event_registration SET state = 'OFFERED', waiting_rank = NULL, mail_refused = FALSE,
                            offer_id = :offer, decided_by = 'jospen', decided_at = :now
                        WHERE id = :id
                        """)
                .param("offer", offerId)
                .param("now", now())
                .param("id", id)
                .update();
    }

    void markMailRefused(UUID id) {
        jdbc.sql("UPDATE event_registration SET mail_refused = TRUE WHERE id = :id")
                .param("id", id)
                .update();
    }

    void recordAttendance(UUID id, Attendance attendance) {
        jdbc.sql("UPDATE event_registration SET attendance = :attendance WHERE id = :id")
                .param("attendance", attendance.name())
                .param("id", id)
                .update();
    }

    /** Whether somebody has proposed an event at another site to this person, whatever they said. */
    boolean wasInvitedElsewhere(UUID participationId) {
        return jdbc.sql("""
                                SELECT COUNT(*) FROM event_registration r JOIN group_event e ON e.id = r.event_id
                                WHERE r.participation_id = :participation AND e.host_site <> r.home_site
                                """)
                        .param("participation", participationId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @param elsewhere only those at another site than the person's own */
    long attended(UUID participationId, boolean elsewhere) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM event_registration r JOIN group_event e ON e.id = r.event_id
                        WHERE r.participation_id = :participation AND r.attendance IN ('PRESENT', 'PRESENT_ONLINE')
                            AND (e.host_site <> r.home_site OR :everywhere)
                        """)
                .param("participation", participationId)
                .param("everywhere", !elsewhere)
                .query(Long.class)
                .single();
    }

    List<Appearance> appearances(UUID participationId) {
        return jdbc.sql("""
                        SELECT e.begins_at, r.attendance, e.closed_at
                        FROM event_registration r JOIN group_event e ON e.id = r.event_id
                        WHERE r.participation_id = :participation AND r.attendance IS NOT NULL
                        """)
                .param("participation", participationId)
                .query((row, number) -> new Appearance(
                        row.getObject("begins_at", OffsetDateTime.class)
                                .atZoneSameInstant(clock.getZone())
                                .toLocalDate(),
                        Attendance.valueOf(row.getString("attendance")),
                        row.getObject("closed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static EventRegistration toRegistration(ResultSet row, int number) throws SQLException {
        String attendance = row.getString("attendance");
        return new EventRegistration(
                row.getObject("id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getObject("participation_id", UUID.class),
                row.getString("home_site"),
                RegistrationState.valueOf(row.getString("state")),
                row.getObject("waiting_rank", Integer.class),
                row.getBoolean("by_mail"),
                row.getBoolean("mail_refused"),
                row.getInt("seats_given"),
                row.getObject("offer_id", UUID.class),
                attendance == null ? null : Attendance.valueOf(attendance));
    }
}

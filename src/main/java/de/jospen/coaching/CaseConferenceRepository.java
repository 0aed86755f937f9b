package de.jospen.coaching;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CaseConferenceRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseConferenceRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(UUID participationId, CaseConference conference, String recordedBy) {
        jdbc.sql("""
                        INSERT INTO case_conference (id, participation_id, held_on, attended_by, agreements,
                            next_conference_on, recorded_by, recorded_at)
                        VALUES (:id, :participation, :heldOn, :attendedBy, :agreements, :next, :by, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("participation", participationId)
                .param("heldOn", conference.heldOn())
                .param("attendedBy", Codes.join(conference.attendedBy()))
                .param("agreements", conference.agreements())
                .param("next", conference.nextConferenceOn())
                .param("by", recordedBy)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** The conferences of a case, the latest first. */
    List<CaseConference> of(UUID participationId) {
        return jdbc.sql("""
                        SELECT * FROM case_conference WHERE participation_id = :id
                        ORDER BY held_on DESC, recorded_at DESC
                        """)
                .param("id", participationId)
                .query((row, number) -> new CaseConference(
                        row.getObject("held_on", LocalDate.class),
                        Codes.split(row.getString("attended_by"), ConferenceFunction.class),
                        row.getString("agreements"),
                        row.getObject("next_conference_on", LocalDate.class)))
                .list();
    }
}

package de.jospen.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code staff_absence}, {@code absence_site}, {@code absence_task} and {@code task_reassignment}. */
@Repository
class AbsenceRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    AbsenceRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(Absence absence) {
        jdbc.sql("""
                        INSERT INTO staff_absence
                            (id, user_id, deputy_id, first_day, last_day, recorded_by, recorded_at, approval)
                        VALUES (:id, :user, :deputy, :firstDay, :lastDay, :by, :now, :approval)
                        """)
                .param("id", absence.id())
                .param("user", absence.userId())
                .param("deputy", absence.deputyId())
                .param("firstDay", absence.firstDay())
                .param("lastDay", absence.lastDay())
                .param("approval", absence.approval().name())
                .param("by", absence.recordedBy())
                .param("now", now())
                .update();
    }

    /** Those that have not ended, the next first. */
    List<Absence> open() {
        return jdbc.sql("SELECT * FROM staff_absence WHERE ended_at IS NULL ORDER BY first_day, user_id")
                .query(this::toAbsence)
                .list();
    }

    /** Also those that have ended: every time this person stood in since the day. */
    List<Absence> ofDeputy(String deputyId, LocalDate since) {
        return jdbc.sql("SELECT * FROM staff_absence WHERE deputy_id = :deputy AND last_day >= :since")
                .param("deputy", deputyId)
                .param("since", since)
                .query(this::toAbsence)
                .list();
    }

    void decide(UUID id, Approval approval, String by, String note) {
        jdbc.sql("""
                        UPDATE staff_absence
                        SET approval = :approval, decided_by = :by, decided_at = :now, decision_note = :note
                        WHERE id = :id
                        """)
                .param("approval", approval.name())
                .param("by", by)
                .param("now", now())
                .param("note", note)
                .param("id", id)
                .update();
    }

    /** Locked, so that a second node waits and then finds it begun or ended; empty when it has ended. */
    Optional<Absence> lock(UUID id) {
        return jdbc.sql("SELECT * FROM staff_absence WHERE id = :id AND ended_at IS NULL FOR UPDATE")
                .param("id", id)
                .query(this::toAbsence)
                .optional();
    }

    void begin(UUID id, List<String> taskIds) {
        jdbc.sql("UPDATE staff_absence SET begun_at = :now WHERE id = :id")
                .param("now", now())
                .param("id", id)
                .update();
        for (String task : taskIds) {
            jdbc.sql("INSERT INTO absence_task (absence_id, task_id) VALUES (:id, :task)")
                    .param("id", id)
                    .param("task", task)
                    .update();
        }
    }

    void openSite(UUID id, String site) {
        jdbc.sql("INSERT INTO absence_site (absence_id, site) VALUES (:id, :site)")
                .param("id", id)
                .param("site", site)
                .update();
    }

    /** Sites somebody works for as a deputy only. */
    List<String> temporarySites(String deputyId) {
        return jdbc.sql("""
                        SELECT DISTINCT s.site FROM absence_site s JOIN staff_absence a ON a.id = s.absence_id
                        WHERE a.deputy_id = :deputy AND a.ended_at IS NULL
                        ORDER BY s.site
                        """).param("deputy", deputyId).query(String.class).list();
    }

    /** The end of the absence no longer takes the site; says whether there was one. */
    boolean keepSite(String deputyId, String site) {
        return jdbc.sql("""
                        DELETE FROM absence_site WHERE site = :site AND absence_id IN
                            (SELECT id FROM staff_absence WHERE deputy_id = :deputy AND ended_at IS NULL)
                        """).param("site", site).param("deputy", deputyId).update() > 0;
    }

    void end(UUID id, LocalDate lastDay) {
        jdbc.sql("UPDATE staff_absence SET ended_at = :now, last_day = :lastDay WHERE id = :id")
                .param("now", now())
                .param("lastDay", lastDay)
                .param("id", id)
                .update();
    }

    /** An absence that never began leaves no trace. */
    void delete(UUID id) {
        jdbc.sql("DELETE FROM staff_absence WHERE id = :id").param("id", id).update();
    }

    /** Sites the deputy got by this absence and by no other that goes on. */
    List<String> sitesToTakeBack(UUID id) {
        return jdbc.sql("""
                        SELECT s.site FROM absence_site s JOIN staff_absence a ON a.id = s.absence_id
                        WHERE a.id = :id
                        ORDER BY s.site
                        """).param("id", id).query(String.class).list();
    }

    /** Other running absences in which the same deputy needs the site. */
    List<UUID> othersWhoNeed(UUID id, String deputyId) {
        return jdbc.sql("""
                        SELECT id FROM staff_absence
                        WHERE deputy_id = :deputy AND id <> :id AND begun_at IS NOT NULL AND ended_at IS NULL
                            AND approval IN ('NOT_NEEDED', 'GRANTED')
                        """)
                .param("deputy", deputyId)
                .param("id", id)
                .query(UUID.class)
                .list();
    }

    void passSite(String site, UUID from, UUID to) {
        jdbc.sql("UPDATE absence_site SET absence_id = :to WHERE absence_id = :from AND site = :site")
                .param("to", to)
                .param("from", from)
                .param("site", site)
                .update();
    }

    List<String> tasks(UUID id) {
        return jdbc.sql("SELECT task_id FROM absence_task WHERE absence_id = :id")
                .param("id", id)
                .query(String.class)
                .list();
    }

    void moved(String taskId, String from, String to, String by) {
        jdbc.sql("""
                        INSERT INTO task_reassignment (task_id, from_user, to_user, moved_by, moved_at)
                        VALUES (:task, :from, :to, :by, :now)
                        """)
                .param("task", taskId)
                .param("from", from)
                .param("to", to)
                .param("by", by)
                .param("now", now())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Absence toAbsence(ResultSet row, int number) throws SQLException {
        return new Absence(
                row.getObject("id", UUID.class),
                row.getString("user_id"),
                row.getString("deputy_id"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getTimestamp("begun_at") != null,
                Approval.valueOf(row.getString("approval")),
                row.getString("recorded_by"),
                day(row.getTimestamp("recorded_at")),
                row.getString("decided_by") == null
                        ? null
                        : new Absence.Decision(
                                row.getString("decided_by"),
                                day(row.getTimestamp("decided_at")),
                                row.getString("decision_note")));
    }

    private LocalDate day(Timestamp moment) {
        return moment.toInstant().atZone(clock.getZone()).toLocalDate();
    }
}

package de.jospen.groupevent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code group_event}. */
@Repository
class GroupEventRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    GroupEventRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(GroupEvent event, String plannedBy) {
        jdbc.sql("""
                        INSERT INTO group_event (id, event_number, kind, host_site, host_company, topic, place, begins_at,
                            ends_at, capacity, trainer, registration_closes_at, invited_sites, state, calendar_sequence,
                            planned_by, planned_at)
                        VALUES (:id, :number, :kind, :hostSite, :hostCompany, :topic, :place, :beginsAt,
                            :endsAt, :capacity, :trainer, :closesAt, :invitedSites, :state, :sequence, :by, :now)
                        """)
                .param("id", event.id())
                .param("number", event.number())
                .param("kind", event.kind().name())
                .param("hostSite", event.hostSite())
                .param("hostCompany", event.hostCompany())
                .param("topic", event.topic())
                .param("place", event.place())
                .param("beginsAt", utc(event.beginsAt()))
                .param("endsAt", utc(event.endsAt()))
                .param("capacity", event.capacity())
                .param("trainer", event.trainer())
                .param("closesAt", utc(event.registrationClosesAt()))
                .param("invitedSites", String.join(" ", event.invitedSites()))
                .param("state", event.state().name())
                .param("sequence", event.calendarSequence())
                .param("by", plannedBy)
                .param("now", utc(clock.instant()))
                .update();
    }

    /** The next first, then those of the past, the latest first. */
    List<GroupEvent> all() {
        return jdbc.sql("""
                        SELECT * FROM group_event
                        ORDER BY CASE WHEN state = 'PLANNED' THEN 0 ELSE 1 END,
                            CASE WHEN state = 'PLANNED' THEN begins_at END, begins_at DESC, event_number
                        """).query(GroupEventRepository::toEvent).list();
    }

    Optional<GroupEvent> find(String number) {
        return jdbc.sql("SELECT * FROM group_event WHERE event_number = :number")
                .param("number", number)
                .query(GroupEventRepository::toEvent)
                .optional();
    }

    GroupEvent get(UUID id) {
        return jdbc.sql("SELECT * FROM group_event WHERE id = :id")
                .param("id", id)
                .query(GroupEventRepository::toEvent)
                .single();
    }

    /** Locked until the end of the transaction: seats are given one after the other. */
    GroupEvent lock(String number) {
        return jdbc.sql("SELECT * FROM group_event WHERE event_number = :number FOR UPDATE")
                .param("number", number)
                .query(GroupEventRepository::toEvent)
                .single();
    }

    void change(UUID id, String place, Instant beginsAt, Instant endsAt, Instant closesAt) {
        jdbc.sql("""
                        UPDATE group_event SET place = :place, begins_at = :beginsAt, ends_at = :endsAt,
                            registration_closes_at = :closesAt, calendar_sequence = calendar_sequence + 1
                        WHERE id = :id
                        """)
                .param("place", place)
                .param("beginsAt", utc(beginsAt))
                .param("endsAt", utc(endsAt))
                .param("closesAt", utc(closesAt))
                .param("id", id)
                .update();
    }

    /** @param reason null when it was carried out */
    void close(UUID id, EventState state, String reason, String closedBy) {
        jdbc.sql("""
                        UPDATE group_event SET state = :state, state_reason = :reason, closed_by = :by, closed_at = :now,
                            calendar_sequence = calendar_sequence + 1
                        WHERE id = :id
                        """)
                .param("state", state.name())
                .param("reason", reason)
                .param("by", closedBy)
                .param("now", utc(clock.instant()))
                .param("id", id)
                .update();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static GroupEvent toEvent(ResultSet row, int number) throws SQLException {
        return new GroupEvent(
                row.getObject("id", UUID.class),
                row.getString("event_number"),
                EventKind.valueOf(row.getString("kind")),
                row.getString("host_site"),
                row.getString("host_company"),
                row.getString("topic"),
                row.getString("place"),
                instant(row, "begins_at"),
                instant(row, "ends_at"),
                row.getInt("capacity"),
                row.getString("trainer"),
                instant(row, "registration_closes_at"),
                Set.of(row.getString("invited_sites").split(" ")),
                EventState.valueOf(row.getString("state")),
                row.getString("state_reason"),
                row.getInt("calendar_sequence"));
    }
}

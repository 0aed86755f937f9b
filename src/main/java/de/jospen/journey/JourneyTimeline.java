package de.jospen.journey;

import static de.jospen.participant.TimelineEntry.happened;

import de.jospen.participant.Participation;
import de.jospen.participant.TimelineEntry;
import de.jospen.participant.TimelineEntry.Kind;
import de.jospen.participant.TimelineSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** First talk, a way that never began, and the exit. */
@Repository
class JourneyTimeline implements TimelineSource {

    private final JdbcClient jdbc;

    JourneyTimeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<TimelineEntry> of(Participation participation, LocalDate today) {
        UUID id = participation.id();
        var entries = new ArrayList<TimelineEntry>();
        entries.addAll(read(
                "SELECT held_on FROM intake WHERE participation_id = :id",
                id,
                (row, number) -> happened(row.getObject("held_on", LocalDate.class), Kind.SESSION, "Erstgespräch")));
        entries.addAll(read(
                "SELECT decided_on, reason FROM not_started WHERE participation_id = :id",
                id,
                (row, number) -> happened(
                        row.getObject("decided_on", LocalDate.class),
                        Kind.STEP,
                        "Nicht angetreten: "
                                + NotStartedReason.valueOf(row.getString("reason"))
                                        .label())));
        entries.addAll(read(
                "SELECT exited_on, reason, whereabouts FROM participation_exit WHERE participation_id = :id",
                id,
                (row, number) -> happened(
                        row.getObject("exited_on", LocalDate.class),
                        Kind.STEP,
                        "Austritt: %s; Verbleib: %s"
                                .formatted(
                                        ExitReason.valueOf(row.getString("reason"))
                                                .label(),
                                        Whereabouts.valueOf(row.getString("whereabouts"))
                                                .label()))));
        return entries;
    }

    private List<TimelineEntry> read(String sql, UUID id, RowMapper<TimelineEntry> entry) {
        return jdbc.sql(sql).param("id", id).query(entry).list();
    }
}

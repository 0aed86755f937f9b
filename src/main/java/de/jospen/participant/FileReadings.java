package de.jospen.participant;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who opened whose file when, to the hour: enough to answer who has read it, without a row for each switch of a tab. */
@Repository
class FileReadings {

    private final JdbcClient jdbc;
    private final Clock clock;

    FileReadings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void note(UUID participationId, String readBy) {
        OffsetDateTime hour = OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.HOURS), ZoneOffset.UTC);
        if (isNoted(participationId, readBy, hour)) {
            return;
        }
        try {
            jdbc.sql("INSERT INTO file_reading (participation_id, read_by, read_in) VALUES (:id, :by, :hour)")
                    .param("id", participationId)
                    .param("by", readBy)
                    .param("hour", hour)
                    .update();
        } catch (DuplicateKeyException e) {
            // The same person's other tab was faster
        }
    }

    private boolean isNoted(UUID participationId, String readBy, OffsetDateTime hour) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM file_reading
                        WHERE participation_id = :id AND read_by = :by AND read_in = :hour
                        """)
                        .param("id", participationId)
                        .param("by", readBy)
                        .param("hour", hour)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}

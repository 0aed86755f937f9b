package de.jospen.coaching;

import de.jospen.participant.TravelMode;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CareerOrientationRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    CareerOrientationRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(UUID participationId, CareerOrientation orientation, String recordedBy) {
        jdbc.sql("""
                        INSERT INTO career_orientation (id, participation_id, held_on, catch_up, target_field, travel_mode,
                            travel_minutes, daily_hours, max_minutes, result_text, recorded_by, recorded_at)
                        VALUES (:id, :participation, :heldOn, :catchUp, :targetField, :travelMode,
                            :travelMinutes, :dailyHours, :maxMinutes, :result, :by, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("participation", participationId)
                .param("heldOn", orientation.heldOn())
                .param("catchUp", orientation.catchUp())
                .param("targetField", orientation.targetField())
                .param("travelMode", orientation.travelMode().name())
                .param("travelMinutes", orientation.travelMinutes())
                .param("dailyHours", orientation.dailyHours())
                .param("maxMinutes", orientation.maxMinutes())
                .param("result", orientation.result())
                .param("by", recordedBy)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    Optional<CareerOrientation> latest(UUID participationId) {
        return jdbc.sql("""
                        SELECT * FROM career_orientation WHERE participation_id = :id
                        ORDER BY held_on DESC, recorded_at DESC FETCH FIRST 1 ROW ONLY
                        """)
                .param("id", participationId)
                .query((row, number) -> new CareerOrientation(
                        row.getObject("held_on", LocalDate.class),
                        row.getBoolean("catch_up"),
                        row.getString("target_field"),
                        TravelMode.valueOf(row.getString("travel_mode")),
                        row.getInt("travel_minutes"),
                        row.getBigDecimal("daily_hours"),
                        row.getInt("max_minutes"),
                        row.getString("result_text")))
                .optional();
    }
}

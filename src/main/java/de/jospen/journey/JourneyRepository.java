package de.jospen.journey;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JourneyRepository {

    private final JdbcClient jdbc;

    JourneyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insertIntake(UUID participationId, LocalDate heldOn, String strengths, String conductedBy) {
        jdbc.sql("""
                        INSERT INTO intake (id, participation_id, held_on, strengths, conducted_by)
                        VALUES (:id, :participation, :on, :strengths, :by)
                        """)
                .param("id", UUID.randomUUID())
                .param("participation", participationId)
                .param("on", heldOn)
                .param("strengths", strengths)
                .param("by", conductedBy)
                .update();
    }

    Optional<String> strengths(UUID participationId) {
        return jdbc.sql("SELECT strengths FROM intake WHERE participation_id = :id")
                .param("id", participationId)
                .query(String.class)
                .optional();
    }

    void insertNotStarted(UUID participationId, NotStartedReason reason, LocalDate decidedOn, String decidedBy) {
        jdbc.sql("""
                        INSERT INTO not_started (participation_id, reason, decided_on, decided_by)
                        VALUES (:participation, :reason, :on, :by)
                        """)
                .param("participation", participationId)
                .param("reason", reason.name())
                .param("on", decidedOn)
                .param("by", decidedBy)
                .update();
    }

    void insertExit(UUID participationId, Exit exit, String recordedBy) {
        jdbc.sql("""
                        INSERT INTO participation_exit (participation_id, exited_on, regular, reason, reason_text,
                            whereabouts, recorded_by)
                        VALUES (:participation, :on, :regular, :reason, :text, :whereabouts, :by)
                        """)
                .param("participation", participationId)
                .param("on", exit.exitedOn())
                .param("regular", exit.kind() == ExitKind.REGULAR)
                .param("reason", exit.reason().name())
                .param("text", exit.reasonText())
                .param("whereabouts", exit.whereabouts().name())
                .param("by", recordedBy)
                .update();
    }

    Optional<Exit> exit(UUID participationId) {
        return jdbc.sql("SELECT * FROM participation_exit WHERE participation_id = :id")
                .param("id", participationId)
                .query((row, number) -> new Exit(
                        row.getObject("exited_on", LocalDate.class),
                        row.getBoolean("regular") ? ExitKind.REGULAR : ExitKind.EARLY,
                        ExitReason.valueOf(row.getString("reason")),
                        row.getString("reason_text"),
                        Whereabouts.valueOf(row.getString("whereabouts"))))
                .optional();
    }
}

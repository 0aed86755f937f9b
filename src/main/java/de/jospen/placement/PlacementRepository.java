package de.jospen.placement;

import java.math.BigDecimal;
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

@Repository
class PlacementRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    PlacementRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(UUID id, UUID participationId, Job job, String recordedBy) {
        jdbc.sql("""
                        INSERT INTO placement (id, participation_id, employer, work_site, work_town, cross_site, kldb_code,
                            occupation, employment_type, start_date, weekly_hours, monthly_gross, subsidised,
                            temporary_until, recorded_by, recorded_at)
                        VALUES (:id, :participation, :employer, :workSite, :workTown, :crossSite, :kldbCode,
                            :occupation, :type, :startDate, :weeklyHours, :monthlyGross, :subsidised,
                            :temporaryUntil, :by, :now)
                        """)
                .param("id", id)
                .param("participation", participationId)
                .param("employer", job.employer())
                .param("workSite", job.workSite())
                .param("workTown", job.workTown())
                .param("crossSite", job.crossSite())
                .param("kldbCode", job.kldbCode())
                .param("occupation", job.occupation())
                .param("type", job.type().name())
                .param("startDate", job.startDate())
                .param("weeklyHours", job.weeklyHours())
                .param("monthlyGross", job.monthlyGross())
                .param("subsidised", job.subsidised())
                .param("temporaryUntil", job.temporaryUntil())
                .param("by", recordedBy)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void updateVerified(
            UUID id,
            LocalDate startDate,
            BigDecimal weeklyHours,
            BigDecimal monthlyGross,
            Proof proof,
            String verifiedBy) {
        jdbc.sql("""
                        UPDATE placement SET start_date = :startDate, weekly_hours = :weeklyHours,
                            monthly_gross = :monthlyGross, proof_kind = :kind, proof_seen_on = :seenOn,
                            no_proof_reason = :reason, verified_by = :by
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("startDate", startDate)
                .param("weeklyHours", weeklyHours)
                .param("monthlyGross", monthlyGross)
                .param("kind", proof.kind().name())
                .param("seenOn", proof.seenOn())
                .param("reason", proof.missingReason())
                .param("by", verifiedBy)
                .update();
    }

    /** Once it is clear what counts, the pay goes; for the lead's decision it stays until then. */
    void updateCounts(UUID id, PlacementCounts counts, String reportedAs, Boolean aboveLimit) {
        jdbc.sql("""
                        UPDATE placement SET counts = :counts, reported_as = :reportedAs, above_limit = :aboveLimit,
                            monthly_gross = CASE WHEN :counts = 'MANUAL_CHECK' THEN monthly_gross END
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("counts", counts.name())
                .param("reportedAs", reportedAs)
                .param("aboveLimit", aboveLimit)
                .update();
    }

    void updateJudged(UUID id, Judgement judgement, String reason, String judgedBy) {
        jdbc.sql("""
                        UPDATE placement SET counts = :counts, reported_as = :reportedAs, judgement_reason = :reason,
                            judged_by = :by, monthly_gross = NULL
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("counts", judgement.counts().name())
                .param("reportedAs", judgement.reportedAs())
                .param("reason", reason)
                .param("by", judgedBy)
                .update();
    }

    void updateNextFollowUp(UUID id, String checkPoint, LocalDate dueOn, FollowUpEnd end) {
        jdbc.sql("""
                        UPDATE placement SET next_check_point = :checkPoint, next_follow_up_on = :dueOn,
                            follow_up_end = :end
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("checkPoint", checkPoint)
                .param("dueOn", dueOn)
                .param("end", end == null ? null : end.name())
                .update();
    }

    void insertFollowUp(UUID placementId, FollowUp followUp, String recordedBy) {
        jdbc.sql("""
                        INSERT INTO placement_follow_up (id, placement_id, check_point, checked_on, result, note,
                            recorded_by, recorded_at)
                        VALUES (:id, :placement, :checkPoint, :checkedOn, :result, :note, :by, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("placement", placementId)
                .param("checkPoint", followUp.checkPoint())
                .param("checkedOn", followUp.checkedOn())
                .param("result", followUp.result().name())
                .param("note", followUp.note())
                .param("by", recordedBy)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    Placement placement(UUID id) {
        return jdbc.sql("SELECT * FROM placement WHERE id = :id")
                .param("id", id)
                .query(PlacementRepository::toPlacement)
                .single();
    }

    List<Placement> ofParticipation(UUID participationId) {
        return jdbc.sql("SELECT * FROM placement WHERE participation_id = :id ORDER BY start_date, recorded_at")
                .param("id", participationId)
                .query(PlacementRepository::toPlacement)
                .list();
    }

    /** In the order they were made. */
    /** Who works where. */
    record Employment(UUID participationId, String employer) {}

    /** Of the cases of the sites, the newest first. */
    List<Employment> employers(List<String> sites) {
        return jdbc.sql("""
                        SELECT placement.participation_id, placement.employer FROM placement
                        JOIN participation ON participation.id = placement.participation_id
                        WHERE participation.site IN (:sites)
                        ORDER BY placement.recorded_at DESC
                        """)
                .param("sites", sites)
                .query((row, number) ->
                        new Employment(row.getObject("participation_id", UUID.class), row.getString("employer")))
                .list();
    }

    List<FollowUp> followUps(UUID placementId) {
        return jdbc.sql("SELECT * FROM placement_follow_up WHERE placement_id = :id ORDER BY recorded_at")
                .param("id", placementId)
                .query((row, number) -> new FollowUp(
                        row.getString("check_point"),
                        row.getObject("checked_on", LocalDate.class),
                        SustainabilityResult.valueOf(row.getString("result")),
                        row.getString("note")))
                .list();
    }

    Optional<LocalDate> placedOn(UUID personId) {
        return jdbc.sql("SELECT placed_on FROM placed_person WHERE person_id = :id")
                .param("id", personId)
                .query(LocalDate.class)
                .optional();
    }

    private static Placement toPlacement(ResultSet row, int number) throws SQLException {
        return new Placement(
                row.getObject("id", UUID.class),
                row.getObject("participation_id", UUID.class),
                new Job(
                        row.getString("employer"),
                        row.getString("work_site"),
                        row.getString("work_town"),
                        row.getBoolean("cross_site"),
                        row.getString("kldb_code"),
                        row.getString("occupation"),
                        EmploymentType.valueOf(row.getString("employment_type")),
                        row.getObject("start_date", LocalDate.class),
                        row.getBigDecimal("weekly_hours"),
                        row.getBigDecimal("monthly_gross"),
                        row.getBoolean("subsidised"),
                        row.getObject("temporary_until", LocalDate.class)),
                toProof(row),
                code(row, "counts", PlacementCounts.class),
                row.getString("reported_as"),
                row.getObject("above_limit", Boolean.class),
                row.getString("next_check_point"),
                row.getObject("next_follow_up_on", LocalDate.class),
                code(row, "follow_up_end", FollowUpEnd.class));
    }

    private static Proof toProof(ResultSet row) throws SQLException {
        ProofKind kind = code(row, "proof_kind", ProofKind.class);
        return kind == null
                ? null
                : new Proof(kind, row.getObject("proof_seen_on", LocalDate.class), row.getString("no_proof_reason"));
    }

    private static <E extends Enum<E>> E code(ResultSet row, String column, Class<E> type) throws SQLException {
        String code = row.getString(column);
        return code == null ? null : Enum.valueOf(type, code);
    }
}

package de.jospen.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BarrierAssessmentRepository {

    private record StoredRating(UUID assessmentId, BarrierRating rating) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    BarrierAssessmentRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(BarrierAssessment assessment, String assessedBy) {
        jdbc.sql("""
                        INSERT INTO barrier_assessment (id, participation_id, kind, assessed_on, strengths, assessed_by,
                            recorded_at)
                        VALUES (:id, :participation, :kind, :assessedOn, :strengths, :assessedBy, :now)
                        """)
                .param("id", assessment.id())
                .param("participation", assessment.participationId())
                .param("kind", assessment.kind().name())
                .param("assessedOn", assessment.assessedOn())
                .param("strengths", assessment.strengths())
                .param("assessedBy", assessedBy)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        assessment.ratings().forEach(rating -> insert(assessment.id(), rating));
    }

    private void insert(UUID assessmentId, BarrierRating rating) {
        jdbc.sql("""
                        INSERT INTO barrier_rating (assessment_id, barrier_type, severity, source, wish,
                            helpful_strength, effect)
                        VALUES (:assessment, :type, :severity, :source, :wish, :strength, :effect)
                        """)
                .param("assessment", assessmentId)
                .param("type", rating.type().name())
                .param("severity", rating.severity().value())
                .param("source", name(rating.source()))
                .param("wish", rating.wish())
                .param("strength", rating.helpfulStrength())
                .param("effect", rating.effect())
                .update();
    }

    void recommend(UUID id, Recommendation recommendation) {
        jdbc.sql("""
                        UPDATE barrier_assessment
                        SET recommended_intensity = :intensity, recommended_interval_days = :interval,
                            recommended_case_conference = :conference, recommended_family_coaching = :family
                        WHERE id = :id
                        """)
                .param("intensity", recommendation.intensity().name())
                .param("interval", recommendation.contactIntervalDays())
                .param("conference", recommendation.caseConference())
                .param("family", recommendation.familyCoaching())
                .param("id", id)
                .update();
    }

    void confirm(UUID id, Confirmation confirmation) {
        jdbc.sql("""
                        UPDATE barrier_assessment
                        SET confirmed_intensity = :intensity, confirmed_case_conference = :conference,
                            override_reason = :reason, confirmed_by = :by, confirmed_at = :now
                        WHERE id = :id
                        """)
                .param("intensity", confirmation.intensity().name())
                .param("conference", confirmation.caseConference())
                .param("reason", confirmation.reason())
                .param("by", confirmation.confirmedBy())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }

    /** Latest first. */
    List<BarrierAssessment> of(UUID participationId) {
        Map<UUID, List<BarrierRating>> ratings = ratings(participationId);
        return jdbc.sql("SELECT * FROM barrier_assessment WHERE participation_id = :participation"
                        + " ORDER BY recorded_at DESC")
                .param("participation", participationId)
                .query((row, number) ->
                        assessment(row, ratings.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    private Map<UUID, List<BarrierRating>> ratings(UUID participationId) {
        return jdbc
                .sql("""
                        SELECT * FROM barrier_rating WHERE assessment_id IN
                            (SELECT id FROM barrier_assessment WHERE participation_id = :participation)
                        """)
                .param("participation", participationId)
                .query((row, number) -> new StoredRating(row.getObject("assessment_id", UUID.class), rating(row)))
                .list()
                .stream()
                .sorted(Comparator.comparing(stored -> stored.rating().type()))
                .collect(Collectors.groupingBy(
                        StoredRating::assessmentId, Collectors.mapping(StoredRating::rating, Collectors.toList())));
    }

    private static BarrierAssessment assessment(ResultSet row, List<BarrierRating> ratings) throws SQLException {
        return new BarrierAssessment(
                row.getObject("id", UUID.class),
                row.getObject("participation_id", UUID.class),
                AssessmentKind.valueOf(row.getString("kind")),
                row.getObject("assessed_on", LocalDate.class),
                row.getString("strengths"),
                ratings,
                recommendation(row),
                confirmation(row));
    }

    private static Recommendation recommendation(ResultSet row) throws SQLException {
        String intensity = row.getString("recommended_intensity");
        return intensity == null
                ? null
                : new Recommendation(
                        CoachingIntensity.valueOf(intensity),
                        row.getInt("recommended_interval_days"),
                        row.getBoolean("recommended_case_conference"),
                        row.getObject("recommended_family_coaching", Boolean.class));
    }

    private static Confirmation confirmation(ResultSet row) throws SQLException {
        String intensity = row.getString("confirmed_intensity");
        return intensity == null
                ? null
                : new Confirmation(
                        CoachingIntensity.valueOf(intensity),
                        row.getBoolean("confirmed_case_conference"),
                        row.getString("override_reason"),
                        row.getString("confirmed_by"));
    }

    private static BarrierRating rating(ResultSet row) throws SQLException {
        String source = row.getString("source");
        return new BarrierRating(
                BarrierType.valueOf(row.getString("barrier_type")),
                Severity.of(row.getInt("severity")),
                source == null ? null : BarrierSource.valueOf(source),
                row.getBoolean("wish"),
                row.getString("helpful_strength"),
                row.getString("effect"));
    }

    private static String name(Enum<?> code) {
        return code == null ? null : code.name();
    }
}

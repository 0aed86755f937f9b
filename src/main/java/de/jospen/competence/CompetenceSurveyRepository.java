package de.jospen.competence;

import de.jospen.participant.CefrLevel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CompetenceSurveyRepository {

    private record StoredRating(UUID surveyId, CompetenceRating rating) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    CompetenceSurveyRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(CompetenceSurvey survey, String surveyedBy) {
        jdbc.sql("""
                        INSERT INTO competence_survey (id, participation_id, survey_point, catalogue, surveyed_on,
                            survey_method,
                            no_survey_reason, no_survey_note, cefr_level, cefr_proof, prospects, surveyed_by,
                            recorded_at)
                        VALUES (:id, :participation, :point, :catalogue, :surveyedOn, :method,
                            :reason, :note, :cefrLevel, :cefrProof, :prospects, :surveyedBy, :now)
                        """)
                .param("id", survey.id())
                .param("participation", survey.participationId())
                .param("point", survey.point().name())
                .param("catalogue", survey.catalogue())
                .param("surveyedOn", survey.surveyedOn())
                .param("method", survey.method().name())
                .param("reason", name(survey.noSurveyReason()))
                .param("note", survey.noSurveyNote())
                .param("cefrLevel", name(survey.cefrLevel()))
                .param("cefrProof", name(survey.cefrProof()))
                .param("prospects", name(survey.prospects()))
                .param("surveyedBy", surveyedBy)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        survey.ratings().forEach(rating -> insert(survey.id(), rating));
    }

    private void insert(UUID surveyId, CompetenceRating rating) {
        jdbc.sql("""
                        INSERT INTO competence_rating (survey_id, dimension, coach_value, self_value, evidence,
                            not_assessed_reason, remark)
                        VALUES (:survey, :dimension, :coach, :self, :evidence, :reason, :remark)
                        """)
                .param("survey", surveyId)
                .param("dimension", rating.dimension().name())
                .param("coach", rating.coach().map(Proficiency::value).orElse(null))
                .param("self", rating.self().map(Proficiency::value).orElse(null))
                .param("evidence", rating.evidence().stream().map(Enum::name).collect(Collectors.joining(",")))
                .param("reason", name(rating.notAssessedReason()))
                .param("remark", rating.remark())
                .update();
    }

    /** Latest first. */
    List<CompetenceSurvey> of(UUID participationId) {
        Map<UUID, List<CompetenceRating>> ratings = ratings(participationId);
        return jdbc.sql("SELECT * FROM competence_survey WHERE participation_id = :participation"
                        + " ORDER BY recorded_at DESC")
                .param("participation", participationId)
                .query((row, number) -> survey(row, ratings.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    private Map<UUID, List<CompetenceRating>> ratings(UUID participationId) {
        return jdbc
                .sql("""
                        SELECT * FROM competence_rating WHERE survey_id IN
                            (SELECT id FROM competence_survey WHERE participation_id = :participation)
                        """)
                .param("participation", participationId)
                .query((row, number) -> new StoredRating(row.getObject("survey_id", UUID.class), rating(row)))
                .list()
                .stream()
                .sorted(Comparator.comparing(stored -> stored.rating().dimension()))
                .collect(Collectors.groupingBy(
                        StoredRating::surveyId, Collectors.mapping(StoredRating::rating, Collectors.toList())));
    }

    private static CompetenceSurvey survey(ResultSet row, List<CompetenceRating> ratings) throws SQLException {
        return new CompetenceSurvey(
                row.getObject("id", UUID.class),
                row.getObject("participation_id", UUID.class),
                SurveyPoint.valueOf(row.getString("survey_point")),
                row.getString("catalogue"),
                row.getObject("surveyed_on", LocalDate.class),
                SurveyMethod.valueOf(row.getString("survey_method")),
                code(NoSurveyReason.class, row.getString("no_survey_reason")),
                row.getString("no_survey_note"),
                code(CefrLevel.class, row.getString("cefr_level")),
                code(CefrProof.class, row.getString("cefr_proof")),
                code(PlacementProspects.class, row.getString("prospects")),
                ratings);
    }

    private static CompetenceRating rating(ResultSet row) throws SQLException {
        return new CompetenceRating(
                CompetenceDimension.valueOf(row.getString("dimension")),
                proficiency(row.getObject("coach_value", Integer.class)),
                proficiency(row.getObject("self_value", Integer.class)),
                evidence(row.getString("evidence")),
                code(NotAssessedReason.class, row.getString("not_assessed_reason")),
                row.getString("remark"));
    }

    private static Set<Evidence> evidence(String codes) {
        return Arrays.stream(codes.split(","))
                .filter(code -> !code.isEmpty())
                .map(Evidence::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Evidence.class)));
    }

    private static Proficiency proficiency(Integer value) {
        return value == null ? null : Proficiency.of(value);
    }

    private static <E extends Enum<E>> E code(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static String name(Enum<?> code) {
        return code == null ? null : code.name();
    }
}

package de.jospen.coordination;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DistrictCoordinationRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    DistrictCoordinationRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(DistrictCoordination coordination) {
        jdbc.sql("""
                        INSERT INTO district_coordination (id, case_reference, site, district, answer, standing,
                            condition_text, answered_on, answered_by, recorded_at)
                        VALUES (:id, :caseReference, :site, :district, :answer, :standing,
                            :condition, :answeredOn, :answeredBy, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("caseReference", coordination.caseReference())
                .param("site", coordination.site())
                .param("district", coordination.district())
                .param("answer", coordination.answer().name())
                .param("standing", coordination.standing())
                .param("condition", coordination.condition())
                .param("answeredOn", coordination.answeredOn())
                .param("answeredBy", coordination.answeredBy())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** The latest standing answer of a site decides; a later refusal for good ends an earlier agreement. */
    Optional<DistrictCoordination> latestStanding(String site) {
        return select("WHERE site = :key AND standing ORDER BY recorded_at DESC FETCH FIRST 1 ROW ONLY", site).stream()
                .findFirst();
    }

    List<DistrictCoordination> ofCase(String caseReference) {
        return select("WHERE case_reference = :key ORDER BY recorded_at", caseReference);
    }

    private List<DistrictCoordination> select(String condition, String key) {
        return jdbc.sql("SELECT * FROM district_coordination " + condition)
                .param("key", key)
                .query((row, number) -> new DistrictCoordination(
                        row.getString("case_reference"),
                        row.getString("site"),
                        row.getString("district"),
                        CoordinationAnswer.valueOf(row.getString("answer")),
                        row.getBoolean("standing"),
                        row.getString("condition_text"),
                        row.getObject("answered_on", LocalDate.class),
                        row.getString("answered_by")))
                .list();
    }
}

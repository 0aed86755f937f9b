package de.jospen.labourmarket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FindingRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    FindingRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(UUID id, Finding finding, String recordedBy) {
        filled("""
                INSERT INTO finding (id, version_number, site, employer_id, sector, job_area, reachability,
                    work_condition, obstacle, found_on, description, recorded_by, recorded_at)
                VALUES (:id, 1, :site, :employer, :sector, :jobArea, :reachability,
                    :condition, :obstacle, :foundOn, :text, :by, :now)
                """, id, finding, recordedBy).update();
    }

    /** @return false when somebody else changed it since it was read */
    boolean update(Finding finding, String recordedBy) {
        return filled("""
                        UPDATE finding SET version_number = version_number + 1, site = :site, employer_id = :employer,
                            sector = :sector, job_area = :jobArea, reachability = :reachability,
                            work_condition = :condition, obstacle = :obstacle, found_on = :foundOn,
                            description = :text, recorded_by = :by, recorded_at = :now
                        WHERE id = :id AND version_number = :version
                        """, finding.id(), finding, recordedBy)
                        .param("version", finding.version())
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec filled(String sql, UUID id, Finding finding, String recordedBy) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("site", finding.site())
                .param("employer", finding.employerId())
                .param("sector", finding.sector().name())
                .param("jobArea", finding.jobArea())
                .param("reachability", finding.reachability().name())
                .param("condition", finding.condition().name())
                .param("obstacle", finding.obstacle().name())
                .param("foundOn", finding.foundOn())
                .param("text", finding.text())
                .param("by", recordedBy)
                .param("now", Timestamp.from(clock.instant()));
    }

    /** Latest first. */
    List<Finding> of(Collection<String> sites, int most) {
        return jdbc.sql("""
                        SELECT * FROM finding WHERE site IN (:sites)
                        ORDER BY found_on DESC, recorded_at DESC, id FETCH FIRST :most ROWS ONLY
                        """)
                .param("sites", sites)
                .param("most", most)
                .query(FindingRepository::finding)
                .list();
    }

    /** Every combination of codes that occurs, in no order, over the days from and until, both included. */
    List<FindingCount> counts(LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        SELECT site, sector, job_area, reachability, work_condition, obstacle, COUNT(*) AS findings
                        FROM finding WHERE found_on BETWEEN :from AND :until
                        GROUP BY site, sector, job_area, reachability, work_condition, obstacle
                        """)
                .param("from", from)
                .param("until", until)
                .query((row, number) -> new FindingCount(
                        row.getString("site"),
                        Sector.valueOf(row.getString("sector")),
                        row.getString("job_area"),
                        Reachability.valueOf(row.getString("reachability")),
                        WorkCondition.valueOf(row.getString("work_condition")),
                        Obstacle.valueOf(row.getString("obstacle")),
                        row.getInt("findings")))
                .list();
    }

    private static Finding finding(ResultSet row, int number) throws SQLException {
        return new Finding(
                row.getObject("id", UUID.class),
                row.getInt("version_number"),
                row.getString("site"),
                row.getObject("employer_id", UUID.class),
                Sector.valueOf(row.getString("sector")),
                row.getString("job_area"),
                Reachability.valueOf(row.getString("reachability")),
                WorkCondition.valueOf(row.getString("work_condition")),
                Obstacle.valueOf(row.getString("obstacle")),
                row.getObject("found_on", LocalDate.class),
                row.getString("description"));
    }
}

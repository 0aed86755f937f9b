package de.jospen.reporting;

import de.jospen.project.ProjectProperties;
import de.jospen.reporting.PeopleCounts.Group;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts those of K-1 by what is known of them at the entry that counts, and by K-2. */
@Repository
class PeopleRepository {

    private final JdbcClient jdbc;
    private final ProjectProperties project;

    PeopleRepository(JdbcClient jdbc, ProjectProperties project) {
        this.jdbc = jdbc;
        this.project = project;
    }

    PeopleCounts until(LocalDate day) {
        return new PeopleCounts(jdbc.sql("""
                        SELECT site, single_parent, immigrant, is_placed, COUNT(*) AS persons
                        FROM (SELECT person_entry.site, p.single_parent, p.immigrant,
                                CASE WHEN placed.placed_on <= :until THEN TRUE ELSE FALSE END AS is_placed
                            FROM %s person_entry
                            JOIN participation p ON p.id = person_entry.id
                            LEFT JOIN (SELECT q.person_id, MIN(x.start_date) AS placed_on
                                FROM placement x JOIN participation q ON q.id = x.participation_id
                                WHERE x.counts = 'YES' AND x.start_date BETWEEN :start AND :end GROUP BY q.person_id) placed
                                ON placed.person_id = person_entry.person_id
                            WHERE person_entry.entry = 1 AND person_entry.entered_on <= :until) people
                        GROUP BY site, single_parent, immigrant, is_placed
                        """.formatted(KpiRepository.FIRST_ENTRY))
                .param("start", project.start())
                .param("end", project.end())
                .param("until", day.isAfter(project.end()) ? project.end() : day)
                .query((row, number) -> new Group(
                        row.getString("site"),
                        row.getBoolean("single_parent"),
                        row.getBoolean("immigrant"),
                        row.getBoolean("is_placed"),
                        row.getInt("persons")))
                .list());
    }
}

package de.jospen.reporting;

import de.jospen.participant.Gender;
import de.jospen.project.ProjectProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What {@link EsfIndicators} count: the persons of K-1 at their first entry, exits, and placements that count. */
@Repository
class EsfRepository {

    record Entry(Gender gender, LocalDate birthDate, LocalDate enteredOn) {}

    private record Asked(boolean employed, long persons) {}

    private static final int MONTHS_AFTER = 6;

    private static final String PLACED = """
            (SELECT p.person_id, MIN(x.start_date) AS placed_on
            FROM placement x JOIN participation p ON p.id = x.participation_id
            WHERE x.counts = 'YES' AND x.start_date BETWEEN :start AND :end GROUP BY p.person_id)
            """;

    private final JdbcClient jdbc;
    private final ProjectProperties project;

    EsfRepository(JdbcClient jdbc, ProjectProperties project) {
        this.jdbc = jdbc;
        this.project = project;
    }

    List<Entry> entries(LocalDate day) {
        return jdbc.sql("""
                        SELECT person.gender, person.birth_date, person_entry.entered_on FROM %s person_entry
                        JOIN person ON person.id = person_entry.person_id
                        WHERE person_entry.entry = 1 AND person_entry.entered_on <= :day
                        """.formatted(KpiRepository.FIRST_ENTRY))
                .param("start", project.start())
                .param("end", project.end())
                .param("day", day)
                .query((row, number) -> new Entry(
                        Gender.valueOf(row.getString("gender")),
                        row.getObject("birth_date", LocalDate.class),
                        row.getObject("entered_on", LocalDate.class)))
                .list();
    }

    /** Codes as the exit knows them, one per ended participation. */
    List<String> whereabouts(LocalDate day) {
        return jdbc.sql("""
                        SELECT whereabouts FROM participation_exit x JOIN participation p ON p.id = x.participation_id
                        WHERE p.entered_on IS NOT NULL AND x.exited_on BETWEEN :start AND :until
                        """)
                .param("start", project.start())
                .param("until", day.isAfter(project.end()) ? project.end() : day)
                .query(String.class)
                .list();
    }

    long placedSixMonthsAgo(LocalDate day) {
        return jdbc.sql("SELECT COUNT(*) FROM %s placed WHERE placed_on <= :then".formatted(PLACED))
                .param("start", project.start())
                .param("end", project.end())
                .param("then", day.minusMonths(MONTHS_AFTER))
                .query(Long.class)
                .single();
    }

    /** Persons who could be asked, by whether they work; somebody with one job that lasted works. */
    Map<Boolean, Long> stillEmployedAfterSixMonths(LocalDate day) {
        return jdbc
                .sql("""
                        SELECT employed, COUNT(*) AS persons FROM (SELECT placed.person_id,
                                MAX(CASE WHEN f.result IN ('STILL_EMPLOYED', 'OTHER_INSURED_JOB') THEN 1 ELSE 0 END) AS employed
                            FROM %s placed
                            JOIN participation p ON p.person_id = placed.person_id
                            JOIN placement x ON x.participation_id = p.id
                            JOIN placement_follow_up f ON f.placement_id = x.id
                            WHERE placed.placed_on <= :then AND f.check_point = 'P6M' AND f.checked_on <= :day
                                AND f.result IN ('STILL_EMPLOYED', 'OTHER_INSURED_JOB', 'ENDED')
                            GROUP BY placed.person_id) asked
                        GROUP BY employed
                        """.formatted(PLACED))
                .param("start", project.start())
                .param("end", project.end())
                .param("then", day.minusMonths(MONTHS_AFTER))
                .param("day", day)
                .query((row, number) -> new Asked(row.getInt("employed") == 1, row.getLong("persons")))
                .list()
                .stream()
                .collect(Collectors.toMap(Asked::employed, Asked::persons));
    }
}

package de.jospen.reporting;

import de.jospen.project.ProjectProperties;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the time of sessions and events within the project's period, until a day. */
@Repository
class EffortRepository {

    /** @param onSite whether in the project's rooms at the site */
    record Spent(String site, EffortKind kind, int minutes, boolean onSite) {}

    private final JdbcClient jdbc;
    private final ProjectProperties project;

    EffortRepository(JdbcClient jdbc, ProjectProperties project) {
        this.jdbc = jdbc;
        this.project = project;
    }

    /** Somebody who was absent took no time. */
    List<Spent> sessions(LocalDate until) {
        return jdbc.sql("""
                        SELECT site, kind, place, SUM(duration_minutes) AS minutes FROM coaching_session
                        WHERE duration_minutes IS NOT NULL AND held_on BETWEEN :start AND :until
                        GROUP BY site, kind, place
                        """)
                .param("start", project.start())
                .param("until", last(until))
                .query((row, number) -> new Spent(
                        row.getString("site"),
                        EffortKind.valueOf(row.getString("kind")),
                        row.getInt("minutes"),
                        "OFFICE".equals(row.getString("place"))))
                .list();
    }

    List<Spent> events(LocalDate until) {
        return jdbc.sql("""
                        SELECT host_site, kind, begins_at, ends_at FROM group_event
                        WHERE state = 'CARRIED_OUT' AND %s BETWEEN :start AND :until
                        """.formatted(KpiRepository.berlinDay("begins_at")))
                .param("start", project.start())
                .param("until", last(until))
                .query((row, number) -> {
                    boolean workshop = row.getString("kind").equals("WORKSHOP");
                    return new Spent(
                            row.getString("host_site"),
                            workshop ? EffortKind.WORKSHOP : EffortKind.COMPANY,
                            minutes(
                                    row.getObject("begins_at", OffsetDateTime.class)
                                            .toInstant(),
                                    row.getObject("ends_at", OffsetDateTime.class)
                                            .toInstant()),
                            workshop);
                })
                .list();
    }

    private LocalDate last(LocalDate until) {
        return until.isAfter(project.end()) ? project.end() : until;
    }

    private static int minutes(Instant begin, Instant end) {
        return (int) Duration.between(begin, end).toMinutes();
    }
}

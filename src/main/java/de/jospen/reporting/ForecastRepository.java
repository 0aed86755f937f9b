package de.jospen.reporting;

import de.jospen.project.ProjectProperties;
import de.jospen.project.Site;
import de.jospen.reporting.ForecastInput.Person;
import de.jospen.reporting.ForecastInput.SiteWorkshops;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has happened until a day, as the forecast needs it: persons, not shares. */
@Repository
class ForecastRepository {

    private record Event(String site, String state, LocalDate heldOn) {}

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final JdbcClient jdbc;
    private final ProjectProperties project;

    ForecastRepository(JdbcClient jdbc, ProjectProperties project) {
        this.jdbc = jdbc;
        this.project = project;
    }

    /** Who came twice left when they left last. */
    List<Person> persons(LocalDate day) {
        return jdbc.sql("""
                        SELECT entry.entered_on, entry.left_on, placed.placed_on FROM
                            (SELECT person_id, MIN(entered_on) AS entered_on,
                                CASE WHEN COUNT(*) = COUNT(exited_on) THEN MAX(exited_on) END AS left_on
                            FROM participation WHERE entered_on BETWEEN :start AND :day GROUP BY person_id) entry
                        LEFT JOIN (SELECT p.person_id, MIN(x.start_date) AS placed_on
                            FROM placement x JOIN participation p ON p.id = x.participation_id
                            WHERE x.counts = 'YES' AND x.start_date BETWEEN :start AND :end
                                AND (x.start_date <= :day OR x.recorded_at < :after) GROUP BY p.person_id) placed
                            ON placed.person_id = entry.person_id
                        """)
                .param("start", project.start())
                .param("end", project.end())
                .param("day", day)
                .param("after", after(day))
                .query((row, number) -> new Person(
                        row.getObject("entered_on", LocalDate.class),
                        row.getObject("left_on", LocalDate.class),
                        row.getObject("placed_on", LocalDate.class)))
                .list();
    }

    List<SiteWorkshops> workshops(LocalDate day) {
        List<Event> events = jdbc.sql("""
                        SELECT host_site, state, held_on FROM
                            (SELECT host_site, state, %s AS held_on FROM group_event WHERE kind = 'WORKSHOP' AND planned_at < :after) event
                        WHERE held_on BETWEEN :start AND :end
                        """.formatted(KpiRepository.berlinDay("begins_at")))
                .param("start", project.start())
                .param("end", project.end())
                .param("after", after(day))
                .query((row, number) -> new Event(
                        row.getString("host_site"), row.getString("state"), row.getObject("held_on", LocalDate.class)))
                .list();
        var sites = new ArrayList<SiteWorkshops>();
        for (Site site : project.sites()) {
            List<Event> own = events.stream()
                    .filter(event -> event.site().equals(site.id()))
                    .toList();
            sites.add(new SiteWorkshops(
                    site.name(),
                    count(own, day, "CARRIED_OUT"),
                    count(own, day, "CANCELLED") + count(own, day, "NOT_HELD"),
                    own.stream()
                            .filter(event -> event.heldOn().isAfter(day)
                                    && (event.state().equals("PLANNED")
                                            || event.state().equals("CARRIED_OUT")))
                            .map(Event::heldOn)
                            .toList()));
        }
        return sites;
    }

    /** What was known on the day was written down by its end. */
    private static OffsetDateTime after(LocalDate day) {
        return day.plusDays(1).atStartOfDay(BERLIN).toOffsetDateTime();
    }

    private static int count(List<Event> events, LocalDate day, String state) {
        return (int) events.stream()
                .filter(event -> event.state().equals(state) && !event.heldOn().isAfter(day))
                .count();
    }
}

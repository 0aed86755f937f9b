package de.jospen.labourmarket;

import de.jospen.project.Project;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Numbers and lists of the register as they are today. */
@Repository
class LabourMarketCounts {

    /** What is known of one project site today. */
    record OfSite(String site, int employers, int offers, int findings) {}

    private final JdbcClient jdbc;
    private final Project project;
    private final Clock clock;

    LabourMarketCounts(JdbcClient jdbc, Project project, Clock clock) {
        this.jdbc = jdbc;
        this.project = project;
        this.clock = clock;
    }

    List<OfSite> perSite() {
        return project.sites().stream()
                .map(site -> new OfSite(
                        site.name(),
                        count(
                                "SELECT COUNT(DISTINCT employer_id) FROM employer_site s WHERE s.site = :site AND "
                                        + valid("s"),
                                site.id()),
                        count(
                                "SELECT COUNT(*) FROM offer o JOIN employer_site s ON s.id = o.employer_site_id"
                                        + " WHERE s.site = :site AND " + valid("s") + " AND " + valid("o"),
                                site.id()),
                        count("SELECT COUNT(*) FROM finding WHERE site = :site AND found_on <= :day", site.id())))
                .toList();
    }

    /** By parts of name or town, in the alphabet's order. */
    List<EmployerSummary> employers(String search, int most) {
        return jdbc.sql("""
                        SELECT e.id, e.name, e.sector,
                            (SELECT STRING_AGG(DISTINCT s.town, ', ' ORDER BY s.town) FROM employer_site s
                                WHERE s.employer_id = e.id AND %s) AS towns,
                            (SELECT COUNT(*) FROM offer o JOIN employer_site s ON s.id = o.employer_site_id
                                WHERE s.employer_id = e.id AND %s AND %s) AS offers
                        FROM employer e
                        WHERE LOWER(e.name) LIKE :search ESCAPE '!' OR EXISTS (SELECT 1 FROM employer_site s
                            WHERE s.employer_id = e.id AND LOWER(s.town) LIKE :search ESCAPE '!')
                        ORDER BY LOWER(e.name), e.id FETCH FIRST :most ROWS ONLY
                        """.formatted(valid("s"), valid("s"), valid("o")))
                .param("search", "%" + search.strip().toLowerCase(Locale.GERMAN).replaceAll("[!%_]", "!$0") + "%")
                .param("day", LocalDate.now(clock))
                .param("most", most)
                .query((row, number) -> new EmployerSummary(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Sector.valueOf(row.getString("sector")).label(),
                        row.getString("towns") == null
                                ? List.of()
                                : Arrays.asList(row.getString("towns").split(", ")),
                        row.getInt("offers")))
                .list();
    }

    private int count(String sql, String site) {
        return jdbc.sql(sql)
                .param("site", site)
                .param("day", LocalDate.now(clock))
                .query(Integer.class)
                .single();
    }

    private static String valid(String table) {
        return "%1$s.valid_from <= :day AND (%1$s.valid_until IS NULL OR %1$s.valid_until >= :day)".formatted(table);
    }
}

package de.jospen.reporting;

import de.jospen.project.ProjectProperties;
import de.jospen.project.Site;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What each {@link Kpi} counts. One select per figure lists its cases with the day each belongs to it and the day it
 * counts; figures, lists and trend are all taken from it, so they cannot say different things.
 */
@Repository
class KpiRepository {

    /** @param missingSince since when the oldest of those that do not count waits; null when all count */
    record Tally(String site, String jobcenter, int total, int counted, LocalDate missingSince) {}

    /** @param countsOn null while it does not count */
    record Case(String reference, String site, LocalDate since, LocalDate countsOn) {}

    /** @param counts null for those that do not count */
    record MonthCount(YearMonth since, YearMonth counts, int count) {}

    /** A person who came twice entered once. */
    static final String FIRST_ENTRY = """
            (SELECT id, person_id, case_reference, site, jobcenter, entered_on, ROW_NUMBER() OVER (
                PARTITION BY person_id ORDER BY entered_on, case_reference) AS entry
            FROM participation WHERE entered_on BETWEEN :start AND :end)
            """;

    private final JdbcClient jdbc;
    private final ProjectProperties project;

    KpiRepository(JdbcClient jdbc, ProjectProperties project) {
        this.jdbc = jdbc;
        this.project = project;
    }

    /** One line per site and Jobcenter that has cases. */
    List<Tally> tallies(Kpi kpi, LocalDate day) {
        return with("""
                        SELECT site, jobcenter, COUNT(*) AS total,
                            COUNT(CASE WHEN counts_on <= :counted_until THEN 1 END) AS counted,
                            MIN(CASE WHEN counts_on <= :counted_until THEN NULL ELSE since END) AS missing_since
                        FROM (%s) cases WHERE since <= :until GROUP BY site, jobcenter
                        """, kpi, day)
                .query((row, number) -> new Tally(
                        row.getString("site"),
                        row.getString("jobcenter"),
                        row.getInt("total"),
                        row.getInt("counted"),
                        row.getObject("missing_since", LocalDate.class)))
                .list();
    }

    /** @param sites ids, never empty */
    List<Case> cases(Kpi kpi, LocalDate day, List<String> sites) {
        return with("""
                        SELECT reference, site, since, CASE WHEN counts_on <= :counted_until THEN counts_on END AS counts_on
                        FROM (%s) cases WHERE since <= :until AND site IN (:sites) ORDER BY reference
                        """, kpi, day)
                .param("sites", sites)
                .query((row, number) -> new Case(
                        row.getString("reference"),
                        row.getString("site"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("counts_on", LocalDate.class)))
                .list();
    }

    /** One line per month in which cases began and month in which they came to count. */
    List<MonthCount> months(Kpi kpi, LocalDate day) {
        return with("""
                        SELECT since_year, since_month, counts_year, counts_month, COUNT(*) AS count
                        FROM (SELECT EXTRACT(YEAR FROM since) AS since_year, EXTRACT(MONTH FROM since) AS since_month,
                                EXTRACT(YEAR FROM counted_on) AS counts_year, EXTRACT(MONTH FROM counted_on) AS counts_month
                            FROM (SELECT since, CASE WHEN counts_on <= :counted_until THEN counts_on END AS counted_on
                                FROM (%s) cases WHERE since <= :until) counted) months
                        GROUP BY since_year, since_month, counts_year, counts_month
                        """, kpi, day)
                .query((row, number) -> new MonthCount(
                        YearMonth.of(row.getInt("since_year"), row.getInt("since_month")),
                        row.getObject("counts_year") == null
                                ? null
                                : YearMonth.of(row.getInt("counts_year"), row.getInt("counts_month")),
                        row.getInt("count")))
                .list();
    }

    private JdbcClient.StatementSpec with(String sql, Kpi kpi, LocalDate day) {
        LocalDate until = day.isAfter(project.end()) ? project.end() : day;
        var statement = jdbc.sql(sql.formatted(cases(kpi)))
                .param("start", project.start())
                .param("end", project.end())
                .param("until", until)
                .param("counted_until", kpi.countsAfterEnd() ? day : until);
        return switch (kpi) {
            case WORKSHOPS -> statement.param("kinds", countingEvents());
            case ENQUIRIES -> statement.param("day", day);
            case COORDINATION -> statement.param("coordinated", coordinatedSites());
            case PARTICIPANTS, PLACEMENT, SURVEY, HANDOVER -> statement;
        };
    }

    private static String cases(Kpi kpi) {
        return switch (kpi) {
            case PARTICIPANTS -> """
                    SELECT case_reference AS reference, site, jobcenter, entered_on AS since, entered_on AS counts_on
                    FROM %s person_entry WHERE entry = 1
                    """.formatted(FIRST_ENTRY);
            case PLACEMENT -> """
                    SELECT case_reference AS reference, site, jobcenter, entered_on AS since, placed_on AS counts_on
                    FROM %s person_entry
                    LEFT JOIN (SELECT p.person_id, MIN(x.start_date) AS placed_on
                        FROM placement x JOIN participation p ON p.id = x.participation_id
                        WHERE x.counts = 'YES' AND x.start_date BETWEEN :start AND :end GROUP BY p.person_id) placed
                        ON placed.person_id = person_entry.person_id
                    WHERE entry = 1
                    """.formatted(FIRST_ENTRY);
            case WORKSHOPS -> """
                    SELECT event_number AS reference, host_site AS site, CAST(NULL AS VARCHAR(40)) AS jobcenter,
                        held_on AS since, held_on AS counts_on
                    FROM (SELECT event_number, host_site, %s AS held_on FROM group_event
                        WHERE state = 'CARRIED_OUT' AND kind IN (:kinds)) held
                    WHERE held_on BETWEEN :start AND :end
                    """.formatted(berlinDay("begins_at"));
            case ENQUIRIES -> """
                    SELECT number AS reference, site, CAST(NULL AS VARCHAR(40)) AS jobcenter, received_on AS since,
                        CASE WHEN state = 'ANSWERED' THEN answered_on END AS counts_on
                    FROM labour_market_enquiry
                    WHERE received_on BETWEEN :start AND :end
                        AND NOT (state IN ('WITHDRAWN', 'DUPLICATE') AND closed_on <= :day)
                    """;
            case SURVEY -> """
                    SELECT case_reference AS reference, site, jobcenter, exited_on AS since, surveyed_on AS counts_on
                    FROM participation p
                    LEFT JOIN (SELECT participation_id, MIN(surveyed_on) AS surveyed_on FROM competence_survey
                        WHERE survey_point = 'EXIT' AND survey_method <> 'NOT_POSSIBLE' GROUP BY participation_id) survey
                        ON survey.participation_id = p.id
                    WHERE entered_on IS NOT NULL AND exited_on BETWEEN :start AND :end
                    """;
            case HANDOVER -> """
                    SELECT case_reference AS reference, site, jobcenter, exited_on AS since, accepted_on AS counts_on
                    FROM participation p
                    LEFT JOIN (SELECT participation_id, MIN(%s) AS accepted_on FROM handover_report
                        WHERE kind <> 'INTERIM' AND sent_at IS NOT NULL AND delivered_on IS NULL
                        GROUP BY participation_id) report ON report.participation_id = p.id
                    WHERE entered_on IS NOT NULL AND exited_on BETWEEN :start AND :end
                    """.formatted(berlinDay("sent_at"));
            case COORDINATION -> """
                    SELECT case_reference AS reference, p.site, jobcenter, entered_on AS since,
                        CASE WHEN own.agreed_on <= entered_on OR standing.agreed_on <= entered_on THEN entered_on END
                            AS counts_on
                    FROM participation p
                    LEFT JOIN (SELECT case_reference AS agreed_case, MIN(answered_on) AS agreed_on
                        FROM district_coordination WHERE answer <> 'NOT_AGREED' GROUP BY case_reference) own
                        ON own.agreed_case = p.case_reference
                    LEFT JOIN (SELECT site AS agreed_site, MIN(answered_on) AS agreed_on
                        FROM district_coordination WHERE answer <> 'NOT_AGREED' AND standing GROUP BY site) standing
                        ON standing.agreed_site = p.site
                    WHERE entered_on BETWEEN :start AND :end AND p.site IN (:coordinated)
                    """;
        };
    }

    /** Spelt out, because a plain cast takes the day of wherever the server stands. */
    static String berlinDay(String moment) {
        return "CAST(TO_CHAR(%s AT TIME ZONE 'Europe/Berlin', 'YYYY-MM-DD') AS DATE)".formatted(moment);
    }

    private List<String> countingEvents() {
        return project.targets().visitsCount()
                ? List.of("WORKSHOP", "COMPANY_VISIT", "COMPANY_EXPLORATION")
                : List.of("WORKSHOP");
    }

    private List<String> coordinatedSites() {
        List<String> sites = project.sites().stream()
                .filter(site -> site.coordinatedBy() != null)
                .map(Site::id)
                .toList();
        // A list in SQL must not be empty, and no site has no name
        return sites.isEmpty() ? List.of("") : sites;
    }
}

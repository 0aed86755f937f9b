package de.jospen.reporting;

import de.jospen.project.ProjectProperties;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Figures that explain a {@link Kpi} and count for none. */
@Repository
class DetailRepository {

    /** @param singleParents,immigrants of all who entered; somebody may be both */
    record Entered(int coached, int left, int singleParents, int immigrants) {}

    /**
     * Persons each.
     *
     * @param upcoming first day of work after the day asked for
     * @param undecided proof or decision is missing
     */
    record Placed(int apprenticeships, int crossSite, int upcoming, int undecided) {}

    /** @param attendedElsewhere of all seats taken, those by people of another site */
    record Events(int visits, int planned, int attended, int attendedElsewhere) {}

    record Answer(LocalDate receivedOn, LocalDate answeredOn) {}

    record Enquiries(int overdue, int withdrawn, int duplicate, List<Answer> answers) {}

    record Surveys(int entered, int withEntrySurvey, int notPossible) {}

    private static final String HELD = KpiRepository.berlinDay("e.begins_at");

    private final JdbcClient jdbc;
    private final ProjectProperties project;

    DetailRepository(JdbcClient jdbc, ProjectProperties project) {
        this.jdbc = jdbc;
        this.project = project;
    }

    Entered entered(LocalDate day) {
        return asOf("""
                        SELECT COUNT(CASE WHEN exited_on IS NULL OR exited_on > :day THEN 1 END) AS coached,
                            COUNT(CASE WHEN exited_on <= :day THEN 1 END) AS gone,
                            COUNT(DISTINCT CASE WHEN single_parent THEN person_id END) AS single_parents,
                            COUNT(DISTINCT CASE WHEN immigrant THEN person_id END) AS immigrants
                        FROM participation WHERE entered_on BETWEEN :start AND :until
                        """, day)
                .query((row, number) -> new Entered(
                        row.getInt("coached"),
                        row.getInt("gone"),
                        row.getInt("single_parents"),
                        row.getInt("immigrants")))
                .single();
    }

    Placed placed(LocalDate day) {
        return asOf("""
                        SELECT
                            COUNT(DISTINCT CASE WHEN x.counts = 'YES' AND x.start_date <= :until
                                AND x.employment_type = 'IN_COMPANY_APPRENTICESHIP' THEN p.person_id END) AS apprenticeships,
                            COUNT(DISTINCT CASE WHEN x.counts = 'YES' AND x.start_date <= :until AND x.cross_site
                                THEN p.person_id END) AS cross_site,
                            COUNT(DISTINCT CASE WHEN x.counts = 'YES' AND x.start_date > :until
                                THEN p.person_id END) AS upcoming,
                            COUNT(DISTINCT CASE WHEN x.counts IS NULL OR x.counts = 'MANUAL_CHECK'
                                THEN p.person_id END) AS undecided
                        FROM placement x JOIN participation p ON p.id = x.participation_id
                        WHERE x.start_date BETWEEN :start AND :end AND p.entered_on <= :until
                        """, day)
                .param("end", project.end())
                .query((row, number) -> new Placed(
                        row.getInt("apprenticeships"),
                        row.getInt("cross_site"),
                        row.getInt("upcoming"),
                        row.getInt("undecided")))
                .single();
    }

    Events events(LocalDate day) {
        return asOf("""
                        SELECT COUNT(CASE WHEN state = 'CARRIED_OUT' AND held_on <= :until AND kind <> 'WORKSHOP' THEN 1 END)
                                AS visits,
                            COUNT(CASE WHEN (state = 'PLANNED' OR held_on > :until) AND kind = 'WORKSHOP' THEN 1 END) AS planned,
                            SUM(CASE WHEN state = 'CARRIED_OUT' AND held_on <= :until THEN attended ELSE 0 END) AS attended,
                            SUM(CASE WHEN state = 'CARRIED_OUT' AND held_on <= :until THEN elsewhere ELSE 0 END) AS elsewhere
                        FROM (SELECT e.state, e.kind, %s AS held_on, COUNT(r.id) AS attended,
                                COUNT(CASE WHEN r.home_site <> e.host_site THEN 1 END) AS elsewhere
                            FROM group_event e LEFT JOIN event_registration r
                                ON r.event_id = e.id AND r.attendance IN ('PRESENT', 'PRESENT_ONLINE')
                            WHERE e.state IN ('PLANNED', 'CARRIED_OUT')
                            GROUP BY e.id, e.state, e.kind, e.begins_at) event
                        WHERE held_on BETWEEN :start AND :end
                        """.formatted(HELD), day)
                .param("end", project.end())
                .query((row, number) -> new Events(
                        row.getInt("visits"), row.getInt("planned"), row.getInt("attended"), row.getInt("elsewhere")))
                .single();
    }

    Enquiries enquiries(LocalDate day) {
        return new Enquiries(
                overdueEnquiries(day),
                closed("WITHDRAWN", day),
                closed("DUPLICATE", day),
                asOf("""
                                SELECT received_on, answered_on FROM labour_market_enquiry
                                WHERE received_on BETWEEN :start AND :until AND state = 'ANSWERED' AND answered_on <= :day
                                """, day)
                        .query((row, number) -> new Answer(
                                row.getObject("received_on", LocalDate.class),
                                row.getObject("answered_on", LocalDate.class)))
                        .list());
    }

    int overdueEnquiries(LocalDate day) {
        return asOf("""
                        SELECT COUNT(*) FROM labour_market_enquiry
                        WHERE received_on BETWEEN :start AND :until AND answer_by < :day
                            AND NOT (state = 'ANSWERED' AND answered_on <= :day)
                            AND NOT (state IN ('WITHDRAWN', 'DUPLICATE') AND closed_on <= :day)
                        """, day).query(Integer.class).single();
    }

    private int closed(String state, LocalDate day) {
        return asOf("""
                        SELECT COUNT(*) FROM labour_market_enquiry
                        WHERE received_on BETWEEN :start AND :until AND closed_on <= :day AND state = :state
                        """, day).param("state", state).query(Integer.class).single();
    }

    Surveys surveys(LocalDate day) {
        return asOf("""
                        SELECT COUNT(*) AS entered, COUNT(entry_on) AS with_entry,
                            COUNT(CASE WHEN impossible_on <= :day AND possible_on IS NULL AND exited_on <= :until
                                THEN 1 END) AS not_possible
                        FROM participation p LEFT JOIN (SELECT participation_id,
                                MIN(CASE WHEN survey_point = 'ENTRY' AND survey_method <> 'NOT_POSSIBLE' AND surveyed_on <= :day
                                    THEN surveyed_on END) AS entry_on,
                                MIN(CASE WHEN survey_point = 'EXIT' AND survey_method = 'NOT_POSSIBLE' THEN surveyed_on END)
                                    AS impossible_on,
                                MIN(CASE WHEN survey_point = 'EXIT' AND survey_method <> 'NOT_POSSIBLE' AND surveyed_on <= :day
                                    THEN surveyed_on END) AS possible_on
                            FROM competence_survey GROUP BY participation_id) survey ON survey.participation_id = p.id
                        WHERE entered_on BETWEEN :start AND :until
                        """, day)
                .query((row, number) ->
                        new Surveys(row.getInt("entered"), row.getInt("with_entry"), row.getInt("not_possible")))
                .single();
    }

    /** Reports that went another way because the mail could not be delivered. */
    int deliveredOtherwise(LocalDate day) {
        return asOf("""
                        SELECT COUNT(DISTINCT p.id) FROM participation p JOIN handover_report r ON r.participation_id = p.id
                        WHERE p.exited_on BETWEEN :start AND :until AND r.kind <> 'INTERIM' AND r.delivered_on <= :day
                        """, day).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec asOf(String sql, LocalDate day) {
        return jdbc.sql(sql)
                .param("start", project.start())
                .param("until", day.isAfter(project.end()) ? project.end() : day)
                .param("day", day);
    }
}

package de.jospen.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What always holds once the machine has done what is due: nothing has failed, and behind every open promise stands
 * somebody's task, or a step or timer that runs by itself. Plain SQL on our tables and the engine's, on H2 and PostgreSQL,
 * so it can be asked of any database, also while a load test runs against it.
 */
public final class Invariants {

    /** Instances with something ahead: a task, or a job that has attempts left. */
    private static final String ALIVE = """
            EXISTS (SELECT 1 FROM act_ru_execution e
                    WHERE e.id_ = e.proc_inst_id_ AND e.business_key_ = %s %s
                      AND (EXISTS (SELECT 1 FROM act_ru_task t WHERE t.proc_inst_id_ = e.id_)
                           OR EXISTS (SELECT 1 FROM act_ru_job j
                                      WHERE j.process_instance_id_ = e.id_ AND j.retries_ > 0 %s)))
            """;

    private static final String NO_TIMER = "AND j.type_ = 'message'";
    private static final String OF = "AND e.proc_def_id_ LIKE '%s:%%'";

    private final JdbcClient jdbc;

    public Invariants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What does not hold, one line each; empty is good. */
    public List<String> violations() {
        var all = new ArrayList<String>();
        all.addAll(failedJobs());
        all.addAll(incidents());
        all.addAll(promisesOf("%"));
        return all;
    }

    /** The promises behind this one case, event, enquiry or report. */
    public List<String> violationsOf(String reference) {
        return promisesOf(reference);
    }

    private List<String> failedJobs() {
        return lines("failed job", """
                SELECT job_def_id_ FROM act_ru_job WHERE retries_ = 0 OR exception_stack_id_ IS NOT NULL
                """, Map.of());
    }

    private List<String> incidents() {
        return lines("incident", "SELECT activity_id_ FROM act_ru_incident", Map.of());
    }

    private List<String> promisesOf(String reference) {
        Map<String, String> of = Map.of("reference", reference);
        var broken = new ArrayList<String>();
        // A timer alone does not answer it: a task or a step at the site that has it
        broken.addAll(lines(
                "open enquiry without task or step at its site",
                """
                SELECT q.number FROM labour_market_enquiry q
                WHERE q.state IN ('RECEIVED', 'IN_PROGRESS') AND q.number LIKE :reference AND NOT
                """ + alive("q.number", "AND e.tenant_id_ = q.site", NO_TIMER),
                of));
        broken.addAll(lines(
                "seat offered without anybody asking for the answer",
                """
                SELECT v.event_number FROM event_registration r JOIN group_event v ON v.id = r.event_id
                WHERE r.state = 'OFFERED' AND v.state = 'PLANNED' AND v.event_number LIKE :reference AND NOT
                """ + alive("v.event_number", OF.formatted("seatOffer") + """
                                 AND EXISTS (SELECT 1 FROM act_ru_variable a
                                             WHERE a.proc_inst_id_ = e.id_ AND a.name_ = 'registrationId'
                                               AND a.text_ = CAST(r.id AS VARCHAR(36)))
                                """, ""),
                of));
        broken.addAll(lines(
                "somebody waits for a seat of an event that nobody works on",
                """
                SELECT v.event_number FROM event_registration r JOIN group_event v ON v.id = r.event_id
                WHERE r.state = 'WAITING' AND v.state = 'PLANNED' AND v.event_number LIKE :reference AND NOT
                """ + alive("v.event_number", OF.formatted("groupEvent"), ""),
                of));
        broken.addAll(lines(
                "event not yet ended without task or timer",
                """
                SELECT v.event_number FROM group_event v
                WHERE v.state = 'PLANNED' AND v.event_number LIKE :reference AND NOT
                """ + alive("v.event_number", OF.formatted("groupEvent") + " AND e.tenant_id_ = v.host_site", ""),
                of));
        broken.addAll(sitesNeverInvited(of));
        broken.addAll(lines(
                "report begun without task or step",
                """
                SELECT p.number FROM project_report p
                WHERE p.state IN ('OPEN', 'RELEASED') AND p.number LIKE :reference AND NOT
                """ + alive("p.number", OF.formatted("projectReporting"), ""),
                of));
        broken.addAll(lines("handover begun without task or step", """
                SELECT p.case_reference FROM handover_report h JOIN participation p ON p.id = h.participation_id
                WHERE h.state IN ('DRAFT', 'RELEASED', 'SENT') AND p.case_reference LIKE :reference AND NOT
                """ + alive("p.case_reference", "", ""), of));
        broken.addAll(lines(
                "running participation without task, step or timer",
                """
                SELECT p.case_reference FROM participation p
                WHERE p.state IN ('REFERRED', 'COORDINATION_PENDING', 'ADMITTED', 'ACTIVE', 'SUSPENDED')
                  AND p.case_reference LIKE :reference AND NOT
                """ + alive("p.case_reference", "AND e.tenant_id_ = p.site", ""),
                of));
        return broken;
    }

    /** Once the step that invites is done, each invited site has had its invitation. */
    private List<String> sitesNeverInvited(Map<String, String> of) {
        var missing = new ArrayList<String>();
        jdbc.sql("""
                        SELECT v.event_number, v.invited_sites FROM group_event v
                        WHERE v.state = 'PLANNED' AND v.event_number LIKE :reference AND NOT EXISTS (
                            SELECT 1 FROM act_ru_job j JOIN act_ru_execution e ON e.id_ = j.process_instance_id_
                            WHERE e.business_key_ = v.event_number AND j.type_ = 'message' AND j.retries_ > 0)
                        """)
                .params(of)
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .forEach(event -> {
                    List<String> invited = jdbc.sql("""
                                            SELECT tenant_id_ FROM act_hi_procinst
                                            WHERE business_key_ = :number AND proc_def_key_ = 'eventInvitation'
                                            """)
                            .param("number", event.getKey())
                            .query(String.class)
                            .list();
                    for (String site : event.getValue().split(" ")) {
                        if (!invited.contains(site)) {
                            missing.add("site never invited: " + event.getKey() + " " + site);
                        }
                    }
                });
        return missing;
    }

    private static String alive(String reference, String instance, String job) {
        return ALIVE.formatted(reference, instance, job);
    }

    private List<String> lines(String what, String sql, Map<String, String> parameters) {
        return jdbc.sql(sql).params(parameters).query(String.class).list().stream()
                .map(reference -> what + ": " + reference)
                .toList();
    }
}

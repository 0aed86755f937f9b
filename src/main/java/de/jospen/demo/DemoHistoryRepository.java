package de.jospen.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes down what the stages would have, for {@link DemoHistory}. */
@Repository
@Profile("demo")
class DemoHistoryRepository {

    private static final List<String> DIMENSIONS =
            List.of("ORIENTATION", "APPLICATION", "MOBILITY", "REGION", "LANGUAGE", "DIGITAL", "PERSONAL", "SOCIAL");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final JdbcClient jdbc;

    DemoHistoryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void agreed(String caseReference, String site, LocalDate day) {
        jdbc.sql("""
                        INSERT INTO district_coordination (id, case_reference, site, district, answer, standing, answered_on,
                            answered_by, recorded_at)
                        VALUES (:id, :reference, :site, 'kreis-herford', 'AGREED', FALSE, :day, 'kreis.herford', :at)
                        """)
                .param("id", UUID.randomUUID())
                .param("reference", caseReference)
                .param("site", site)
                .param("day", day)
                .param("at", at(day))
                .update();
    }

    /** The district answered the demo's people today, and before they came. */
    void agreeInTime() {
        jdbc.sql("""
                        UPDATE district_coordination SET answered_on = (SELECT p.entered_on FROM participation p
                            WHERE p.case_reference = district_coordination.case_reference)
                        WHERE EXISTS (SELECT 1 FROM participation p
                            WHERE p.case_reference = district_coordination.case_reference
                                AND p.entered_on < district_coordination.answered_on)
                        """).update();
    }

    void survey(UUID id, String point, LocalDate day, int value) {
        UUID survey = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO competence_survey (id, participation_id, survey_point, surveyed_on, survey_method, catalogue,
                            surveyed_by, recorded_at)
                        VALUES (:id, :participation, :point, :day, 'TOGETHER', '1', 'leitung', :at)
                        """)
                .param("id", survey)
                .param("participation", id)
                .param("point", point)
                .param("day", day)
                .param("at", at(day))
                .update();
        for (String dimension : DIMENSIONS) {
            jdbc.sql("""
                            INSERT INTO competence_rating (survey_id, dimension, coach_value, self_value, evidence)
                            VALUES (:survey, :dimension, :value, :value, 'CONVERSATION')
                            """)
                    .param("survey", survey)
                    .param("dimension", dimension)
                    .param("value", value)
                    .update();
        }
    }

    void session(UUID id, String site, LocalDate day) {
        jdbc.sql("""
                        INSERT INTO coaching_session (id, participation_id, kind, site, held_on, attendance, duration_minutes,
                            topics, place, next_step, recorded_by, recorded_at)
                        VALUES (:id, :participation, 'INDIVIDUAL', :site, :day, 'PRESENT', 60, 'LABOUR_MARKET,MOBILITY', 'OFFICE',
                            'NEXT_SESSION', :coach, :at)
                        """)
                .param("id", UUID.randomUUID())
                .param("participation", id)
                .param("site", site)
                .param("day", day)
                .param("coach", "coach." + site)
                .param("at", at(day))
                .update();
    }

    void placement(UUID id, String site, String workSite, LocalDate start) {
        jdbc.sql("""
                        INSERT INTO placement (id, participation_id, employer, work_site, work_town, cross_site, kldb_code,
                            occupation, employment_type, start_date, weekly_hours, subsidised, proof_kind, proof_seen_on,
                            verified_by, counts, reported_as, above_limit, recorded_by, recorded_at)
                        VALUES (:id, :participation, 'Musterküchen GmbH', :work_site, 'Musterstadt', :cross, '29301',
                            'Helfer/in in der Küche', 'REGULAR', :start, 25, FALSE, 'EMPLOYMENT_CONTRACT', :start, :coach, 'YES',
                            'Sozialversicherungspflichtige Beschäftigung', TRUE, :coach, :at)
                        """)
                .param("id", UUID.randomUUID())
                .param("participation", id)
                .param("work_site", workSite)
                .param("cross", !site.equals(workSite))
                .param("start", start)
                .param("coach", "coach." + site)
                .param("at", at(start))
                .update();
    }

    void exit(UUID id, String site, boolean placed, LocalDate day) {
        jdbc.sql("""
                        INSERT INTO participation_exit (participation_id, exited_on, regular, reason, whereabouts, recorded_by)
                        VALUES (:id, :day, :regular, :reason, :whereabouts, :coach)
                        """)
                .param("id", id)
                .param("day", day)
                .param("regular", !placed)
                .param("reason", placed ? "EMPLOYMENT" : "PLAN_FINISHED")
                .param("whereabouts", placed ? "INSURED_PART_TIME" : "UNEMPLOYED")
                .param("coach", "coach." + site)
                .update();
    }

    void handover(UUID id, LocalDate day) {
        jdbc.sql("""
                        INSERT INTO handover_report (id, participation_id, version, kind, state, further_planning, coach_contact,
                            drafted_by, drafted_at, discussed_on, copy_handed_over, released_by, released_at, sent_at,
                            acknowledged_by, acknowledged_at)
                        VALUES (:id, :participation, 1, 'FINAL', 'ACKNOWLEDGED', FALSE, 'Ruth Westerkamp', 'leitung', :at, :day,
                            TRUE, 'leitung', :at, :at,
                            (SELECT REPLACE(jobcenter, '-', '.') FROM participation WHERE id = :participation),
                            :acknowledged)
                        """)
                .param("id", UUID.randomUUID())
                .param("participation", id)
                .param("day", day)
                .param("at", at(day))
                .param("acknowledged", at(day).plusHours(4))
                .update();
    }

    void workshop(String number, String site, LocalDate day, String topic) {
        jdbc.sql("""
                        INSERT INTO group_event (id, event_number, kind, host_site, topic, place, begins_at, ends_at, capacity,
                            registration_closes_at, invited_sites, state, calendar_sequence, planned_by, planned_at, closed_by,
                            closed_at)
                        VALUES (:id, :number, 'WORKSHOP', :site, :topic, 'Bürgerhaus', :begins, :ends, 8, :closes, :site,
                            'CARRIED_OUT', 0, :coach, :planned, :coach, :ends)
                        """)
                .param("id", UUID.randomUUID())
                .param("number", number)
                .param("site", site)
                .param("topic", topic)
                .param("begins", at(day))
                .param("ends", at(day).plusHours(2))
                .param("closes", at(day.minusDays(3)))
                .param("planned", at(day.minusDays(20)))
                .param("coach", "coach." + site)
                .update();
    }

    private static OffsetDateTime at(LocalDate day) {
        return day.atTime(LocalTime.of(10, 0)).atZone(BERLIN).toOffsetDateTime();
    }
}

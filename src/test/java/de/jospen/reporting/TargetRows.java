package de.jospen.reporting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what the stages write, straight into their tables. */
final class TargetRows {

    /** @param id of the participation */
    record Stay(UUID id, UUID person, String reference, String site, LocalDate enteredOn) {}

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final OffsetDateTime RECORDED = OffsetDateTime.parse("2018-04-01T08:00:00Z");

    private final JdbcClient jdbc;
    private int number;

    TargetRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID person() {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO person (id, first_name, last_name, name_key, birth_date, gender, postcode, town, created_at)
                        VALUES (:id, 'Ada', 'Muster', 'ada muster', DATE '1985-05-05', 'FEMALE', '32130', 'Enger', :now)
                        """).param("id", id).param("now", RECORDED).update();
        return id;
    }

    Stay entered(String site, LocalDate day) {
        return entered(person(), site, day);
    }

    /** @param day null for somebody who was only referred */
    Stay entered(UUID person, String site, LocalDate day) {
        UUID id = UUID.randomUUID();
        String reference = "JSE-2018-%04d".formatted(++number);
        jdbc.sql("""
                        INSERT INTO participation (id, case_reference, person_id, site, jobcenter, state, single_parent,
                            immigrant, sgb2_confirmed, goals, contact_name, contact_function, referred_on, entered_on)
                        VALUES (:id, :reference, :person, :site, :jobcenter, :state, :single_parent, :immigrant, TRUE, 'WORK',
                            'Frau Muster', 'IFK', :referred, :entered)
                        """)
                .param("id", id)
                .param("reference", reference)
                .param("person", person)
                .param("site", site)
                .param("jobcenter", "joellenbeck".equals(site) ? "jobcenter-bielefeld" : "jobcenter-herford")
                .param("state", day == null ? "NOT_STARTED" : "ACTIVE")
                .param("single_parent", number % 2 == 0)
                .param("immigrant", number % 3 == 0)
                .param("referred", day == null ? LocalDate.of(2018, 4, 1) : day.minusDays(10))
                .param("entered", day)
                .update();
        return new Stay(id, person, reference, site, day);
    }

    void exited(Stay stay, LocalDate day) {
        jdbc.sql("UPDATE participation SET exited_on = :day, state = 'COMPLETED' WHERE id = :id")
                .param("day", day)
                .param("id", stay.id())
                .update();
    }

    void placed(Stay stay, LocalDate start) {
        placed(stay, start, "YES", "REGULAR", false);
    }

    /** @param counts null while it is undecided */
    void placed(Stay stay, LocalDate start, String counts, String employmentType, boolean crossSite) {
        jdbc.sql("""
                        INSERT INTO placement (id, participation_id, employer, work_town, cross_site, kldb_code, occupation,
                            employment_type, start_date, weekly_hours, subsidised, counts, recorded_by, recorded_at)
                        VALUES (:id, :participation, 'Muster GmbH', 'Enger', :cross, '29301', 'Hilfe', :type, :start, 30, FALSE,
                            :counts, 'coach', :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("participation", stay.id())
                .param("cross", crossSite)
                .param("type", employmentType)
                .param("start", start)
                .param("counts", counts)
                .param("now", RECORDED)
                .update();
    }

    /** @return id of the event */
    UUID event(String site, String kind, String state, LocalDate day, LocalTime time) {
        UUID id = UUID.randomUUID();
        OffsetDateTime begins = day.atTime(time).atZone(BERLIN).toOffsetDateTime();
        boolean off = "CANCELLED".equals(state) || "NOT_HELD".equals(state);
        jdbc.sql("""
                        INSERT INTO group_event (id, event_number, kind, host_site, topic, place, begins_at, ends_at, capacity,
                            registration_closes_at, invited_sites, state, state_reason, calendar_sequence, planned_by, planned_at)
                        VALUES (:id, :number, :kind, :site, 'Bewerben', 'Rathaus', :begins, :ends, 8, :begins, 'enger', :state,
                            :reason, 0, 'coach', :now)
                        """)
                .param("id", id)
                .param("number", "VA-2018-%04d".formatted(++number))
                .param("kind", kind)
                .param("site", site)
                .param("begins", begins)
                .param("ends", begins.plusMinutes(20))
                .param("state", state)
                .param("reason", off ? "krank" : null)
                .param("now", RECORDED)
                .update();
        return id;
    }

    void workshop(String site, LocalDate day) {
        event(site, "WORKSHOP", "CARRIED_OUT", day, LocalTime.of(10, 0));
    }

    void attended(UUID event, Stay stay) {
        jdbc.sql("""
                        INSERT INTO event_registration (id, event_id, participation_id, home_site, state, by_mail, mail_refused,
                            seats_given, attendance, decided_by, decided_at)
                        VALUES (:id, :event, :participation, :site, 'REGISTERED', FALSE, FALSE, 1, 'PRESENT', 'coach', :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("event", event)
                .param("participation", stay.id())
                .param("site", stay.site())
                .param("now", RECORDED)
                .update();
    }

    /** @param closed day of the answer or of the end without one, or null */
    String enquiry(String site, LocalDate received, LocalDate answerBy, String state, LocalDate closed) {
        String reference = "EA-2018-%04d".formatted(++number);
        boolean answered = "ANSWERED".equals(state);
        jdbc.sql("""
                        INSERT INTO labour_market_enquiry (id, number, site, channel, requester_kind, requester_name, received_on,
                            acknowledge_by, answer_by, question, state, answer, answer_source, answered_on, answer_version,
                            closed_on, recorded_by, recorded_at)
                        VALUES (:id, :number, :site, 'PHONE', 'EMPLOYER', 'Frau Muster', :received, :by, :by, 'Wo?', :state,
                            :answer, :answer, :answered, 0, :closed, 'coach', :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("number", reference)
                .param("site", site)
                .param("received", received)
                .param("by", answerBy)
                .param("state", state)
                .param("answer", answered ? "Dort." : null)
                .param("answered", answered ? closed : null)
                .param("closed", closed)
                .param("now", RECORDED)
                .update();
        return reference;
    }

    void surveyed(Stay stay, String point, String method, LocalDate day) {
        jdbc.sql("""
                        INSERT INTO competence_survey (id, participation_id, survey_point, surveyed_on, survey_method,
                            no_survey_reason, catalogue, surveyed_by, recorded_at)
                        VALUES (:id, :participation, :point, :day, :method, :reason, 1, 'coach', :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("participation", stay.id())
                .param("point", point)
                .param("day", day)
                .param("method", method)
                .param("reason", "NOT_POSSIBLE".equals(method) ? "NOT_REACHED" : null)
                .param("now", RECORDED)
                .update();
    }

    /** @param deliveredOn when it went another way than by mail, or null */
    void handedOver(Stay stay, String kind, OffsetDateTime sentAt, LocalDate deliveredOn) {
        jdbc.sql("""
                        INSERT INTO handover_report (id, participation_id, version, kind, state, further_planning, coach_contact,
                            drafted_by, drafted_at, sent_at, delivered_on)
                        VALUES (:id, :participation, :version, :kind, 'SENT', FALSE, 'Frau Muster', 'coach', :now, :sent, :delivered)
                        """)
                .param("id", UUID.randomUUID())
                .param("participation", stay.id())
                .param("version", ++number)
                .param("kind", kind)
                .param("now", RECORDED)
                .param("sent", sentAt)
                .param("delivered", deliveredOn)
                .update();
    }

    /** @param reference of the case it is for; a standing one holds for the whole site */
    void coordinated(String site, String reference, boolean standing, String answer, LocalDate day) {
        jdbc.sql("""
                        INSERT INTO district_coordination (id, case_reference, site, district, answer, standing, answered_on,
                            answered_by, recorded_at)
                        VALUES (:id, :reference, :site, 'kreis-herford', :answer, :standing, :day, 'kreis', :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("reference", reference)
                .param("site", site)
                .param("answer", answer)
                .param("standing", standing)
                .param("day", day)
                .param("now", RECORDED)
                .update();
    }
}

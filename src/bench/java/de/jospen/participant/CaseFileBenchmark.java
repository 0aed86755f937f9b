package de.jospen.participant;

import de.jospen.support.PostgresDatabase;
import de.jospen.workflow.Colleague;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/**
 * One person's file among 10,000 participants on PostgreSQL, and the search: {@code ./mvnw verify -Pbenchmark
 * -Dtest=CaseFileBenchmark}. Prints, asserts nothing.
 */
@Tag("benchmark")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"demo", "test"})
@Import(PostgresDatabase.class)
class CaseFileBenchmark {

    private static final int WARM_UP = 100;
    private static final int ROUNDS = 400;
    private static final Colleague LEAD =
            new Colleague("leitung", List.of("project-lead"), List.of("enger", "spenge", "joellenbeck"));

    @Autowired
    CaseFiles files;

    @Autowired
    JdbcClient jdbc;

    @Test
    void fileOfOneOfTenThousand() {
        fill();
        double[] times = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            String reference = "JSE-B-%05d".formatted(1 + Math.floorMod(round * 37, 10_000));
            long begin = System.nanoTime();
            CaseFile file = files.read(reference, LEAD);
            if (round >= 0) {
                times[round] = (System.nanoTime() - begin) / 1e6;
            }
            if (round == 0) {
                System.out.printf(
                        "%nlines in one file: %d%n",
                        file.past().size() + file.next().size());
            }
        }
        Arrays.sort(times);
        System.out.printf(
                "file of one of 10,000 participants, ms: median %.1f, p95 %.1f%n%n",
                times[ROUNDS / 2], times[ROUNDS * 95 / 100]);
    }

    private void fill() {
        jdbc.sql("""
                        INSERT INTO person (id, first_name, last_name, name_key, birth_date, gender, postcode, town, created_at)
                        SELECT gen_random_uuid(), 'Ada', 'Muster' || n, 'ada muster' || n, '1985-05-05', 'FEMALE', '32130', 'Enger', now()
                        FROM generate_series(1, 10000) n
                        """).update();
        jdbc.sql("""
                        INSERT INTO participation (id, case_reference, person_id, site, jobcenter, state, single_parent, immigrant,
                            sgb2_confirmed, goals, contact_name, contact_function, referred_on, entered_on)
                        SELECT gen_random_uuid(), 'JSE-B-' || lpad(row_number() OVER ()::text, 5, '0'), id, 'enger', 'jobcenter-herford',
                            'ACTIVE', TRUE, FALSE, TRUE, 'WORK', 'Muster', 'IFK', '2018-04-01', '2018-04-10' FROM person
                        """).update();
        jdbc.sql("""
                        INSERT INTO coaching_session (id, participation_id, kind, site, held_on, attendance, duration_minutes, topics,
                            place, next_step, recorded_by, recorded_at)
                        SELECT gen_random_uuid(), p.id, 'INDIVIDUAL', 'enger', DATE '2018-04-10' + n * 14, 'PRESENT', 60, 'MOBILITY',
                            'OFFICE', 'NEXT_SESSION', 'coach.enger', now() FROM participation p CROSS JOIN generate_series(1, 20) n
                        """).update();
        jdbc.sql("""
                        INSERT INTO contact_log (id, participation_id, contacted_on, channel, partner, note, recorded_by, recorded_at)
                        SELECT gen_random_uuid(), p.id, DATE '2018-04-10' + n * 30, 'PHONE', 'JOBCENTER', 'Rücksprache', 'coach.enger',
                            now() FROM participation p CROSS JOIN generate_series(1, 5) n
                        """).update();
        jdbc.sql("""
                        INSERT INTO labour_market_enquiry (id, number, site, channel, requester_kind, requester_name, case_reference,
                            received_on, acknowledge_by, answer_by, question, state, answer_version, recorded_by, recorded_at)
                        SELECT gen_random_uuid(), 'EA-B-' || case_reference, 'enger', 'PHONE', 'PARTICIPANT', 'Muster', case_reference,
                            '2018-05-01', '2018-05-03', '2018-05-15', 'Wo?', 'IN_PROGRESS', 0, 'coach.enger', now() FROM participation
                        """).update();
        jdbc.sql("""
                        INSERT INTO competence_survey (id, participation_id, survey_point, surveyed_on, survey_method, catalogue,
                            surveyed_by, recorded_at)
                        SELECT gen_random_uuid(), id, 'ENTRY', '2018-04-15', 'TOGETHER', '1', 'coach.enger', now() FROM participation
                        """).update();
        jdbc.sql("ANALYZE").update();
    }
}

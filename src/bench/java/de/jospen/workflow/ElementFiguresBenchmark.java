package de.jospen.workflow;

import de.jospen.support.PostgresDatabase;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/**
 * Figures of one process with 10,000 instances of 15 steps on PostgreSQL: {@code ./mvnw verify -Pbenchmark
 * -Dtest=ElementFiguresBenchmark}. Prints, asserts nothing.
 */
@Tag("benchmark")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"demo", "test"})
@Import(PostgresDatabase.class)
class ElementFiguresBenchmark {

    private static final int ROUNDS = 60;
    private static final List<String> SITES = List.of("enger", "spenge", "joellenbeck");

    @Autowired
    ElementFigures figures;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    JdbcClient jdbc;

    @Test
    void figuresOfTenThousandInstances() {
        String definition = repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey("participantJourney")
                .latestVersion()
                .singleResult()
                .getId();
        jdbc.sql("""
                        INSERT INTO act_hi_actinst (id_, proc_def_key_, proc_def_id_, proc_inst_id_, execution_id_, act_id_, act_type_,
                            start_time_, end_time_, duration_, act_inst_state_, sequence_counter_, tenant_id_)
                        SELECT gen_random_uuid()::text, 'participantJourney', :definition, 'p' || p, 'e' || p, 'step' || s, 'userTask',
                            now(), CASE WHEN p % 5 > 0 THEN now() END, CASE WHEN p % 5 > 0 THEN p * 1000 END, 0, s,
                            (ARRAY['enger', 'spenge', 'joellenbeck'])[1 + p % 3]
                        FROM generate_series(1, 10000) p CROSS JOIN generate_series(1, 15) s
                        """).param("definition", definition).update();
        jdbc.sql("ANALYZE").update();
        double[] times = new double[ROUNDS];
        for (int round = -10; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            figures.of(definition, SITES);
            if (round >= 0) {
                times[round] = (System.nanoTime() - begin) / 1e6;
            }
        }
        Arrays.sort(times);
        System.out.printf(
                "%nstep1: %s%n",
                figures.of(definition, SITES).stream()
                        .filter(step -> step.element().equals("step1"))
                        .findFirst()
                        .orElseThrow());
        System.out.printf(
                "figures of 10,000 instances, 150,000 steps, ms: median %.1f, p95 %.1f%n%n",
                times[ROUNDS / 2], times[ROUNDS * 95 / 100]);
    }
}

package de.jospen.labourmarket;

import de.jospen.participant.CefrLevel;
import de.jospen.participant.ReachFacts;
import de.jospen.participant.TravelMode;
import de.jospen.support.PostgresDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/**
 * The list of reachable offers with 10,000 employers and 50,000 offers on PostgreSQL: {@code ./mvnw verify -Pbenchmark
 * -Dtest=ReachableOffersBenchmark}. Prints, asserts nothing.
 */
@Tag("benchmark")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"demo", "test"})
@Import(PostgresDatabase.class)
class ReachableOffersBenchmark {

    private static final int WARM_UP = 50;
    private static final int ROUNDS = 200;
    private static final List<String> HOMES = List.of("enger", "spenge", "joellenbeck");

    @Autowired
    ReachableOffers reachable;

    @Autowired
    JdbcClient jdbc;

    @Test
    void listForOnePerson() {
        fill();
        System.out.printf("%n%-44s %9s %9s %9s%n", "reachable offers of 50,000, ms", "median", "p95", "offers");
        row("public transport, 30 minutes", facts(Set.of(TravelMode.PUBLIC_TRANSPORT), 30));
        row("car and bus, 60 minutes", facts(Set.of(TravelMode.PUBLIC_TRANSPORT, TravelMode.CAR), 60));
        row("on foot, 10 minutes: next to nothing", facts(Set.of(TravelMode.ON_FOOT), 10));
        row("nothing known", ReachFacts.UNKNOWN);
        System.out.println();
    }

    private static ReachFacts facts(Set<TravelMode> modes, int minutes) {
        return new ReachFacts(modes, minutes, 25, null, true, CefrLevel.A2);
    }

    private void row(String what, ReachFacts facts) {
        for (int round = 0; round < WARM_UP; round++) {
            reachable.of(HOMES.get(round % HOMES.size()), facts);
        }
        double[] times = new double[ROUNDS];
        int found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            found = reachable
                    .of(HOMES.get(round % HOMES.size()), facts)
                    .offers()
                    .size();
            times[round] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(times);
        System.out.printf("%-44s %9.1f %9.1f %9d%n", what, times[ROUNDS / 2], times[ROUNDS * 95 / 100], found);
    }

    private void fill() {
        jdbc.sql("""
                        INSERT INTO employer (id, version_number, name, sector, recorded_by, recorded_at)
                        SELECT gen_random_uuid(), 1, 'Betrieb ' || n, 'C', 'bench', now() FROM generate_series(1, 10000) n
                        """).update();
        jdbc.sql("""
                        INSERT INTO employer_site (id, employer_id, site, postcode, town, valid_from)
                        SELECT gen_random_uuid(), id,
                            (ARRAY['enger', 'spenge', 'joellenbeck'])[1 + floor(random() * 3)::int], '32130', 'Ort', '2018-01-01'
                        FROM employer
                        """).update();
        jdbc.sql("""
                        INSERT INTO employer_site_reach (employer_site_id, from_site, travel_mode, minutes)
                        SELECT s.id, f.site, m.mode, 5 + floor(random() * 85)::int
                        FROM employer_site s CROSS JOIN (VALUES ('enger'), ('spenge'), ('joellenbeck')) f(site)
                            CROSS JOIN (VALUES ('PUBLIC_TRANSPORT'), ('CAR')) m(mode)
                        """).update();
        jdbc.sql("""
                        INSERT INTO offer (id, version_number, employer_site_id, kind, title, kldb, hours_from, hours_to,
                            childcare_compatible, german_level, valid_from, valid_until, source, recorded_by, recorded_at)
                        SELECT gen_random_uuid(), 1, s.id, 'VACANCY', 'Angebot ' || n, '29301', 10 + n * 5, 15 + n * 5,
                            random() < 0.5, (ARRAY['A1', 'A2', 'B1', 'B2'])[1 + floor(random() * 4)::int], '2018-01-01',
                            CASE WHEN random() < 0.3 THEN DATE '2018-12-31' END, 'bench', 'bench',
                            now() - random() * interval '500 days'
                        FROM employer_site s CROSS JOIN generate_series(1, 5) n
                        """).update();
        jdbc.sql("ANALYZE").update();
    }
}

package de.jospen.labourmarket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.jospen.participant.Participation;
import de.jospen.support.Cases;
import de.jospen.support.ProcessTest;
import de.jospen.support.TasklistSession;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one person can reach in the other sites, and why. */
@ProcessTest
class ReachableOffersTest {

    private static final String PATH = "/camunda/api/jospen/reachable-offers?caseReference=";

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Participation person;

    @BeforeEach
    void aPlanWithNumbers() {
        jdbc.sql("DELETE FROM offer").update();
        jdbc.sql("DELETE FROM finding").update();
        person = cases.register("enger");
        jdbc.sql("""
                        INSERT INTO coaching_plan (id, participation_id, version_number, agreed_on, reachable_places,
                            travel_modes, travel_limits, travel_minutes, weekly_hours, availability, recorded_by, recorded_at)
                        VALUES (:id, :participation, 1, :day, 'Spenge', 'PUBLIC_TRANSPORT', '30 Minuten', 30, 25,
                            'Mo-Fr 8-13 Uhr', 'coach.enger', CURRENT_TIMESTAMP)
                        """)
                .param("id", UUID.randomUUID())
                .param("participation", person.id())
                .param("day", LocalDate.of(2018, 5, 2))
                .update();
    }

    @Test
    void offersOfTheOtherSitesAreRankedWithTheRuleAndWhatWouldChangeIt() {
        offer(40, Map.of("title", "etwas zu weit"));
        offer(50, Map.of("title", "viel zu weit"));
        offer(25, Map.of("title", "passt", "german", ""));
        offer(25, Map.of("title", "zu viele Stunden", "hoursFrom", 39, "hoursTo", 39, "german", ""));
        offer(61, Map.of("title", "außer Sicht", "german", ""));

        JsonNode content = of("coach.enger");

        assertThat(titles(content)).containsExactly("passt", "etwas zu weit", "zu viele Stunden", "viel zu weit");
        JsonNode fits = content.get("offers").get(0);
        assertThat(fits.get("grade").asText()).isEqualTo("GOOD");
        assertThat(fits.get("way").asText()).isEqualTo("25 Minuten, Bus und Bahn");
        assertThat(fits.get("changes")).isEmpty();
        JsonNode far = content.get("offers").get(1);
        assertThat(far.get("grade").asText()).isEqualTo("POSSIBLE");
        assertThat(far.get("rule").asInt()).isEqualTo(5);
        assertThat(far.get("changes").get(0).asText()).isEqualTo("mit 10 Minuten mehr Fahrzeit je Weg");
        assertThat(content.get("offers").get(3).get("grade").asText()).isEqualTo("NOT_NOW");
        assertThat(content.get("facts").toString()).contains("Höchstens 30 Minuten einfach (laut Coachingplan)");
    }

    @Test
    void offersOfTheOwnSiteAndThoseThatAreOverAreNotAmongThem() {
        Map<String, Object> home = Register.employer(5);
        @SuppressWarnings("unchecked")
        var site = ((List<Map<String, Object>>) home.get("sites")).get(0);
        site.put("site", "enger");
        save(home, Map.of("title", "zu Hause"));
        offer(20, Map.of("title", "vorbei", "validUntil", "2018-06-01"));
        offer(20, Map.of("title", "gilt"));

        assertThat(titles(of("coach.enger"))).containsExactly("gilt");
    }

    @Test
    void findingsOfTheOtherSitesStandBelow() {
        TasklistSession coach = TasklistSession.login(port, "coach.spenge");
        coach.put("/camunda/api/jospen/labour-market/findings", Register.finding("Früher Bus nach Spenge"));
        Map<String, Object> own = Register.finding("Über Enger selbst");
        own.put("site", "enger");
        coach.put("/camunda/api/jospen/labour-market/findings", own);

        assertThat(of("coach.enger").get("findings").findValuesAsText("text"))
                .containsExactly("Früher Bus nach Spenge");
    }

    @ParameterizedTest
    @ValueSource(strings = {"coach.spenge", "geschaeftsfuehrung", "jobcenter.herford", "kreis.herford", "admin"})
    void nobodyElseAsksForThisPerson(String user) {
        assertThat(TasklistSession.login(port, user, "welcome")
                        .get(PATH + person.caseReference())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theLeadAsksForEverybodyAndAnUnknownCaseIsNotThere() {
        assertThat(of("leitung").get("caseReference").asText()).isEqualTo(person.caseReference());
        assertThat(TasklistSession.login(port, "leitung")
                        .get(PATH + "JSE-1999-0001")
                        .statusCode())
                .isEqualTo(404);
    }

    private void offer(int minutes, Map<String, Object> changes) {
        save(Register.employer(minutes), changes);
    }

    private void save(Map<String, Object> employer, Map<String, Object> changes) {
        TasklistSession coach = TasklistSession.login(port, "coach.spenge");
        String path = "/camunda/api/jospen/labour-market/employers";
        String id = TasklistSession.body(coach.put(path, employer)).get("id").asText();
        String site = TasklistSession.body(coach.get(path + "/" + id))
                .at("/employer/sites/0/id")
                .asText();
        Map<String, Object> offer = Register.offer(site);
        offer.putAll(changes);
        assertThat(coach.put("/camunda/api/jospen/labour-market/offers", offer).statusCode())
                .isEqualTo(200);
    }

    private JsonNode of(String user) {
        return TasklistSession.body(TasklistSession.login(port, user).get(PATH + person.caseReference()));
    }

    private static List<String> titles(JsonNode content) {
        return StreamSupport.stream(content.get("offers").spliterator(), false)
                .map(line -> line.get("title").asText())
                .toList();
    }
}

package de.jospen.labourmarket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.jospen.support.ProcessTest;
import de.jospen.support.TasklistSession;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProcessTest
class LabourMarketEndpointTest {

    private static final String PATH = "/camunda/api/jospen/labour-market";

    @LocalServerPort
    int port;

    @Test
    void employersWithSitesAndWaysAreEnteredFoundAndCorrected() {
        Map<String, Object> employer = Register.employer(25);
        String id = saved(put("coach.enger", "/employers", employer));

        JsonNode sheet = sheet(id);
        assertThat(sheet.at("/employer/name").asText()).isEqualTo(employer.get("name"));
        assertThat(sheet.at("/employer/sites/0/reaches").findValuesAsText("minutes"))
                .containsExactly("25", "40");
        assertThat(search((String) employer.get("name"))).containsExactly(id);
        assertThat(search("SPENGE")).contains(id);

        ObjectNode corrected = (ObjectNode) sheet.get("employer");
        corrected.put("remark", "Küche zieht 2019 um");
        assertThat(put("coach.spenge", "/employers", corrected).statusCode()).isEqualTo(200);
        assertThat(sheet(id).at("/employer/remark").asText()).isEqualTo("Küche zieht 2019 um");
    }

    @Test
    void theSecondOfTwoWhoEditLearnsOfTheFirst() {
        String id = saved(put("coach.enger", "/employers", Register.employer(25)));
        ObjectNode one = (ObjectNode) sheet(id).get("employer");
        ObjectNode other = one.deepCopy();
        one.put("remark", "erste Änderung");
        other.put("remark", "zweite Änderung");
        assertThat(put("coach.enger", "/employers", one).statusCode()).isEqualTo(200);

        assertRefused(put("coach.spenge", "/employers", other), "", "Diesen Eintrag hat inzwischen jemand anderes");
        assertThat(sheet(id).at("/employer/remark").asText()).isEqualTo("erste Änderung");
    }

    @Test
    void aPlaceWithOffersIsNotThrownAwayAndOneWithoutIs() {
        Map<String, Object> employer = Register.employer(25);
        @SuppressWarnings("unchecked")
        var sites = (List<Map<String, Object>>) employer.get("sites");
        sites.add(Register.site());
        String id = saved(put("coach.enger", "/employers", employer));
        String withOffer = sheet(id).at("/employer/sites/0/id").asText();
        saved(put("coach.enger", "/offers", Register.offer(withOffer)));

        ObjectNode without = (ObjectNode) sheet(id).get("employer");
        ((com.fasterxml.jackson.databind.node.ArrayNode) without.get("sites")).remove(1);
        assertThat(put("coach.enger", "/employers", without).statusCode()).isEqualTo(200);
        assertThat(sheet(id).at("/employer/sites")).hasSize(1);
        ObjectNode none = (ObjectNode) sheet(id).get("employer");
        ((com.fasterxml.jackson.databind.node.ArrayNode) none.get("sites")).remove(0);
        none.withArray("sites").addPOJO(Register.site());
        assertRefused(put("coach.enger", "/employers", none), "sites", "An diesem Ort gibt es Angebote");
        assertThat(sheet(id).get("offers")).hasSize(1);
    }

    @Test
    void offersAreCountedAndShownWithTheirOccupation() {
        String id = saved(put("coach.enger", "/employers", Register.employer(25)));
        int before = offers("Spenge");
        String site = sheet(id).at("/employer/sites/0/id").asText();
        saved(put("coach.enger", "/offers", Register.offer(site)));
        Map<String, Object> over = Register.offer(site);
        over.put("validUntil", "2018-05-01");
        saved(put("coach.enger", "/offers", over));

        assertThat(offers("Spenge")).isEqualTo(before + 1);
        assertThat(sheet(id).get("offers")).hasSize(2);
        assertThat(sheet(id).get("offers").findValuesAsText("occupation")).allMatch(text -> text.endsWith(", Helfer"));
    }

    static Stream<Arguments> badInput() {
        Map<String, Object> employer = Register.employer(25);
        return Stream.of(
                Arguments.of("/employers", employer, "name", null, "name", "ausfüllen"),
                Arguments.of("/employers", employer, "name", "x".repeat(10_000), "name", "höchstens 200"),
                Arguments.of("/employers", employer, "sector", "Z", "sector", "aus der Liste"),
                Arguments.of("/employers", employer, "sites", List.of(), "sites", ""),
                Arguments.of(
                        "/employers",
                        employer,
                        "sites",
                        List.of(Register.site(Register.way("berlin", 5))),
                        "sites[0].reaches",
                        "Standort des Projekts"),
                Arguments.of(
                        "/employers",
                        employer,
                        "sites",
                        List.of(Register.site(Register.way("enger", 5), Register.way("enger", 6))),
                        "sites[0].reaches",
                        "nur einmal"),
                Arguments.of(
                        "/offers", Register.offer(UUID.randomUUID().toString()), "title", "T", "employerSiteId", "Ort"),
                Arguments.of(
                        "/offers",
                        Register.offer(UUID.randomUUID().toString()),
                        "kldb",
                        "99999",
                        "kldb",
                        "fünf Ziffern"),
                Arguments.of(
                        "/offers", Register.offer(UUID.randomUUID().toString()), "hoursTo", 3, "hoursTo", "so viele"),
                Arguments.of(
                        "/offers",
                        Register.offer(UUID.randomUUID().toString()),
                        "validUntil",
                        "2018-03-01",
                        "validUntil",
                        "nach dem Anfang"),
                Arguments.of(
                        "/findings", Register.finding("T"), "text", "Tel. 05225 87 12 34", "text", "nennen niemanden"),
                Arguments.of(
                        "/findings", Register.finding("T"), "text", "siehe JSE-2018-0001", "text", "nennen niemanden"),
                Arguments.of(
                        "/findings", Register.finding("T"), "text", "zu JSE-2018-EVCN0001", "text", "nennen niemanden"),
                Arguments.of("/findings", Register.finding("T"), "jobArea", "x", "jobArea", "aus der Liste"),
                Arguments.of("/findings", Register.finding("T"), "site", "berlin", "site", "Standort des Projekts"));
    }

    @ParameterizedTest(name = "{0} {2}: {3}")
    @MethodSource("badInput")
    void badInputIsRefusedAtItsField(
            String path, Map<String, Object> entry, String name, Object value, String field, String message) {
        var form = new java.util.HashMap<>(entry);
        form.put(name, value);

        assertRefused(put("coach.enger", path, form), field, message);
    }

    @Test
    void aFindingThatMayNameSomebodyIsSavedWithAHint() {
        HttpResponse<byte[]> named = put("coach.enger", "/findings", Register.finding("Frau Muster stellt gern ein."));
        HttpResponse<byte[]> plain = put("coach.enger", "/findings", Register.finding("Der Betrieb stellt gern ein."));

        assertThat(TasklistSession.body(named).get("hint").asText())
                .startsWith("Der Text nennt vielleicht eine Person.");
        assertThat(TasklistSession.body(plain).get("hint").isNull()).isTrue();
    }

    @Test
    void findingsHaveNoPersonAndAreReadByManagementToo() {
        String text = "Bus fährt ab 5 Uhr, " + de.jospen.support.Forms.uniqueName();
        saved(put("leitung", "/findings", Register.finding(text)));

        JsonNode register = register("geschaeftsfuehrung", "");
        assertThat(register.get("findings").findValuesAsText("text")).contains(text);
        assertThat(register.get("mayWrite").asBoolean()).isFalse();
        assertThat(Stream.of(Finding.class.getRecordComponents()).map(java.lang.reflect.RecordComponent::getName))
                .doesNotContain("participationId", "personId", "caseReference");
        assertThat(TasklistSession.login(port, "geschaeftsfuehrung", "cockpit")
                        .put(PATH + "/findings", Register.finding("T"))
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jobcenter.herford", "kreis.herford", "datenschutz", "admin"})
    void nobodyElseReads(String user) {
        assertThat(TasklistSession.login(port, user, "welcome").get(PATH).statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<byte[]> put(String user, String path, Object entry) {
        return TasklistSession.login(port, user).put(PATH + path, entry);
    }

    private JsonNode register(String user, String search) {
        return TasklistSession.body(TasklistSession.login(port, user, "welcome")
                .get(PATH + "?search=" + java.net.URLEncoder.encode(search, java.nio.charset.StandardCharsets.UTF_8)));
    }

    private List<String> search(String text) {
        return register("coach.enger", text).get("employers").findValuesAsText("id");
    }

    private int offers(String site) {
        for (JsonNode line : register("coach.enger", "").get("counts")) {
            if (line.get("site").asText().equals(site)) {
                return line.get("offers").asInt();
            }
        }
        throw new AssertionError("No counts of " + site);
    }

    private JsonNode sheet(String id) {
        return TasklistSession.body(TasklistSession.login(port, "coach.enger").get(PATH + "/employers/" + id));
    }

    private static String saved(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode())
                .as(new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(200);
        return TasklistSession.body(answer).get("id").asText();
    }

    private static void assertRefused(HttpResponse<byte[]> answer, String field, String message) {
        assertThat(answer.statusCode()).isEqualTo(422);
        JsonNode error = TasklistSession.body(answer).get("jospen").get(0);
        assertThat(error.get("field").asText()).isEqualTo(field);
        assertThat(error.get("message").asText()).contains(message);
    }
}

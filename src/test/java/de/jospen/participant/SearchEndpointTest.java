package de.jospen.participant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.jospen.support.Forms;
import de.jospen.support.ProcessTest;
import de.jospen.support.TasklistSession;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProcessTest
class SearchEndpointTest {

    private static final String PATH = "/camunda/api/jospen/search";

    @LocalServerPort
    int port;

    /** So that no other case has it. */
    private final String unique = Forms.uniqueName().toLowerCase(Locale.ROOT);

    private String reference;

    @BeforeEach
    void somebodyInSpenge() {
        Map<String, Object> referral = Forms.with(Forms.referral("spenge", "32139"), "lastName", "Müßig-" + unique);
        reference = TasklistSession.login(port, "jobcenter.herford")
                .start("referral", Forms.with(referral, "firstName", "Jörg"))
                .get("businessKey")
                .asText();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"Müßig,''", "MUESSIG,''", "mussig,''", "mue,jo", "Joerg,müß"})
    void findsAPersonInAnySpellingByTheBeginningsOfTheName(String word, String another) {
        JsonNode hit = only(search("coach.spenge", word + " " + unique.substring(0, 30) + " " + another));

        assertThat(hit.get("reference").asText()).isEqualTo(reference);
        assertThat(hit.get("title").asText()).isEqualTo("Jörg Müßig-" + unique);
        assertThat(hit.get("site").asText()).isEqualTo("Spenge");
        assertThat(hit.get("state").asText()).isEqualTo("angemeldet");
    }

    @Test
    void whatIsInTheMiddleOfAWordOrMissingIsNotFound() {
        assertThat(references(search("coach.spenge", unique.substring(5)))).isEmpty();
        assertThat(references(search("coach.spenge", unique + " Maria"))).isEmpty();
        assertThat(references(search("coach.spenge", "qzqzqzqz%_"))).isEmpty();
    }

    @Test
    void findsACaseByItsReferenceWithAndWithoutDashesTheExactOneFirst() {
        assertThat(references(search("coach.spenge", reference))).first().isEqualTo(reference);
        assertThat(references(search(
                        "coach.spenge", reference.toLowerCase(Locale.ROOT).replace("-", " "))))
                .first()
                .isEqualTo(reference);
        assertThat(references(search("coach.spenge", reference.substring(4)))).contains(reference);
    }

    @Test
    void showsTheWaitingTasksOfTheCase() {
        JsonNode tasks =
                only(search("coach.spenge", unique.substring(0, 30) + " Jörg")).get("tasks");

        assertThat(tasks.findValuesAsText("name")).containsExactly("Zuweisung prüfen");
        assertThat(tasks.get(0).get("id").asText())
                .isEqualTo(TasklistSession.login(port, "coach.spenge")
                        .task(reference, "checkReferral")
                        .get("id")
                        .asText());
        assertThat(tasks.get(0).get("due").asText()).matches("\\d{4}-\\d\\d-\\d\\d");
    }

    @Test
    void anotherSitesCoachFindsNothingAndTheLeadFindsEverything() {
        assertThat(references(search("coach.enger", unique))).isEmpty();
        assertThat(references(search("coach.enger", reference))).isEmpty();
        assertThat(references(search("leitung", unique))).containsExactly(reference);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "geschaeftsfuehrung",
                "jobcenter.herford",
                "kreis.herford",
                "sozialdezernat",
                "datenschutz",
                "admin"
            })
    void nobodyElseMaySearch(String user) {
        assertThat(TasklistSession.login(port, user, "welcome")
                        .post(PATH, Map.of("text", unique))
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "m", " - ", "💡"})
    void asksForMoreThanOneCharacter(String text) {
        HttpResponse<byte[]> answer = ask("coach.spenge", text);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(TasklistSession.body(answer).findValuesAsText("message"))
                .containsExactly("Bitte mindestens zwei Buchstaben oder Ziffern eingeben.");
    }

    @Test
    void refusesATextNobodyTypes() {
        assertThat(TasklistSession.body(ask("coach.spenge", "x".repeat(10_000))).findValuesAsText("message"))
                .containsExactly("Bitte höchstens 100 Zeichen eingeben.");
        assertThat(TasklistSession.login(port, "coach.spenge")
                        .post(PATH, Map.of())
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void showsTwentyAndSaysThatThereAreMore() {
        var jobcenter = TasklistSession.login(port, "jobcenter.herford");
        for (int number = 0; number < 20; number++) {
            jobcenter.start("referral", Forms.with(Forms.referral("spenge", "32139"), "firstName", unique));
        }

        JsonNode result = search("coach.spenge", unique);

        assertThat(references(result)).hasSize(20);
        assertThat(result.get("more").asBoolean()).isTrue();
    }

    private JsonNode search(String user, String text) {
        HttpResponse<byte[]> answer = ask(user, text);
        assertThat(answer.statusCode()).isEqualTo(200);
        return TasklistSession.body(answer);
    }

    private HttpResponse<byte[]> ask(String user, String text) {
        return TasklistSession.login(port, user).post(PATH, Map.of("text", text));
    }

    private static JsonNode only(JsonNode result) {
        assertThat(result.get("hits")).hasSize(1);
        assertThat(result.get("more").asBoolean()).isFalse();
        return result.get("hits").get(0);
    }

    private static List<String> references(JsonNode result) {
        return StreamSupport.stream(result.get("hits").spliterator(), false)
                .map(hit -> hit.get("reference").asText())
                .toList();
    }
}

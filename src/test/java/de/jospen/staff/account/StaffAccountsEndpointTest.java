package de.jospen.staff.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.jospen.support.Forms;
import de.jospen.support.ProcessTest;
import de.jospen.support.TasklistSession;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page "Benutzer und Rechte", from taking somebody on to locking them, and the same from a file. */
@ProcessTest
class StaffAccountsEndpointTest {

    private static final String PATH = "/camunda/api/jospen/users";
    private static final String TASKS = "/camunda/api/engine/engine/default/task";
    private static final String ID = "coach.neu";
    private static final String OWN = "Mein-Eigenes-2033";

    @Autowired
    IdentityService identityService;

    @Autowired
    TaskService taskService;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @AfterEach
    void newOnesAreGone() {
        for (String id : List.of(ID, "datei.eins", "datei.zwei", "datei.drei")) {
            taskService
                    .createTaskQuery()
                    .taskAssignee(id)
                    .list()
                    .forEach(task -> taskService.setAssignee(task.getId(), null));
            identityService.deleteUser(id);
        }
        jdbc.sql("DELETE FROM staff_account").update();
        jdbc.sql("DELETE FROM staff_account_change").update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "coach.enger",
                "leitung",
                "geschaeftsfuehrung",
                "jobcenter.herford",
                "jobcenter.bielefeld",
                "kreis.herford",
                "sozialdezernat",
                "datenschutz"
            })
    void nobodyElseHasThePage(String user) {
        TasklistSession session = TasklistSession.login(port, user);
        assertThat(session.get(PATH).statusCode()).isEqualTo(404);
        assertThat(session.post(PATH, form(ID, List.of("coach"), List.of("spenge")))
                        .statusCode())
                .isEqualTo(404);
        assertThat(session.put(PATH + "/coach.enger", form("coach.enger", List.of("coach"), List.of("spenge")))
                        .statusCode())
                .isEqualTo(404);
        for (String step : List.of("/lock", "/unlock", "/password")) {
            assertThat(session.post(PATH + "/coach.spenge" + step, Map.of()).statusCode())
                    .isEqualTo(404);
        }
        assertThat(session.get(PATH + "/coach.enger/changes").statusCode()).isEqualTo(404);
        assertThat(session.get(PATH + "/benutzer-beispiel.csv").statusCode()).isEqualTo(404);
        for (String step : List.of("/import", "/import/preview")) {
            assertThat(session.send("POST", PATH + step, "text/csv", file()).statusCode())
                    .isEqualTo(404);
        }
        assertThat(identityService.createUserQuery().userId(ID).count()).isZero();
    }

    @Test
    void strangersAreTurnedAway() {
        assertThat(TasklistSession.anonymous(port).get(PATH).statusCode()).isEqualTo(401);
    }

    @Test
    void aCoachIsTakenOnAndSeesTheTasksOfTheSiteAfterChangingThePassword() {
        String spenge = referral("spenge", "32139");
        String enger = referral("enger", "32130");
        String first = takeOn(List.of("coach"), List.of("spenge"));

        TasklistSession coach = firstLogin(first);
        assertThat(coach.get(TASKS).statusCode()).isEqualTo(403);
        assertThat(coach.get("/camunda/api/jospen/team").statusCode()).isEqualTo(403);
        assertThat(coach.get("/camunda/api/jospen/account/../team").statusCode())
                .isEqualTo(403);
        HttpResponse<byte[]> refused = coach.get("/camunda/api/jospen/notifications");
        assertThat(refused.headers().firstValue("X-Jospen-Account")).contains("change-password");
        assertThat(text(refused)).contains("Bitte ändern Sie zuerst unter „Mein Konto“ das Passwort");

        HttpResponse<byte[]> changed =
                coach.post("/camunda/api/jospen/account/password", Map.of("oldPassword", first, "newPassword", OWN));
        assertThat(changed.statusCode()).describedAs(text(changed)).isEqualTo(200);
        assertThat(coach.tasks(spenge)).hasSize(1);
        assertThat(coach.tasks(enger)).isEmpty();
        assertThat(TasklistSession.isLetIn(port, ID, first)).isFalse();
        assertThat(line(ID).get("lastLogin").isNull()).isFalse();
    }

    @Test
    void whoIsLockedIsOutAtOnceAndTheTasksAreFree() {
        String reference = referral("spenge", "32139");
        TasklistSession coach = workingCoach("spenge");
        String task = coach.task(reference, "checkReferral").get("id").asText();
        assertThat(coach.claim(task, ID).statusCode()).isEqualTo(204);

        JsonNode done = TasklistSession.body(admin().post(PATH + "/" + ID + "/lock", Map.of()));

        assertThat(done.get("tasksBack").asInt()).isEqualTo(1);
        assertThat(taskService.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isNull();
        assertThat(coach.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(TasklistSession.isLetIn(port, ID, OWN)).isFalse();
        assertThat(groups(ID)).isEmpty();
        assertThat(line(ID).get("locked").asBoolean()).isTrue();
        assertThat(line(ID).get("roles").get(0).asText()).isEqualTo("coach");
        assertThat(admin().put(PATH + "/" + ID, form(ID, List.of("coach"), List.of("enger")))
                        .statusCode())
                .isEqualTo(422);

        assertThat(admin().post(PATH + "/" + ID + "/unlock", Map.of()).statusCode())
                .isEqualTo(200);
        assertThat(TasklistSession.login(port, ID, "tasklist", OWN).tasks(reference))
                .hasSize(1);
        assertThat(changes())
                .contains(
                        "gesperrt durch Nadine Horstkamp",
                        "Rolle entzogen: Coach durch Nadine Horstkamp",
                        "entsperrt durch Nadine Horstkamp",
                        "eigenes Passwort geändert durch Kim Neu");
    }

    @Test
    void whoMovesToAnotherSiteLeavesTheTasksBehind() {
        String reference = referral("spenge", "32139");
        TasklistSession coach = workingCoach("spenge");
        String task = coach.task(reference, "checkReferral").get("id").asText();
        coach.claim(task, ID);

        assertThat(admin().put(PATH + "/" + ID, form(ID, List.of("coach"), List.of("enger")))
                        .statusCode())
                .isEqualTo(200);

        assertThat(taskService.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isNull();
        assertThat(sites(ID)).containsExactly("enger");
        assertThat(TasklistSession.login(port, ID, "tasklist", OWN).tasks(reference))
                .isEmpty();

        assertThat(admin().put(PATH + "/" + ID, form(ID, List.of("jobcenter-herford"), List.of()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(groups(ID)).containsExactly("jobcenter-herford");
        assertThat(sites(ID)).isEmpty();
    }

    @Test
    void aNewFirstPasswordMakesTheOldOneUseless() {
        workingCoach("spenge");
        String next = TasklistSession.body(admin().post(PATH + "/" + ID + "/password", Map.of()))
                .get("password")
                .asText();
        assertThat(TasklistSession.login(port, ID, "tasklist", next).get(TASKS).statusCode())
                .isEqualTo(403);
        assertThat(TasklistSession.isLetIn(port, ID, OWN)).isFalse();
    }

    @Test
    void theLastAdministratorAndTheOwnAccountStay() {
        TasklistSession admin = admin();
        assertRefused(admin.post(PATH + "/admin/lock", Map.of()), "", "Das eigene Konto können Sie nicht sperren.");
        assertRefused(
                admin.put(PATH + "/admin", form("admin", List.of("management"), List.of())),
                "roles",
                de.jospen.engine.account.AccountRules.LAST_ADMINISTRATOR);
        assertThat(groups("admin")).containsExactly("camunda-admin");
        assertThat(identityService
                        .createUserQuery()
                        .userId("admin")
                        .singleResult()
                        .getFirstName())
                .describedAs("nothing half")
                .isEqualTo("Nadine");
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource({
        "coach.neu, coach, '', sites, Ein Coach braucht mindestens einen Standort.",
        "coach.neu, project-lead, spenge, sites, Standorte wählt man nur für Coaches; alle anderen bekommen sie mit ihrer Rolle.",
        "coach.neu, coach+jobcenter-herford, spenge, roles, 'Wer für „Jobcenter Herford“ arbeitet, kann keine weitere Rolle haben.'",
        "coach.neu, data-protection+coach, spenge, roles, 'Wer den Datenschutz prüft, kann keine weitere Rolle haben.'",
        "coach.neu, koch, '', roles, Bitte nur die angebotenen Rollen wählen.",
        "coach.neu, '', '', roles, Bitte mindestens eine Rolle wählen.",
        "coach.neu, coach, herford, sites, Bitte nur die angebotenen Standorte wählen.",
        "coach.enger, coach, enger, id, Diese Benutzerkennung gibt es schon.",
        "Neu Hier, coach, enger, id, 'Bitte 2 bis 40 Zeichen angeben, nur Kleinbuchstaben a bis z, Ziffern, Punkt und Bindestrich; das erste ein Buchstabe.'"
    })
    void whatMakesNoSenseIsRefusedAtItsField(String id, String roles, String sites, String field, String sentence) {
        HttpResponse<byte[]> answer = admin().post(PATH, form(id, list(roles), list(sites)));
        assertRefused(answer, field, sentence);
        assertThat(identityService.createUserQuery().userId(ID).count()).isZero();
    }

    @Test
    void aFileIsLookedAtFirstAndNobodyIsTakenOnTwice() {
        List<String> preview = results(admin().send("POST", PATH + "/import/preview", "text/csv", file()));
        assertThat(preview).containsExactly("2 NEW", "3 NEW", "4 FAULTY sites", "5 FAULTY id", "6 KNOWN");
        assertThat(identityService.createUserQuery().userId("datei.eins").count())
                .isZero();

        HttpResponse<byte[]> imported = admin().send("POST", PATH + "/import", "text/csv", file());
        assertThat(results(imported))
                .containsExactly("2 TAKEN_ON", "3 TAKEN_ON", "4 FAULTY sites", "5 FAULTY id", "6 KNOWN");
        String password = TasklistSession.body(imported).get(0).get("password").asText();
        assertThat(TasklistSession.isLetIn(port, "datei.eins", password)).isTrue();
        assertThat(sites("datei.eins")).containsExactly("joellenbeck");
        assertThat(groups("datei.zwei")).containsExactly("jobcenter-bielefeld");

        assertThat(results(admin().send("POST", PATH + "/import", "text/csv", file())))
                .containsExactly("2 KNOWN", "3 KNOWN", "4 FAULTY sites", "5 FAULTY id", "6 KNOWN");
        assertThat(TasklistSession.isLetIn(port, "datei.eins", password)).isTrue();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "'Name;Rolle', Die erste Zeile muss lauten",
        "'Benutzerkennung;Vorname;Nachname;E-Mail;Rollen;Standorte', Die Datei enthält keine Personen",
        "'Benutzerkennung;Vorname;Nachname;E-Mail;Rollen;Standorte|a;b', Zeile 2 hat 2 statt 6 Spalten"
    })
    void anUnusableFileIsRefusedAsAWhole(String content, String sentence) {
        HttpResponse<byte[]> answer =
                admin().send("POST", PATH + "/import/preview", "text/csv", content.replace('|', '\n'));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(text(answer)).contains(sentence);
    }

    @Test
    void aFileHasAtMostTwoHundredPeople() {
        var lines = new StringBuilder("Benutzerkennung;Vorname;Nachname;E-Mail;Rollen;Standorte\n");
        for (int i = 0; i <= 200; i++) {
            lines.append("viele.").append(i).append(";Kim;Viel;;Coach;Enger\n");
        }
        HttpResponse<byte[]> answer = admin().send("POST", PATH + "/import", "text/csv", lines.toString());
        assertThat(text(answer)).contains("Bitte höchstens 200 Personen je Datei.");
        assertThat(identityService.createUserQuery().userIdIn("viele.0").count())
                .isZero();
    }

    private static String file() {
        return """
                Benutzerkennung;Vorname;Nachname;E-Mail;Rollen;Standorte
                datei.eins;Kim;Müller-Lüdenscheid;kim@haus.example;Coach;Jöllenbeck
                datei.zwei;Toni;Nord;;Jobcenter Arbeitplus Bielefeld;
                datei.drei;Ali;Süd;;Coach;
                datei.eins;Kim;Zwei;;Coach;Enger
                coach.enger;Jemand;Anders;;Coach;Spenge
                """;
    }

    private static List<String> results(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return StreamSupport.stream(TasklistSession.body(answer).spliterator(), false)
                .map(row -> (row.get("line").asText() + " " + row.get("status").asText() + " "
                                + String.join(",", row.get("errors").findValuesAsText("field")))
                        .strip())
                .toList();
    }

    private TasklistSession workingCoach(String site) {
        String first = takeOn(List.of("coach"), List.of(site));
        TasklistSession coach = firstLogin(first);
        coach.post("/camunda/api/jospen/account/password", Map.of("oldPassword", first, "newPassword", OWN));
        return coach;
    }

    private TasklistSession firstLogin(String password) {
        TasklistSession coach = TasklistSession.login(port, ID, "tasklist", password);
        // Where our pages get it; everything else is closed
        coach.get("/camunda/api/jospen/csrf-token");
        return coach;
    }

    private String takeOn(List<String> roles, List<String> sites) {
        HttpResponse<byte[]> answer = admin().post(PATH, form(ID, roles, sites));
        assertThat(answer.statusCode()).describedAs(text(answer)).isEqualTo(200);
        return TasklistSession.body(answer).get("password").asText();
    }

    private TasklistSession admin() {
        return TasklistSession.login(port, "admin");
    }

    private String referral(String site, String postcode) {
        return TasklistSession.login(port, "jobcenter.herford")
                .start("referral", Forms.referral(site, postcode))
                .get("businessKey")
                .asText();
    }

    private JsonNode line(String id) {
        return StreamSupport.stream(
                        TasklistSession.body(admin().get(PATH)).get("people").spliterator(), false)
                .filter(person -> person.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> changes() {
        return StreamSupport.stream(
                        TasklistSession.body(admin().get(PATH + "/" + ID + "/changes"))
                                .spliterator(),
                        false)
                .map(change -> change.get("what").asText() + " durch "
                        + change.get("by").asText())
                .toList();
    }

    private List<String> groups(String id) {
        return identityService.createGroupQuery().groupMember(id).list().stream()
                .map(Group::getId)
                .toList();
    }

    private List<String> sites(String id) {
        return identityService.createTenantQuery().userMember(id).list().stream()
                .map(Tenant::getId)
                .toList();
    }

    private static Map<String, Object> form(String id, List<String> roles, List<String> sites) {
        var form = new HashMap<String, Object>();
        form.put("id", id);
        form.put("firstName", "Kim");
        form.put("lastName", "Neu");
        form.put("address", "");
        form.put("roles", roles);
        form.put("sites", sites);
        return form;
    }

    private static List<String> list(String words) {
        return words.isEmpty() ? List.of() : List.of(words.split("\\+"));
    }

    private static void assertRefused(HttpResponse<byte[]> answer, String field, String sentence) {
        assertThat(answer.statusCode()).isEqualTo(422);
        JsonNode error = TasklistSession.body(answer).get("jospen").get(0);
        assertThat(error.get("field").asText()).isEqualTo(field);
        assertThat(error.get("message").asText()).isEqualTo(sentence);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}

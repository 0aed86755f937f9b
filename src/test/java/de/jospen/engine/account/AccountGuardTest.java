package de.jospen.engine.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jospen.support.ProcessTest;
import de.jospen.support.TasklistSession;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Users, roles and sites through the engine's own calls, as the web apps and whoever bypasses them send them. */
@ProcessTest
class AccountGuardTest {

    private static final String USERS = "/camunda/api/engine/engine/default/user";
    private static final String NEW = "neu.guard";

    @Autowired
    IdentityService identityService;

    @Autowired
    AuthorizationService authorizationService;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private List<String> before;

    @BeforeEach
    void everybodyIsThere() {
        before = people();
    }

    @AfterEach
    void newOnesAreGone() {
        identityService.deleteUser(NEW);
        jdbc.sql("DELETE FROM staff_account").update();
        jdbc.sql("DELETE FROM staff_account_change").update();
    }

    static List<String> everybodyButAdministrators() {
        return List.of(
                "coach.enger",
                "coach.spenge",
                "coach.joellenbeck",
                "leitung",
                "geschaeftsfuehrung",
                "jobcenter.herford",
                "jobcenter.bielefeld",
                "kreis.herford",
                "sozialdezernat",
                "datenschutz");
    }

    @ParameterizedTest
    @MethodSource("everybodyButAdministrators")
    void nobodyTouchesAnAccountWithoutAnAdministrator(String user) {
        fullRightsAsAnOlderDatabaseHasThem(user);
        TasklistSession session = TasklistSession.login(port, user);
        for (String id : List.of("admin", user.equals("coach.enger") ? "coach.spenge" : "coach.enger")) {
            // Others cannot even be seen
            assertThat(session.put(USERS + "/" + id + "/profile", profile(id, "Neu", "neu@fremd.example"))
                            .statusCode())
                    .isIn(403, 404);
            assertThat(session.put(
                                    USERS + "/" + id + "/credentials",
                                    Map.of(
                                            "password",
                                            "Ganz-Neu-2031",
                                            "authenticatedUserPassword",
                                            TasklistSession.PASSWORD))
                            .statusCode())
                    .isIn(403, 404);
            assertRefused(session.send("DELETE", USERS + "/" + id, "application/json", ""));
        }
        assertRefused(session.put(USERS + "/" + user + "/profile", profile(user, "<b>Neu</b>", "neu@fremd.example")));
        assertRefused(session.put(USERS + "/" + user + "/profile", profile(user, "Neu", "neu@fremd.example")));
        assertRefused(session.put(
                USERS + "/" + user + "/credentials",
                Map.of("password", "Ganz-Neu-2031", "authenticatedUserPassword", TasklistSession.PASSWORD)));
        assertRefused(session.send("DELETE", USERS + "/" + user, "application/json", ""));
        assertRefused(session.post(USERS + "/create", creation(NEW, "Neu")));
        assertRefused(session.send(
                "PUT",
                "/camunda/api/engine/engine/default/group/camunda-admin/members/" + user,
                "application/json",
                ""));
        assertRefused(session.send(
                "PUT", "/camunda/api/engine/engine/default/tenant/enger/user-members/" + user, "application/json", ""));
        assertThat(people()).isEqualTo(before);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM staff_account_change")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(TasklistSession.isLetIn(port, user, TasklistSession.PASSWORD))
                .isTrue();
    }

    @Test
    void strangersAreNotEvenTold() {
        TasklistSession stranger = TasklistSession.anonymous(port);
        stranger.get("/camunda/app/welcome/default/");
        assertThat(stranger.send("DELETE", USERS + "/coach.enger", "application/json", "")
                        .statusCode())
                .isBetween(401, 403);
        assertThat(people()).isEqualTo(before);
    }

    @Test
    void theAdministratorsWebAppGoesOnWorkingAndEverythingIsWrittenDown() {
        TasklistSession admin = TasklistSession.login(port, "admin");
        assertThat(admin.post(USERS + "/create", creation(NEW, "Neu")).statusCode())
                .isEqualTo(204);
        assertThat(admin.put(USERS + "/" + NEW + "/profile", profile(NEW, "Anders", "anders@haus.example"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(memberOf(admin, "coach")).isEqualTo(204);
        assertThat(admin.send(
                                "PUT",
                                "/camunda/api/engine/engine/default/tenant/spenge/user-members/" + NEW,
                                "application/json",
                                "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(jdbc.sql("SELECT event || ' ' || detail || ' ' || changed_by FROM staff_account_change"
                                + " WHERE user_id = ? ORDER BY id")
                        .param(NEW)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "CREATED  admin",
                        "PASSWORD_SET  admin",
                        "DETAILS Name, E-Mail-Adresse admin",
                        "ROLE_GIVEN coach admin",
                        "SITE_GIVEN spenge admin");
        assertThat(jdbc.sql("SELECT must_change_password FROM staff_account WHERE user_id = ?")
                        .param(NEW)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(jdbc.sql("SELECT perms_ FROM act_ru_authorization WHERE user_id_ = ? AND resource_type_ = 1")
                        .param(NEW)
                        .query(Integer.class)
                        .list())
                .containsExactly(Permissions.READ.getValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=alert(1)>",
                "{{7*7}}",
                "Neu\u202Ename",
                "Zeile\nZeile",
                " ",
                "=cmd()",
                "AAAAAAAAAABBBBBBBBBBAAAAAAAAAABBBBBBBBBBAAAAAAAAAABBBBBBBBBBA"
            })
    void noNameIsMarkupWhereverItComesFrom(String name) {
        HttpResponse<byte[]> answer = TasklistSession.login(port, "admin").post(USERS + "/create", creation(NEW, name));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(text(answer)).contains("Der Vorname geht so nicht: Bitte höchstens 60 Zeichen");

        User user = identityService.newUser(NEW);
        user.setFirstName(name);
        assertThatThrownBy(() -> identityService.saveUser(user)).isInstanceOf(BadUserRequestException.class);
        assertThat(people()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "coach, jobcenter-herford, Wer für „Jobcenter Herford“ arbeitet",
        "jobcenter-herford, coach, Wer für „Jobcenter Herford“ arbeitet",
        "coach, data-protection, Wer den Datenschutz prüft",
        "kreis-herford, jobcenter-herford, arbeitet"
    })
    void rolesThatDoNotGoTogetherAreRefusedInTheWebAppToo(String first, String second, String sentence) {
        TasklistSession admin = TasklistSession.login(port, "admin");
        admin.post(USERS + "/create", creation(NEW, "Neu"));
        assertThat(memberOf(admin, first)).isEqualTo(204);
        HttpResponse<byte[]> answer = admin.send(
                "PUT",
                "/camunda/api/engine/engine/default/group/" + second + "/members/" + NEW,
                "application/json",
                "");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(text(answer)).contains(sentence);
        assertThat(identityService.createGroupQuery().groupMember(NEW).count()).isEqualTo(1);
    }

    @Test
    void theLastAdministratorStays() {
        TasklistSession admin = TasklistSession.login(port, "admin");
        HttpResponse<byte[]> deleted = admin.send("DELETE", USERS + "/admin", "application/json", "");
        assertThat(deleted.statusCode()).isEqualTo(400);
        assertThat(text(deleted)).contains(AccountRules.LAST_ADMINISTRATOR);
        HttpResponse<byte[]> taken = admin.send(
                "DELETE",
                "/camunda/api/engine/engine/default/group/camunda-admin/members/admin",
                "application/json",
                "");
        assertThat(taken.statusCode()).isEqualTo(400);
        assertThat(text(taken)).contains(AccountRules.LAST_ADMINISTRATOR);
        assertThat(admin.send(
                                "DELETE",
                                "/camunda/api/engine/engine/default/group/camunda-admin",
                                "application/json",
                                "")
                        .statusCode())
                .isEqualTo(400);
        assertThat(identityService
                        .createUserQuery()
                        .memberOfGroup("camunda-admin")
                        .count())
                .isEqualTo(1);
    }

    private int memberOf(TasklistSession admin, String group) {
        return admin.send(
                        "PUT",
                        "/camunda/api/engine/engine/default/group/" + group + "/members/" + NEW,
                        "application/json",
                        "")
                .statusCode();
    }

    private void fullRightsAsAnOlderDatabaseHasThem(String user) {
        Authorization own = authorizationService
                .createAuthorizationQuery()
                .userIdIn(user)
                .resourceType(Resources.USER)
                .resourceId(user)
                .singleResult();
        own.setPermissions(new Permissions[] {Permissions.ALL});
        authorizationService.saveAuthorization(own);
    }

    private List<String> people() {
        return jdbc.sql("SELECT id_ || '|' || first_ || '|' || last_ || '|' || email_ || '|' || pwd_ FROM act_id_user"
                        + " ORDER BY id_")
                .query(String.class)
                .list();
    }

    private static void assertRefused(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).describedAs(text(answer)).isEqualTo(403);
        assertThat(text(answer)).containsAnyOf("Administration", "Mein Konto", "in Ihrer Rolle nicht vorgesehen");
    }

    private static Map<String, Object> profile(String id, String firstName, String address) {
        var profile = new HashMap<String, Object>();
        profile.put("id", id);
        profile.put("firstName", firstName);
        profile.put("lastName", "Name");
        profile.put("email", address);
        return profile;
    }

    private static Map<String, Object> creation(String id, String firstName) {
        return Map.of(
                "profile",
                profile(id, firstName, "neu@haus.example"),
                "credentials",
                Map.of("password", "Erst-Einmal-2031"));
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}

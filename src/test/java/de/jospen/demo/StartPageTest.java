package de.jospen.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.staff.DemoPassword;
import de.jospen.support.ProcessTest;
import de.jospen.support.TasklistSession;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProcessTest
class StartPageTest {

    @LocalServerPort
    int port;

    @Autowired
    DemoPeople demoPeople;

    @Autowired
    IdentityService identityService;

    static Stream<DemoPerson> people() {
        return DemoPeople.PEOPLE.stream();
    }

    @Test
    void offersEverybodyAndRunsNoScriptButItsOwn() {
        var page = TasklistSession.anonymous(port).get("/");
        String text = text(page);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(text)
                .contains("Demo – nur erfundene Personen", DemoPassword.VALUE)
                .doesNotContain("<script>", "onclick", "style=");
        assertThat(DemoPeople.PEOPLE)
                .allSatisfy(person -> assertThat(text)
                        .contains("data-user=\"" + person.id() + "\"", person.role(), "data-app=\"" + person.app()));
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe");
    }

    @ParameterizedTest
    @MethodSource("people")
    void everybodyEntersTheWebAppOfTheirButton(DemoPerson person) {
        var session = TasklistSession.login(port, person.id(), person.app());
        assertThat(session.get("/camunda/app/" + person.app() + "/default/").statusCode())
                .isEqualTo(200);
        assertThat(text(session.get("/camunda/api/admin/auth/user/default")))
                .contains("\"userId\":\"" + person.id() + "\"", "\"" + person.app() + "\"");
    }

    @Test
    void bannerIsShownInTheWebApps() {
        var banner = TasklistSession.anonymous(port).get("/jospen/banner.css");
        assertThat(text(banner)).contains("Demo – nur erfundene Personen");
        assertThat(banner.headers().firstValue("Content-Type").orElseThrow()).isEqualTo("text/css;charset=UTF-8");
        assertThat(text(TasklistSession.anonymous(port).get("/camunda/app/tasklist/styles/user-styles.css")))
                .contains("/jospen/common.css");
        assertThat(text(TasklistSession.anonymous(port).get("/jospen/common.css")))
                .contains("/jospen/banner.css");
    }

    @Test
    void anotherStartTakesNobodyOnTwice() {
        long people = identityService.createUserQuery().count();
        demoPeople.run(new DefaultApplicationArguments());
        assertThat(identityService.createUserQuery().count()).isEqualTo(people);
        assertThat(identityService
                        .createTenantQuery()
                        .userMember("coach.spenge")
                        .list())
                .extracting(tenant -> tenant.getId())
                .containsExactly("spenge");
        assertThat(identityService.createGroupQuery().groupMember("leitung").list())
                .extracting(group -> group.getId())
                .containsExactly("project-lead");
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}

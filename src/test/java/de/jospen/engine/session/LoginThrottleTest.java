package de.jospen.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.support.ProcessTest;
import de.jospen.support.TasklistSession;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
class LoginThrottleTest {

    private static final String LOGIN = "/camunda/api/admin/auth/user/default/login/tasklist";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Instant NOW = Instant.parse("2018-06-18T10:00:00Z");

    @LocalServerPort
    int port;

    @Autowired
    LoginThrottle throttle;

    @Autowired
    LoginFailureRepository failures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IdentityService identityService;

    @BeforeEach
    void nothingHappened() {
        jdbc.sql("DELETE FROM login_failure").update();
        jdbc.sql("DELETE FROM login_device").update();
    }

    @Test
    void theFourthWrongPasswordCostsAWaitThatGrowsToAMinuteAndIsForgotten() {
        assertThat(wrong("anna", "1.1.1.1", null, NOW)).isZero();
        assertThat(wrong("anna", "1.1.1.1", null, NOW)).isZero();
        assertThat(wrong("anna", "1.1.1.1", null, NOW)).isZero();
        assertThat(wrong("anna", "1.1.1.1", null, NOW)).isZero();
        Instant at = NOW;
        for (int wait : new int[] {2, 4, 8, 16, 32}) {
            assertThat(wrong("anna", "1.1.1.1", null, at)).isEqualTo(wait);
            at = at.plusSeconds(wait);
            assertThat(wrong("anna", "1.1.1.1", null, at)).isZero();
        }
        assertThat(wrong("anna", "1.1.1.1", null, at)).isBetween(32L, 60L);

        Instant forgotten = at.plus(LoginThrottle.FORGOTTEN_AFTER).plusSeconds(1);
        for (int time = 0; time < 4; time++) {
            assertThat(wrong("anna", "1.1.1.1", null, forgotten)).isZero();
        }
    }

    @Test
    void aThousandAddressesGuessOneUserAtOneTryInTwentySeconds() {
        int looked = 0;
        Instant at = NOW;
        for (int address = 0; address < 1000; address++) {
            if (wrong("anna", "10.0." + address / 250 + "." + address % 250, null, at) == 0) {
                looked++;
            }
            at = at.plusSeconds(1);
        }
        assertThat(looked).isBetween(20, 70);
    }

    @Test
    void manyTriesAtOnceGetNoFurtherThanOneAfterTheOther() throws Exception {
        List<Callable<Boolean>> tries = new ArrayList<>();
        for (int number = 0; number < 60; number++) {
            tries.add(() -> wrong("anna", "1.1.1.1", null, NOW) == 0);
        }
        var clients = Executors.newFixedThreadPool(8);
        int looked = 0;
        try {
            for (Future<Boolean> passed : clients.invokeAll(tries)) {
                looked += passed.get() ? 1 : 0;
            }
        } finally {
            clients.shutdownNow();
        }
        assertThat(looked).isBetween(1, 4);
    }

    @Test
    void whoeverKnowsTheDeviceIsNotKeptOutByStrangers() throws Exception {
        String device = UUID.randomUUID().toString();
        throttle.know("anna", device, NOW);
        for (int address = 0; address < 200; address++) {
            wrong("anna", "10.0.0." + address, null, NOW);
        }
        assertThat(wrong("anna", "10.0.0.1", null, NOW)).isPositive();
        assertThat(wrong("anna", "10.0.0.1", UUID.randomUUID().toString(), NOW)).isPositive();

        throttle.right(throttle.begin("Anna", "10.0.0.1", device, NOW));
        assertThat(wrong("bert", "2.2.2.2", device, NOW)).isZero();
    }

    @Test
    void aRightPasswordEndsThisClientsWaitAndNoOther() throws Exception {
        for (int time = 0; time < 9; time++) {
            wrong("anna", "9.9.9." + time, null, NOW);
        }
        throttle.right(throttle.begin("anna", "1.1.1.1", null, NOW));

        assertThat(failures.find("user:anna", NOW).count()).isEqualTo(9);
        assertThat(failures.find("client:anna|1.1.1.1", NOW).count()).isZero();
    }

    @Test
    void theAdministratorsAreToldOnceAnHour() {
        var admin = identityService.createUserQuery().userId("admin").singleResult();
        String address = admin.getEmail();
        admin.setEmail("admin@rege.example");
        identityService.saveUser(admin);
        jdbc.sql("DELETE FROM outgoing_mail WHERE template = 'passwordsGuessed'")
                .update();
        try {
            Instant at = NOW;
            for (int time = 0; time < 200; time++) {
                wrong("anna", "10.0.0." + time, null, at);
                at = at.plusSeconds(5);
            }
            assertThat(warnings()).isEqualTo(1);

            for (int time = 0; time < 900; time++) {
                wrong("anna", "10.0.1." + time % 250, null, at);
                at = at.plusSeconds(5);
            }
            assertThat(warnings()).isEqualTo(2);
        } finally {
            admin.setEmail(address);
            identityService.saveUser(admin);
        }
    }

    @Test
    void theLoginSaysHowLongToWaitAndTheOwnDeviceGetsIn() {
        var coach = TasklistSession.login(port, "coach.enger");
        var stranger = TasklistSession.anonymous(port);
        stranger.get("/camunda/app/welcome/default/");

        HttpResponse<byte[]> answer = null;
        for (int time = 0; time < 5; time++) {
            answer = stranger.send("POST", LOGIN, FORM, "username=coach.enger&password=falsch" + time);
            assertThat(answer.statusCode()).isEqualTo(401);
        }

        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .containsPattern("Zu viele Versuche. Bitte in (\\d+ Sekunden|einer Sekunde) noch einmal.");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(coach.send("POST", LOGIN, FORM, "username=coach.enger&password=" + TasklistSession.PASSWORD)
                        .statusCode())
                .isEqualTo(200);
        assertThat(jdbc.sql("SELECT * FROM login_failure").query().listOfRows().toString())
                .doesNotContain("coach", "127.0.0.1");
    }

    @Test
    void nobodyIsLockedForGood() {
        var stranger = TasklistSession.anonymous(port);
        stranger.get("/camunda/app/welcome/default/");
        for (int time = 0; time < 15; time++) {
            stranger.send("POST", LOGIN, FORM, "username=coach.spenge&password=falsch");
            jdbc.sql("DELETE FROM login_failure").update();
        }

        assertThat(stranger.send("POST", LOGIN, FORM, "username=coach.spenge&password=" + TasklistSession.PASSWORD)
                        .statusCode())
                .isEqualTo(200);
    }

    /** @return seconds to wait; 0 if the password was looked at */
    private long wrong(String user, String address, String device, Instant at) {
        try {
            throttle.wrong(throttle.begin(user, address, device, at));
            return 0;
        } catch (LoginThrottle.TooEarly e) {
            return e.seconds();
        }
    }

    private int warnings() {
        return jdbc.sql("SELECT count(*) FROM outgoing_mail WHERE template = 'passwordsGuessed'")
                .query(Integer.class)
                .single();
    }
}

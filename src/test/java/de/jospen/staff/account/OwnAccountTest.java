package de.jospen.staff.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.jospen.demo.LocalMailServer;
import de.jospen.mail.MailService;
import de.jospen.support.ProcessTest;
import de.jospen.support.TasklistSession;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page "Mein Konto": what everybody changes about themselves, and nobody else for them. */
@ProcessTest
class OwnAccountTest {

    private static final String PATH = "/camunda/api/jospen/account";
    private static final String ID = "konto.test";
    private static final String FIRST = "Erstes-Wort-2031";

    @Autowired
    IdentityService identityService;

    @Autowired
    MailService mails;

    @Autowired
    LocalMailServer server;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @BeforeEach
    void somebodyWorksHere() {
        var user = identityService.newUser(ID);
        user.setFirstName("Kim");
        user.setLastName("Konto");
        user.setPassword(FIRST);
        user.setEmail("kim.alt@haus.example");
        identityService.saveUser(user);
        identityService.createMembership(ID, "data-protection");
        server.clear();
    }

    @AfterEach
    void nobodyIsLeft() {
        identityService.deleteUser(ID);
        jdbc.sql("DELETE FROM staff_account").update();
        jdbc.sql("DELETE FROM staff_account_change").update();
        jdbc.sql("DELETE FROM staff_address_change").update();
        jdbc.sql("DELETE FROM outgoing_mail WHERE recipient LIKE 'address-change:%'")
                .update();
        server.clear();
    }

    @Test
    void everybodyReadsTheOwnAccount() {
        JsonNode account =
                TasklistSession.body(TasklistSession.login(port, "coach.spenge").get(PATH));
        assertThat(account.get("name").asText()).isEqualTo("Malte Brinkhus");
        assertThat(account.get("roles").get(0).asText()).isEqualTo("Coach");
        assertThat(account.get("sites").get(0).asText()).isEqualTo("Spenge");
        assertThat(account.get("address").asText()).isEqualTo("coach.spenge@jospen.example");
        assertThat(TasklistSession.anonymous(port).get(PATH).statusCode()).isEqualTo(401);
    }

    @Test
    void thePasswordIsChangedWithTheOldOne() {
        assertThat(password(FIRST, "Mein-Zweites-2032").statusCode()).isEqualTo(200);
        assertThat(TasklistSession.isLetIn(port, ID, "Mein-Zweites-2032")).isTrue();
        assertThat(TasklistSession.isLetIn(port, ID, FIRST)).isFalse();
    }

    @Test
    void aNameThatWouldNotPassTodayKeepsNobodyFromANewPassword() {
        jdbc.sql("UPDATE act_id_user SET first_ = '', last_ = '<b>Alt</b>' WHERE id_ = ?")
                .param(ID)
                .update();
        assertThat(password(FIRST, "Mein-Zweites-2032").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "falsch,           Mein-Zweites-2032, oldPassword",
        "Erstes-Wort-2031, kurz,              newPassword",
        "Erstes-Wort-2031, nurkleinbuchstaben,newPassword",
        "Erstes-Wort-2031, konto.test-A1xyz,  newPassword",
        "Erstes-Wort-2031, Erstes-Wort-2031,  newPassword"
    })
    void aPasswordThatDoesNotDoIsRefusedAtItsField(String old, String next, String field) {
        HttpResponse<byte[]> answer = password(old, next);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(TasklistSession.body(answer)
                        .get("jospen")
                        .get(0)
                        .get("field")
                        .asText())
                .isEqualTo(field);
        assertThat(jdbc.sql("SELECT COALESCE(attempts_, 0) FROM act_id_user WHERE id_ = ?")
                        .param(ID)
                        .query(Integer.class)
                        .single())
                .describedAs("a wrong one counts as at the login")
                .isEqualTo(field.equals("oldPassword") ? 1 : 0);
        jdbc.sql("UPDATE act_id_user SET attempts_ = 0, lock_exp_time_ = NULL WHERE id_ = ?")
                .param(ID)
                .update();
        assertThat(TasklistSession.isLetIn(port, ID, FIRST)).isTrue();
    }

    @Test
    void aNewAddressHoldsOnceItHasAnswered() {
        TasklistSession kim = login();
        assertThat(kim.post(PATH + "/address", Map.of("address", "kim.neu@haus.example"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(address()).isEqualTo("kim.alt@haus.example");

        String code = code("kim.neu@haus.example");
        assertThat(mail("kim.alt@haus.example"))
                .hasSize(1)
                .first()
                .satisfies(mail -> assertThat(text(mail))
                        .contains("wurde eine andere E-Mail-Adresse beantragt")
                        .doesNotContain("kim.neu"));

        assertThat(confirm(TasklistSession.login(port, "coach.spenge"), code).statusCode())
                .isEqualTo(422);
        assertThat(confirm(TasklistSession.anonymous(port), code).statusCode()).isBetween(401, 403);
        assertThat(address()).isEqualTo("kim.alt@haus.example");

        assertThat(confirm(kim, code).statusCode()).isEqualTo(200);
        assertThat(address()).isEqualTo("kim.neu@haus.example");
        assertThat(confirm(kim, code).statusCode()).describedAs("once").isEqualTo(422);
        assertThat(jdbc.sql("SELECT event FROM staff_account_change WHERE user_id = ? ORDER BY id")
                        .param(ID)
                        .query(String.class)
                        .list())
                .containsExactly("ADDRESS_REQUESTED", "ADDRESS_CONFIRMED");
    }

    @Test
    void theLinkEndsAfterADayAndWithTheNextRequest() {
        TasklistSession kim = login();
        kim.post(PATH + "/address", Map.of("address", "kim.eins@haus.example"));
        String first = code("kim.eins@haus.example");
        kim.post(PATH + "/address", Map.of("address", "kim.zwei@haus.example"));
        assertThat(confirm(kim, first).statusCode()).isEqualTo(422);

        String second = code("kim.zwei@haus.example");
        jdbc.sql("UPDATE staff_address_change SET requested_at = requested_at - INTERVAL '25' HOUR")
                .update();
        assertThat(confirm(kim, second).statusCode()).isEqualTo(422);
        assertThat(address()).isEqualTo("kim.alt@haus.example");
    }

    @Test
    void nobodyFloodsAStrangersMailbox() {
        TasklistSession kim = login();
        for (int i = 1; i <= 3; i++) {
            assertThat(kim.post(PATH + "/address", Map.of("address", "fremd" + i + "@fremd.example"))
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(kim.post(PATH + "/address", Map.of("address", "fremd4@fremd.example"))
                        .statusCode())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "keine",
                "a@b",
                "zwei@haus.example,noch@haus.example",
                "Kim <kim@haus.example>",
                "kim@haus.example\\nBcc: x@y.de",
                "kim.alt@haus.example"
            })
    void badAddressesAreRefusedAtTheField(String address) {
        HttpResponse<byte[]> answer = login().post(PATH + "/address", Map.of("address", address));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"field\":\"address\"");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM staff_address_change")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private TasklistSession login() {
        return TasklistSession.login(port, ID, "welcome", FIRST);
    }

    private HttpResponse<byte[]> password(String old, String next) {
        return login().post(PATH + "/password", Map.of("oldPassword", old, "newPassword", next));
    }

    private HttpResponse<byte[]> confirm(TasklistSession session, String code) {
        return session.post(PATH + "/address/confirmation", Map.of("code", code));
    }

    private String address() {
        return identityService.createUserQuery().userId(ID).singleResult().getEmail();
    }

    private String code(String mailbox) {
        List<MimeMessage> received = mail(mailbox);
        assertThat(received).hasSize(1);
        Matcher link = Pattern.compile("/jospen/konto\\.html#code=([0-9a-f]+)").matcher(text(received.get(0)));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private List<MimeMessage> mail(String mailbox) {
        jdbc.sql("SELECT mail_key FROM outgoing_mail WHERE recipient LIKE 'address-change:%' AND state = 'READY'")
                .query(String.class)
                .list()
                .forEach(mails::deliver);
        return Arrays.stream(server.receivedMails())
                .filter(mail -> recipient(mail).equals(mailbox))
                .toList();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getRecipients(RecipientType.TO)[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage mail) {
        try {
            return ((String) mail.getContent()).replace("\r\n", " ").replace("\n", " ");
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}

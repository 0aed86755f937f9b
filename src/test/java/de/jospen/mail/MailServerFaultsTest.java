package de.jospen.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import de.jospen.support.ScriptedSmtpServer;
import de.jospen.support.ScriptedSmtpServer.Answer;
import de.jospen.support.ScriptedSmtpServer.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** A mail server that answers, hangs or hangs up at each stage (F5). */
@SpringJUnitConfig(MailSlice.class)
@ActiveProfiles("demo")
@TestPropertySource(
        properties = {
            "jospen.mail.read-timeout=400ms",
            "spring.datasource.url=jdbc:h2:mem:faults;DB_CLOSE_DELAY=-1",
            "spring.datasource.generate-unique-name=false"
        })
// Without a time limit of our own a send would hang for ever; in a thread of its own it fails instead of the build
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MailServerFaultsTest {

    private static final Path KEYS = Path.of("target/keys/MailServerFaultsTest");
    private static final Mail REPORT = ExampleMails.of(MailTemplate.HANDOVER);

    private static ScriptedSmtpServer server;

    @Autowired
    MailService service;

    @Autowired
    JavaMailSenderImpl sender;

    @Autowired
    SmtpConnections connections;

    @Autowired
    MailSlice.MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry properties) {
        TestKeys.register(properties, KEYS);
    }

    @BeforeAll
    static void start() {
        server = new ScriptedSmtpServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void wellServer() {
        connections.close();
        server.reset();
        clock.set(MailSlice.NOW);
        sender.setHost("localhost");
        sender.setPort(server.port());
        jdbc.sql("DELETE FROM outgoing_mail").update();
    }

    static Stream<Arguments> faults() {
        return Arrays.stream(Stage.values())
                .flatMap(stage -> Arrays.stream(Answer.values())
                        .filter(answer -> answer != Answer.OK)
                        .map(answer -> Arguments.of(stage, answer)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("faults")
    void eachFaultWaitsOrIsFinalAndAfterTheRepairThereIsOneDelivery(Stage stage, Answer answer) {
        server.at(stage, answer);
        boolean aboutTheMail = stage.compareTo(Stage.EHLO) > 0;
        boolean isFinal = answer == Answer.REPLY_550 && aboutTheMail;
        boolean inDoubt = stage == Stage.DOT && (answer == Answer.HANG || answer == Answer.DROP);

        Instant start = Instant.now();
        Throwable thrown = catchThrowable(() -> service.send(REPORT));

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
        assertThat(thrown)
                .isInstanceOf(isFinal ? MailRefused.class : MailDelayed.class)
                .hasMessageMatching("(Der|Die) .*Mailserver.*\\.");
        assertThat(server.accepted()).isZero();
        assertThat(row())
                .containsEntry("state", isFinal ? "FAILED" : "WAIT")
                .containsEntry("reason", thrown.getMessage())
                .containsEntry("in_doubt", inDoubt);

        server.repair();
        if (isFinal) {
            assertThatThrownBy(() -> service.deliver(REPORT.key())).isInstanceOf(MailRefused.class);
            assertThat(server.accepted()).isZero();
            service.reopen(REPORT.key());
        }
        service.deliver(REPORT.key());
        service.deliver(REPORT.key());

        assertThat(server.accepted()).isEqualTo(1);
        assertThat(row()).containsEntry("state", "SENT").containsEntry("repeats", inDoubt ? 1 : 0);
        String copy = server.received().get(server.received().size() - 1);
        assertThat(copy.contains("X-Jospen-Wiederholung: 1\r\n")).isEqualTo(inDoubt);
        if (inDoubt) {
            assertThat(server.received()).hasSize(2);
            assertThat(header(copy, "Message-ID"))
                    .isEqualTo(header(server.received().get(0), "Message-ID"));
            assertThat(body(copy)).isEqualTo(body(server.received().get(0)));
        }
    }

    @Test
    void waitsLongerEachTimeAndGivesUpAfterTwoDays() {
        sender.setPort(1);
        for (Duration wait : new Duration[] {
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(4)
        }) {
            assertThatThrownBy(() -> service.send(REPORT)).isInstanceOf(MailDelayed.class);
            assertThat(nextAttempt()).isEqualTo(clock.instant().plus(wait));
            clock.advance(wait);
        }
        clock.set(MailSlice.NOW.plus(Duration.ofHours(48)).plusSeconds(1));
        sender.setPort(server.port());

        assertThatThrownBy(() -> service.deliver(REPORT.key()))
                .isInstanceOf(MailRefused.class)
                .hasMessage("Der Mailserver hat die E-Mail 48 Stunden lang nicht angenommen.");
        assertThat(server.received()).isEmpty();

        service.reopen(REPORT.key());
        service.deliver(REPORT.key());
        assertThat(server.accepted()).isEqualTo(1);
    }

    @Test
    void oneConnectionServesManyMails() {
        for (int i = 0; i < 5; i++) {
            service.send(numbered(i));
        }
        assertThat(server.accepted()).isEqualTo(5);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void aConnectionTheServerClosedIsReplaced() {
        service.send(numbered(1));
        server.dropConnections();
        service.send(numbered(2));

        assertThat(server.accepted()).isEqualTo(2);
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void aHangingServerBlocksNobodyElse() throws Exception {
        server.at(Stage.DOT, Answer.HANG);
        Thread stuck = new Thread(() -> catchThrowable(() -> service.send(numbered(1))));
        stuck.start();
        while (server.hanging() == 0) {
            Thread.sleep(5);
        }
        server.repair();
        service.send(numbered(2));

        assertThat(server.accepted()).isEqualTo(1);
        stuck.join(5_000);
        assertThat(stuck.isAlive()).isFalse();
    }

    private static Mail numbered(int number) {
        return new Mail(
                "handover:" + number + ":1",
                REPORT.template(),
                REPORT.recipient(),
                REPORT.caseReference(),
                REPORT.facts(),
                REPORT.attachments());
    }

    private Map<String, Object> row() {
        return jdbc.sql("SELECT state, reason, in_doubt, repeats FROM outgoing_mail")
                .query()
                .singleRow();
    }

    private Instant nextAttempt() {
        return jdbc.sql("SELECT next_attempt_at FROM outgoing_mail")
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private static String header(String raw, String name) {
        return raw.lines()
                .filter(line -> line.startsWith(name + ": "))
                .findFirst()
                .orElseThrow();
    }

    private static String body(String raw) {
        return raw.substring(raw.indexOf("\r\n\r\n"));
    }
}

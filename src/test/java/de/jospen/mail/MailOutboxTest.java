package de.jospen.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jospen.demo.LocalMailServer;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;

/** What a process that was killed leaves behind (F3, F4), two nodes at once, and mails nobody waits for. */
@SpringJUnitConfig(MailSlice.class)
@ActiveProfiles("demo")
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:outbox;DB_CLOSE_DELAY=-1",
            "spring.datasource.generate-unique-name=false"
        })
class MailOutboxTest {

    private static final Mail REPORT = ExampleMails.of(MailTemplate.HANDOVER);

    @Autowired
    MailService service;

    @Autowired
    MailRound round;

    @Autowired
    LocalMailServer server;

    @Autowired
    JavaMailSenderImpl sender;

    @Autowired
    MailSlice.MovableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry properties) {
        TestKeys.register(properties, Path.of("target/keys/MailOutboxTest"));
    }

    @BeforeEach
    void emptyOutbox() {
        jdbc.sql("DELETE FROM outgoing_mail").update();
        server.clear();
        clock.set(MailSlice.NOW);
        sender.setPort(server.port());
    }

    @Test
    void aMailKeptBeforeTheCrashIsDeliveredOnce() {
        transaction.executeWithoutResult(status -> service.enqueue(REPORT));

        service.send(REPORT);

        assertThat(server.receivedMails()).hasSize(1);
        assertThat(repeats()).isZero();
    }

    @Test
    void whatWasAcceptedBeforeTheCrashIsSentAgainAsAMarkedCopyOfTheSameBytes() throws Exception {
        service.send(REPORT);
        killedBetweenAcceptAndCommit();

        assertThatThrownBy(() -> service.deliver(REPORT.key()))
                .as("it may still be running")
                .isInstanceOf(MailDelayed.class);
        assertThat(server.receivedMails()).hasSize(1);

        clock.advance(Duration.ofSeconds(61));
        service.deliver(REPORT.key());
        assertThat(repeats()).isEqualTo(1);
        killedBetweenAcceptAndCommit();
        clock.advance(Duration.ofSeconds(61));
        service.deliver(REPORT.key());
        service.deliver(REPORT.key());

        MimeMessage[] copies = server.receivedMails();
        assertThat(copies).hasSize(3);
        assertThat(copies).extracting(MimeMessage::getMessageID).containsOnly(copies[0].getMessageID());
        assertThat(payloads(copies)).hasSize(1);
        assertThat(copies[0].getSubject()).doesNotContain("Wiederholung");
        assertThat(copies[0].getHeader("X-Jospen-Wiederholung")).isNull();
        assertThat(copies[1].getSubject()).endsWith(" (Wiederholung)");
        assertThat(copies[1].getHeader("X-Jospen-Wiederholung")).containsExactly("1");
        assertThat(copies[2].getHeader("X-Jospen-Wiederholung")).containsExactly("2");
        assertThat(repeats()).isEqualTo(2);
    }

    @Test
    void copiesOfPlainMailsHaveTheSameBytesToo() throws Exception {
        Mail plain = ExampleMails.of(MailTemplate.REFERRAL_ADMITTED);
        service.send(plain);
        killedBetweenAcceptAndCommit();
        clock.advance(Duration.ofSeconds(61));
        service.deliver(plain.key());

        assertThat(server.receivedMails()).hasSize(2);
        assertThat(payloads(server.receivedMails())).hasSize(1);
    }

    @Test
    void ofManyNodesOneSends() throws Exception {
        transaction.executeWithoutResult(status -> service.enqueue(REPORT));
        var nodes = Executors.newFixedThreadPool(8);
        List<Callable<Void>> deliveries = IntStream.range(0, 8)
                .<Callable<Void>>mapToObj(node -> () -> {
                    try {
                        service.send(REPORT);
                    } catch (MailDelayed e) {
                        // Another node is at it
                    }
                    return null;
                })
                .toList();
        for (var delivery : nodes.invokeAll(deliveries)) {
            delivery.get();
        }
        nodes.shutdown();

        assertThat(server.receivedMails()).hasSize(1);
        assertThat(repeats()).isZero();
    }

    @Test
    void theRoundSendsWhatNobodyWaitsForAndNothingElse() {
        Mail warning = ExampleMails.of(MailTemplate.CERTIFICATE_EXPIRES);
        transaction.executeWithoutResult(status -> {
            service.enqueue(warning);
            service.enqueue(REPORT);
        });

        sender.setPort(1);
        round.sendDue();
        sender.setPort(server.port());
        round.sendDue();
        assertThat(server.receivedMails()).as("it waits a minute").isEmpty();

        clock.advance(Duration.ofSeconds(60));
        round.sendDue();
        round.sendDue();
        assertThat(server.receivedMails()).hasSize(1);
        assertThat(state(warning.key())).isEqualTo("SENT");
        assertThat(state(REPORT.key())).isEqualTo("READY");
    }

    @Test
    void whatWasKeptWithAnotherRecipientIsNeverSent() {
        sender.setPort(1);
        assertThatThrownBy(() -> service.send(REPORT)).isInstanceOf(MailDelayed.class);
        sender.setPort(server.port());
        jdbc.sql("UPDATE outgoing_mail SET protected_part = :more || protected_part")
                .param("more", "Cc: fremd@jospen.example\r\n")
                .update();
        clock.advance(Duration.ofMinutes(2));

        assertThatThrownBy(() -> service.deliver(REPORT.key())).isInstanceOf(MailRefused.class);

        assertThat(server.receivedMails()).isEmpty();
    }

    private void killedBetweenAcceptAndCommit() {
        jdbc.sql("UPDATE outgoing_mail SET state = 'SENDING', sent_at = NULL, sending_since = :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private int repeats() {
        return jdbc.sql("SELECT repeats FROM outgoing_mail")
                .query(Integer.class)
                .single();
    }

    private String state(String key) {
        return jdbc.sql("SELECT state FROM outgoing_mail WHERE mail_key = :key")
                .param("key", key)
                .query(String.class)
                .single();
    }

    private static List<String> payloads(MimeMessage[] mails) {
        return java.util.Arrays.stream(mails)
                .map(MailOutboxTest::payload)
                .distinct()
                .collect(Collectors.toList());
    }

    private static String payload(MimeMessage mail) {
        try {
            return OutgoingMail.sha256(mail.getRawInputStream().readAllBytes());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

package de.jospen.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jospen.demo.Decryption;
import de.jospen.demo.LocalMailServer;
import de.jospen.demo.OpenedMail;
import de.jospen.demo.OpenedMail.OpenedFile;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Multipart;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@SpringJUnitConfig(MailSlice.class)
@ActiveProfiles("demo")
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:mail;DB_CLOSE_DELAY=-1",
            "spring.datasource.generate-unique-name=false"
        })
class MailServiceTest {

    private static final Path KEYS = Path.of("target/keys/MailServiceTest");
    private static final Mail ADMITTED = ExampleMails.of(MailTemplate.REFERRAL_ADMITTED);

    @Autowired
    MailService service;

    @Autowired
    LocalMailServer server;

    @Autowired
    FakeProject project;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JavaMailSenderImpl sender;

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry properties) {
        TestKeys.register(properties, KEYS);
    }

    @BeforeEach
    void emptyMailbox() {
        server.clear();
        project.reset();
        sender.setPort(server.port());
        jdbc.sql("DELETE FROM outgoing_mail").update();
    }

    @Test
    void writesTheJobcenterAFormalGermanMail() throws Exception {
        send(ADMITTED);

        MimeMessage received = onlyMail();
        assertThat(received.getSubject()).isEqualTo("Jö-Sp-En: Zusage zu Fallkennung JSE-2018-0017");
        assertThat(text(received)).isEqualTo("""
                        Sehr geehrte Damen und Herren,

                        vielen Dank für Ihre Zuweisung zur oben genannten Fallkennung. Wir sagen die Aufnahme in das
                        Projekt „Jö-Sp-En“ am Standort Spenge zu und laden nun zum Erstgespräch ein.

                        Diese Nachricht wurde automatisch erstellt. Rückfragen richten Sie bitte unter Angabe der
                        Fallkennung an projekt@jospen.example.

                        Mit freundlichen Grüßen

                        Projektteam Jö-Sp-En
                        Muster & Söhne Personalentwicklungs-GmbH, Sitz Bielefeld""");
    }

    @Test
    void marksTheMailAsAutomaticAndAsksForRepliesToTheProject() throws Exception {
        send(ADMITTED);

        MimeMessage received = onlyMail();
        assertThat(received.getHeader("From")).containsExactly("projekt@jospen.example");
        assertThat(received.getHeader("Reply-To")).containsExactly("projekt@jospen.example");
        assertThat(received.getHeader("To")).containsExactly("eingang@jobcenter-herford.example");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(received.getHeader("Content-Language")).containsExactly("de");
        assertThat(received.getSentDate()).isEqualTo(Date.from(MailSlice.NOW));
        assertThat(received.getContentType()).isEqualTo("text/plain; charset=UTF-8");
    }

    @Test
    void derivesTheMessageIdFromTheKeyAlone() throws Exception {
        send(ADMITTED);
        String first = onlyMail().getMessageID();
        emptyMailbox();

        send(ADMITTED);
        assertThat(onlyMail().getMessageID()).isEqualTo(first).matches("<[0-9a-f]{40}@jospen\\.example>");
        emptyMailbox();

        send(ExampleMails.of(MailTemplate.REFERRAL_REJECTED));
        assertThat(onlyMail().getMessageID()).isNotEqualTo(first);
    }

    /** The lost data may have sent another mail under the same key. */
    @Test
    void derivesAnotherMessageIdAfterARestore() throws Exception {
        send(ADMITTED);
        String lost = onlyMail().getMessageID();
        emptyMailbox();

        jdbc.sql("INSERT INTO data_restore (restored_at, noticed_at, released_at)"
                        + " VALUES (CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)")
                .update();
        try {
            send(ADMITTED);
            assertThat(onlyMail().getMessageID()).isNotEqualTo(lost);
        } finally {
            jdbc.sql("DELETE FROM data_restore").update();
        }
    }

    @Test
    void sendsNoSecondCopyWhenTheJobIsRepeated() {
        send(ADMITTED);
        send(ADMITTED);

        assertThat(server.receivedMails()).hasSize(1);
        assertThat(rows()).isOne();
    }

    @ParameterizedTest
    @EnumSource(MailTemplate.class)
    void sendsEveryTemplateToTheConfiguredMailboxOnly(MailTemplate template) throws Exception {
        Mail mail = ExampleMails.of(template);
        send(mail);

        MimeMessage received = onlyMail();
        assertThat(received.getAllRecipients())
                .extracting(Object::toString)
                .containsExactly(project.mailboxOf(mail.recipient()).orElseThrow());
        assertThat(received.getSubject()).startsWith("Jö-Sp-En: ").doesNotContain("null", "${", "[(");
        OpenedMail opened = open(received);
        assertThat(opened.text()).doesNotContain("null", "${", "[(", "[#", "[/]", "\n\n\n");
        assertThat(opened.encrypted()).isEqualTo(template.carriesReport());
    }

    @ParameterizedTest
    @EnumSource(names = {"EVENT_INVITATION", "EVENT_CHANGED", "EVENT_CANCELLED"})
    void bringsAnAppointmentBothForTheButtonsOfAMailProgramAndAsAFile(MailTemplate template) throws Exception {
        Mail mail = ExampleMails.of(template);
        send(mail);

        Multipart whole = (Multipart) onlyMail().getContent();
        assertThat(whole.getContentType()).startsWith("multipart/mixed");
        Multipart readings = (Multipart) whole.getBodyPart(0).getContent();
        assertThat(readings.getContentType()).startsWith("multipart/alternative");
        assertThat(readings.getBodyPart(0).getContent().toString())
                .startsWith("Guten Tag,")
                .contains("Betriebsbesichtigung", "27.06.2019", "09:30", "Werkstraße 3, Spenge", "VA-2019-0004");
        ContentType type = new ContentType(readings.getBodyPart(1).getContentType());
        assertThat(type.getBaseType()).isEqualTo("text/calendar");
        assertThat(type.getParameter("method"))
                .isEqualTo(template.calendarMethod().name());
        assertThat(type.getParameter("charset")).isEqualTo("UTF-8");
        assertThat(whole.getBodyPart(1).getFileName()).isEqualTo("invite.ics");
        assertThat(open(onlyMail()).text()).doesNotContain("VCALENDAR");
        assertThat(open(onlyMail()).files()).extracting(OpenedFile::name).containsExactly("invite.ics");
        for (BodyPart calendar : List.of(readings.getBodyPart(1), whole.getBodyPart(1))) {
            assertThat(calendar.getInputStream().readAllBytes())
                    .isEqualTo(mail.attachments().get(0).content());
        }
    }

    @Test
    void repeatsAnAppointmentWithTheSameBytes() throws Exception {
        Mail mail = ExampleMails.of(MailTemplate.EVENT_INVITATION);
        send(mail);
        String first = raw(onlyMail());
        emptyMailbox();

        send(mail);
        assertThat(raw(onlyMail())).isEqualTo(first);
    }

    @Test
    void saysWhatSomebodyWroteAndNothingElse() throws Exception {
        send(ExampleMails.answered("[(${project})] ${mailbox} __${footer}__\r\nBcc: b@y.example\n.\nÜber"));

        assertThat(text(onlyMail())).contains("\n[(${project})] ${mailbox} __${footer}__\nBcc: b@y.example\n.\nÜber\n");
        assertThat(onlyMail().getSubject()).isEqualTo("Jö-Sp-En: Antwort auf Ihre Anfrage EA-2019-0003");
        assertThat(onlyMail().getAllRecipients()).hasSize(1);
    }

    @Test
    void leavesOutTheNextContactWhereNoneIsPlanned() throws Exception {
        Mail planned = ExampleMails.of(MailTemplate.ENQUIRY_ANSWERED);
        Map<String, Fact> facts = new HashMap<>(planned.facts());
        facts.remove("nextContactOn");
        send(new Mail("enquiry:1", planned.template(), planned.recipient(), planned.caseReference(), facts));

        assertThat(text(onlyMail())).contains("bis zum 30.09.2019.\n\nDiese").doesNotContain("melden wir");
    }

    @Test
    void keepsTheFrozenMailAsProof() {
        send(ExampleMails.of(MailTemplate.HANDOVER));

        Map<String, Object> row =
                jdbc.sql("SELECT * FROM outgoing_mail").query().singleRow();
        assertThat(row)
                .containsEntry("mail_key", "handover:7b1f:1")
                .containsEntry("template", "handover")
                .containsEntry("case_reference", "JSE-2018-0017")
                .containsEntry("recipient", "jobcenter-herford")
                .containsEntry("recipient_address", "eingang@jobcenter-herford.example")
                .containsEntry("subject", "Jö-Sp-En: Übergabebericht zu Fallkennung JSE-2018-0017")
                // printf '%%PDF-1.7 erfunden' | sha256sum
                .containsEntry("sha256", "ddcb549020dbed69d36d43dbb6043653170137ecfe7605d426f13507afa35aa6")
                .containsEntry("state", "SENT");
        assertThat(jdbc.sql("SELECT sent_at FROM outgoing_mail")
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(MailSlice.NOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@x.example,b@y.example",
                "a@x.example b@y.example",
                "Gruppe: a@x.example, b@y.example;",
                "Max Muster <a@x.example>",
                "a@x.example\r\nBcc: b@y.example",
                "a",
                ""
            })
    void refusesAnythingButOnePlainAddress(String mailbox) {
        project.mailboxes.put("jobcenter-herford", mailbox);

        assertThatThrownBy(() -> send(ADMITTED)).isInstanceOf(MailRefused.class).hasMessageContaining("nicht genau");
        assertThat(server.receivedMails()).isEmpty();
        assertThat(state()).isEqualTo("FAILED");
    }

    @Test
    void letsNoLineBreakIntoTheSubject() throws Exception {
        project.name = "Jö-Sp-En\r\nBcc: b@y.example";
        send(ADMITTED);

        MimeMessage received = onlyMail();
        assertThat(received.getSubject()).isEqualTo("Jö-Sp-En Bcc: b@y.example: Zusage zu Fallkennung JSE-2018-0017");
        assertThat(received.getRecipients(RecipientType.BCC)).isNull();
        assertThat(received.getHeader("Bcc")).isNull();
    }

    @Test
    void keepsTheMailWithTheTransactionOfItsCaller() {
        assertThatThrownBy(() -> service.enqueue(ADMITTED)).isInstanceOf(IllegalTransactionStateException.class);
        transaction.executeWithoutResult(status -> {
            service.enqueue(ADMITTED);
            status.setRollbackOnly();
        });
        assertThat(rows()).isZero();
        transaction.executeWithoutResult(status -> {
            service.enqueue(ADMITTED);
            service.enqueue(ADMITTED);
        });
        assertThat(rows()).isOne();
        assertThat(server.receivedMails()).isEmpty();

        service.deliver(ADMITTED.key());
        assertThat(server.receivedMails()).hasSize(1);
    }

    @Test
    void sendsWhateverBecomesOfTheCallersTransaction() {
        transaction.executeWithoutResult(status -> {
            service.send(ADMITTED);
            status.setRollbackOnly();
        });

        assertThat(state()).isEqualTo("SENT");
        send(ADMITTED);
        assertThat(server.receivedMails()).hasSize(1);
    }

    @Test
    void neverWaitsForEverOnAMailServer() {
        assertThat(sender.getJavaMailProperties())
                .containsEntry("mail.smtp.connectiontimeout", "5000")
                .containsEntry("mail.smtp.timeout", "10000")
                .containsEntry("mail.smtp.writetimeout", "10000");
    }

    private void send(Mail mail) {
        service.send(mail);
    }

    private MimeMessage onlyMail() {
        assertThat(server.receivedMails()).hasSize(1);
        return server.receivedMails()[0];
    }

    private int rows() {
        return jdbc.sql("SELECT COUNT(*) FROM outgoing_mail")
                .query(Integer.class)
                .single();
    }

    private String state() {
        return jdbc.sql("SELECT state FROM outgoing_mail").query(String.class).single();
    }

    /** What the server adds on top is its own. */
    private static String raw(MimeMessage mail) throws Exception {
        var bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes, new String[] {"Received", "Return-Path"});
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static OpenedMail open(MimeMessage mail) {
        return Decryption.open(mail, TestKeys.JOBCENTER.key(), TestKeys.ISSUER.certificate());
    }

    private static String text(MimeMessage mail) {
        return open(mail).text();
    }
}

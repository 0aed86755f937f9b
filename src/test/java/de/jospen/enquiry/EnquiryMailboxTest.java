package de.jospen.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.demo.LocalMailServer;
import de.jospen.mail.Inbox;
import de.jospen.mail.MailAccount;
import jakarta.mail.Flags.Flag;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(classes = EnquiryMailSlice.class, initializers = ConfigDataApplicationContextInitializer.class)
@ActiveProfiles("demo")
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:enquirymail;DB_CLOSE_DELAY=-1",
            "spring.datasource.generate-unique-name=false",
            "jospen.demo.mail-folder="
        })
class EnquiryMailboxTest {

    private static final String TEXT = "Content-Type: text/plain; charset=UTF-8\n\nGibt es Stellen für Gärtner?\n";

    @Autowired
    EnquiryMailbox mailbox;

    @Autowired
    EnquiryMailSlice.NotedEnquiries enquiries;

    @Autowired
    LocalMailServer server;

    @Autowired
    MailAccount account;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void empty() {
        server.clear();
        enquiries.received.clear();
        enquiries.fault = null;
        jdbc.sql("DELETE FROM enquiry_mail").update();
    }

    @Test
    void turnsAMailIntoAnEnquiryOnceHoweverOftenItLooks() throws Exception {
        send("<1@firma.example>", TEXT);
        mailbox.poll();
        mailbox.poll();

        IncomingEnquiry enquiry = only();
        assertThat(enquiry.messageId()).isEqualTo("<1@firma.example>");
        assertThat(enquiry.senderAddress()).isEqualTo("joerg@firma.example");
        assertThat(enquiry.senderName()).isEqualTo("Jörg Müller");
        assertThat(enquiry.subject()).isEqualTo("Stellen");
        assertThat(enquiry.text()).isEqualTo("Gibt es Stellen für Gärtner?");
        assertThat(unread()).isZero();
        assertThat(flagged()).isZero();
        assertThat(jdbc.sql("SELECT enquiry_number FROM enquiry_mail")
                        .query(String.class)
                        .list())
                .containsExactly("EA-2019-0001");
    }

    /** A copy started for a look must not take the mails away from the house that works. */
    @Test
    void readsNothingWhileSendingIsHeldAfterARestore() throws Exception {
        send("<1@firma.example>", TEXT);
        jdbc.sql("INSERT INTO data_restore (restored_at, noticed_at) VALUES (CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)")
                .update();
        try {
            mailbox.poll();
            assertThat(unread()).isOne();
            assertThat(enquiries.received).isEmpty();
        } finally {
            jdbc.sql("DELETE FROM data_restore").update();
        }
        mailbox.poll();
        assertThat(enquiries.received).hasSize(1);
    }

    @Test
    void makesNoSecondEnquiryWhenItCrashedBeforeTheMailWasMarked() throws Exception {
        send("<1@firma.example>", TEXT);
        mailbox.poll();
        markUnread();

        mailbox.poll();
        assertThat(enquiries.received).hasSize(1);
        assertThat(unread()).isZero();
    }

    @Test
    void leavesAMailUnreadWhoseEnquiryCouldNotBeKept() throws Exception {
        send("<1@firma.example>", TEXT);
        enquiries.fault = new IllegalStateException("no space left");
        mailbox.poll();
        assertThat(unread()).isOne();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM enquiry_mail")
                        .query(Integer.class)
                        .single())
                .isZero();

        enquiries.fault = null;
        send("<2@firma.example>", TEXT);
        mailbox.poll();
        assertThat(enquiries.received)
                .extracting(IncomingEnquiry::messageId)
                .containsExactly("<1@firma.example>", "<2@firma.example>");
        assertThat(unread()).isZero();
    }

    @Test
    void tellsMailsWithoutMessageIdApart() throws Exception {
        send(null, TEXT);
        send(null, "X-Other: 1\n" + TEXT);
        mailbox.poll();
        markUnread();
        mailbox.poll();

        assertThat(enquiries.received).hasSize(2);
    }

    @Test
    void takesOneTextOfManyPartsAndNamesTheAttachments() throws Exception {
        send("<1@firma.example>", """
                Content-Type: multipart/mixed; boundary=a

                --a
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain; charset=ISO-8859-1
                Content-Transfer-Encoding: quoted-printable

                Als Text gr=FC=DFt Kim
                --b
                Content-Type: text/html; charset=UTF-8

                <p>Als HTML</p>
                --b--
                --a
                Content-Type: application/pdf; name="Lebenslauf.pdf"
                Content-Disposition: attachment; filename="Lebenslauf.pdf"
                Content-Transfer-Encoding: base64

                JVBERi0xLjc=
                --a--
                """);
        send("<2@firma.example>", "Content-Type: text/html; charset=UTF-8\n\n<p>Nur<br>HTML</p>");
        mailbox.poll();

        assertThat(enquiries.received)
                .extracting(IncomingEnquiry::text)
                .containsExactly("Als Text grüßt Kim", "Nur\nHTML");
        assertThat(enquiries.received.get(0).attachmentNames()).containsExactly("Lebenslauf.pdf");
    }

    @Test
    void cutsAHugeMail() throws Exception {
        send("<1@firma.example>", "Content-Type: text/plain\n\n" + "Viel Text.\n".repeat(100_000));
        mailbox.poll();

        assertThat(only().text()).hasSizeLessThanOrEqualTo(10_000).endsWith("[gekürzt]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Precedence: list",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=a",
                "Reply-To: anfragen@jospen.example",
                "Reply-To: Projekt@Jospen.example",
                "Reply-To: a@x.example, b@y.example"
            })
    void answersNoMachineAndNotItselfButShowsTheMailToAPerson(String header) throws Exception {
        send("<1@firma.example>", header + "\n\nText\n");
        mailbox.poll();
        assertThat(enquiries.received).isEmpty();
        assertThat(unread()).isZero();
        assertThat(flagged()).isOne();

        markUnread();
        mailbox.poll();
        assertThat(enquiries.received).isEmpty();
        assertThat(flagged()).isOne();
    }

    @Test
    void stopsASenderWhoNeverStops() throws Exception {
        for (int number = 0; number < 22; number++) {
            send("<" + number + "@firma.example>", TEXT);
        }
        mailbox.poll();

        assertThat(enquiries.received).hasSize(20);
        assertThat(flagged()).isEqualTo(2);
    }

    @Test
    void makesOneEnquiryWhenTwoLookAtOnce() throws Exception {
        for (int number = 0; number < 10; number++) {
            send("<" + number + "@firma.example>", TEXT);
        }
        together(() -> {
            mailbox.poll();
            return null;
        });
        mailbox.poll();

        assertThat(enquiries.received)
                .extracting(IncomingEnquiry::messageId)
                .hasSize(10)
                .doesNotHaveDuplicates();
        assertThat(unread()).isZero();
    }

    @Test
    void waitsForAMailServerThatIsAway() {
        new Inbox().read(new MailAccount("127.0.0.1", 1, false, "a", "b", "INBOX", "a@x.example"), mail -> {
            throw new AssertionError();
        });
    }

    private IncomingEnquiry only() {
        assertThat(enquiries.received).hasSize(1);
        return enquiries.received.get(0);
    }

    private static <T> List<T> together(Callable<T> deed) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            CyclicBarrier start = new CyclicBarrier(2);
            List<Future<T>> both = new ArrayList<>();
            for (int number = 0; number < 2; number++) {
                both.add(pool.submit(() -> {
                    start.await();
                    return deed.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : both) {
                results.add(one.get(60, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    private void send(String messageId, String rest) throws Exception {
        post().send(messageId, rest);
    }

    private long unread() throws Exception {
        return post().count(Flag.SEEN, false);
    }

    private long flagged() throws Exception {
        return post().count(Flag.FLAGGED, true);
    }

    private void markUnread() throws Exception {
        post().markUnread();
    }

    private EnquiryPost post() {
        return new EnquiryPost(server.port(), account);
    }
}

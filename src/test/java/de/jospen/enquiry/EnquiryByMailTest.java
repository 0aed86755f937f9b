package de.jospen.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.demo.LocalMailServer;
import de.jospen.support.Cases;
import de.jospen.support.ProcessTest;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;

/** From the mail that asks to the mail that names the number. */
@ProcessTest
class EnquiryByMailTest {

    private static final String ASKING = "kim.fragt@erfunden.example";

    @Autowired
    EnquiryMailbox mailbox;

    @Autowired
    EnquiryRepository enquiries;

    @Autowired
    LocalMailServer server;

    @Autowired
    JavaMailSender sender;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    @Test
    void mailIsAcknowledgedOnceToWhoeverSentIt() throws Exception {
        MimeMessage question = sender.createMimeMessage();
        question.setFrom(new InternetAddress(ASKING, "Kim Erfunden"));
        question.setRecipients(RecipientType.TO, "anfragen@jospen.example");
        question.setSubject("Gärtnerei");
        question.setText("Gibt es Stellen für Gärtner?", "UTF-8");
        sender.send(question);

        mailbox.poll();
        mailbox.poll();
        List<String> numbers =
                jdbc.sql("""
                        SELECT number FROM labour_market_enquiry
                        JOIN enquiry_mail ON enquiry_number = number WHERE requester_email = :asking
                        """).param("asking", ASKING).query(String.class).list();
        assertThat(numbers).hasSize(1);
        String number = numbers.get(0);
        assertThat(enquiries.find(number).orElseThrow().question())
                .isEqualTo("Gärtnerei\n\nGibt es Stellen für Gärtner?");

        cases.runJob(number, "sendAcknowledgement");
        List<MimeMessage> answers = Stream.of(server.receivedMails())
                .filter(mail -> isTo(mail, ASKING))
                .toList();
        assertThat(answers).hasSize(1);
        assertThat(answers.get(0).getSubject()).isEqualTo("Jö-Sp-En: Ihre Anfrage " + number);
        assertThat(answers.get(0).getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(answers.get(0).getContent().toString())
                .startsWith("Guten Tag,")
                .contains(number, "Standort Enger")
                .doesNotContain("Gärtner", "Kim");
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getRecipients(RecipientType.TO)[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}

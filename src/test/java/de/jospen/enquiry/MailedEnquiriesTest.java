package de.jospen.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.support.Cases;
import de.jospen.support.ProcessTest;
import de.jospen.support.Staff;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class MailedEnquiriesTest {

    @Autowired
    EnquiryIntake intake;

    @Autowired
    EnquiryRepository enquiries;

    @Autowired
    Cases cases;

    @Autowired
    Staff staff;

    @Test
    void mailBecomesAnEnquiryOfTheFirstSiteAndIsAcknowledged() {
        String number = intake.receive(mail("Kim Erfunden", "Praktikum", "Wo gibt es Praktika?", Instant.now()));

        LabourMarketEnquiry enquiry = enquiries.find(number).orElseThrow();
        assertThat(enquiry.site()).isEqualTo("enger");
        assertThat(enquiry.channel()).isEqualTo(EnquiryChannel.EMAIL);
        assertThat(enquiry.requester().email()).isEqualTo("kim@erfunden.example");
        assertThat(enquiry.question())
                .isEqualTo("Praktikum\n\nWo gibt es Praktika?\n\nAnhänge (nicht gespeichert): lebenslauf.pdf");
        assertThat(enquiry.state()).isEqualTo(EnquiryState.RECEIVED);
        cases.runJob(number, "sendAcknowledgement");
        assertThat(enquiries.find(number).orElseThrow().acknowledgedOn()).isEqualTo(LocalDate.now());
        assertThat(staff.coach("enger").tasks(number)).containsExactly("answerEnquiry");
    }

    @Test
    void deadlineRunsFromTheDayTheMailCameButNotFromAWrongClock() {
        Instant yesterday = Instant.now().minus(1, ChronoUnit.DAYS);
        assertThat(receivedOn(yesterday)).isEqualTo(LocalDate.now().minusDays(1));
        assertThat(receivedOn(Instant.EPOCH)).isEqualTo(LocalDate.now());
        assertThat(receivedOn(Instant.now().plus(900, ChronoUnit.DAYS))).isEqualTo(LocalDate.now());
    }

    @Test
    void hugeAndEmptyMailsAreTakenInToo() {
        String huge = intake.receive(mail("x".repeat(500), "s".repeat(900), "y".repeat(50_000), Instant.now()));
        String empty = intake.receive(
                new IncomingEnquiry("<e@x>", "kim@erfunden.example", null, null, null, Instant.now(), List.of()));

        assertThat(enquiries.find(huge).orElseThrow().question())
                .hasSize(10_000)
                .endsWith("…");
        assertThat(enquiries.find(huge).orElseThrow().requester().name()).hasSize(120);
        assertThat(enquiries.find(empty).orElseThrow().requester().name()).isEqualTo("kim@erfunden.example");
        assertThat(enquiries.find(empty).orElseThrow().question()).isEmpty();
    }

    @Test
    void whatTheDatabaseRefusesIsLeftOutAndAnEndlessAddressNeedsAPerson() {
        String number = intake.receive(new IncomingEnquiry(
                "<n@x>",
                "a".repeat(300) + "@erfunden.example",
                "Kim\u0000 Erfunden\u202e",
                "Fra\u0007ge",
                "Wo\u0000?\r\n\tHier",
                Instant.now(),
                List.of()));

        LabourMarketEnquiry enquiry = enquiries.find(number).orElseThrow();
        assertThat(enquiry.question()).isEqualTo("Frage\n\nWo?\n\tHier");
        assertThat(enquiry.requester().name()).isEqualTo("Kim Erfunden");
        assertThat(enquiry.requester().email()).isNull();
        assertThat(staff.coach("enger").tasks(number)).containsExactly("acknowledgeEnquiry");
    }

    @Test
    void numbersRunWithoutGapsAndDoublesWhenManyComeAtOnce() throws Exception {
        intake.receive(mail("Kim Erfunden", "Frage", "Wo?", Instant.now()));
        ExecutorService senders = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> received = senders.invokeAll(Stream.generate(() -> (Callable<String>)
                            () -> intake.receive(mail("Kim Erfunden", "Frage", "Wo?", Instant.now())))
                    .limit(24)
                    .toList());
            List<Integer> numbers = received.stream()
                    .map(MailedEnquiriesTest::get)
                    .map(number -> Integer.valueOf(number.substring(8)))
                    .sorted()
                    .toList();

            assertThat(numbers).doesNotHaveDuplicates().hasSize(24);
            assertThat(numbers.get(23) - numbers.get(0)).isEqualTo(23);
        } finally {
            senders.shutdown();
        }
    }

    private LocalDate receivedOn(Instant at) {
        return enquiries
                .find(intake.receive(mail("Kim Erfunden", "Frage", "Wo?", at)))
                .orElseThrow()
                .receivedOn();
    }

    private static IncomingEnquiry mail(String name, String subject, String text, Instant at) {
        return new IncomingEnquiry(
                "<" + java.util.UUID.randomUUID() + "@erfunden.example>",
                "kim@erfunden.example",
                name,
                subject,
                text,
                at,
                List.of("lebenslauf.pdf"));
    }

    private static String get(Future<String> received) {
        try {
            return received.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}

package de.jospen.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.mail.Inbox.Filing;
import de.jospen.mail.ReceivedMail;
import de.jospen.support.PostgresDatabase;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** Four nodes hold the same mail, on the database of production, where a refused row spoils the transaction. */
@SpringJUnitConfig(
        classes = {PostgresDatabase.class, EnquiryMailSlice.class},
        initializers = ConfigDataApplicationContextInitializer.class)
@ActiveProfiles("demo")
@TestPropertySource(properties = "jospen.demo.mail-folder=")
@Timeout(120)
class EnquiryMailRaceTest {

    private static final int NODES = 4;

    @Autowired
    EnquiryMailIntake intake;

    @Autowired
    EnquiryMailSlice.NotedEnquiries enquiries;

    @Test
    void oneMailIsOneEnquiryHoweverManyHoldIt() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(NODES);
        CyclicBarrier start = new CyclicBarrier(NODES);
        try {
            for (int round = 0; round < 25; round++) {
                ReceivedMail mail = mail(round);
                Callable<Filing> take = () -> {
                    start.await();
                    return intake.take(mail, "anfragen@jospen.example");
                };
                for (Future<Filing> filing : nodes.invokeAll(Collections.nCopies(NODES, take))) {
                    assertThat(filing.get()).isEqualTo(Filing.TAKEN);
                }
            }
        } finally {
            nodes.shutdownNow();
        }
        assertThat(enquiries.received)
                .extracting(IncomingEnquiry::messageId)
                .hasSize(25)
                .doesNotHaveDuplicates();
    }

    private static ReceivedMail mail(int number) {
        return new ReceivedMail(
                "<" + number + "@x.example>",
                number + "@x.example",
                "Kim Erfunden",
                "Frage",
                "Wo?",
                Instant.EPOCH,
                List.of(),
                false);
    }
}

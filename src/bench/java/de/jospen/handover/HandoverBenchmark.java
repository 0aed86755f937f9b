package de.jospen.handover;

import de.jospen.mail.MailParts;
import de.jospen.participant.Participants;
import de.jospen.participant.Participation;
import de.jospen.support.Cases;
import de.jospen.support.PostgresDatabase;
import de.jospen.support.Staff;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/**
 * From the lead's release, the last task, to the mail accepted by the mail server, on loopback with PostgreSQL and a
 * running job executor: {@code ./mvnw verify -Pbenchmark}. Prints, asserts nothing.
 */
@Tag("benchmark")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "camunda.bpm.job-execution.enabled=true")
@ActiveProfiles({"demo", "test"})
@Import({PostgresDatabase.class, Cases.class, Staff.class, MailParts.class})
class HandoverBenchmark {

    private static final int WARM_UP = 60;
    private static final int HANDOVERS = 200;

    @Autowired
    Cases cases;

    @Autowired
    Staff staff;

    @Autowired
    Participants participants;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    HandoverService service;

    @Autowired
    ReportComposer composer;

    @Autowired
    ReportRenderer renderer;

    @Autowired
    MailParts mailParts;

    @Autowired
    JobExecutor jobExecutor;

    @Autowired
    JdbcClient jdbc;

    @Test
    void releaseToAcceptedMail() throws Exception {
        discussed(WARM_UP).forEach(this::release);
        awaitSent(WARM_UP);

        List<Participation> waiting = discussed(HANDOVERS);
        var completing = new ArrayList<Long>();
        var sending = new ArrayList<Long>();
        for (Participation participation : waiting) {
            long begin = System.nanoTime();
            release(participation);
            long released = System.nanoTime();
            awaitSent(participation);
            sending.add(System.nanoTime() - released);
            completing.add(released - begin);
        }

        var rendering = new ArrayList<Long>();
        for (Participation participation : waiting) {
            HandoverReport report = service.latestOf(participation.id()).orElseThrow();
            long begin = System.nanoTime();
            renderer.render(composer.compose(report, false));
            rendering.add(System.nanoTime() - begin);
        }
        MailParts.Costs parts =
                mailParts.of(jdbc.sql("SELECT mail_key FROM outgoing_mail WHERE template LIKE 'handover%'")
                        .query(String.class)
                        .list());

        List<Participation> all = discussed(HANDOVERS);
        jobExecutor.shutdown();
        all.forEach(this::release);
        jobExecutor.start();
        long begin = System.nanoTime();
        awaitSent(WARM_UP + 2 * HANDOVERS);
        double seconds = (System.nanoTime() - begin) / 1e9;

        System.out.printf("%n%-52s %9s %9s%n", HANDOVERS + " handovers one after the other, ms", "median", "p99");
        row("complete the release", completing);
        row("  of it the report as PDF and JSON", rendering);
        row("from there to the mail accepted and recorded", sending);
        row("  of it sign and encrypt", parts.protection());
        row("  of it hand over to the mail server", parts.smtp());
        System.out.printf("%n%d released handovers at once: %.1f sent per second%n%n", HANDOVERS, HANDOVERS / seconds);
    }

    private List<Participation> discussed(int count) {
        var discussed = new ArrayList<Participation>();
        for (int number = 0; number < count; number++) {
            Participation participation = HandoverDesk.formerParticipant(cases, participants, "joellenbeck");
            HandoverDesk.afterSurvey(cases, runtimeService, participation);
            HandoverDesk.draftAndDiscuss(staff, participation);
            discussed.add(participation);
        }
        return discussed;
    }

    private void release(Participation participation) {
        staff.lead().complete(participation, "releaseReport", Map.of("released", true));
    }

    private void awaitSent(Participation participation) {
        while (sent(" AND case_reference = '" + participation.caseReference() + "'") < 1) {
            // Asking more often would take the time from those who work
            LockSupport.parkNanos(1_000_000);
        }
    }

    private void awaitSent(int count) {
        while (sent("") < count) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private int sent(String condition) {
        return jdbc.sql("SELECT COUNT(*) FROM outgoing_mail WHERE state = 'SENT'" + condition)
                .query(Integer.class)
                .single();
    }

    private static void row(String what, List<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%-52s %9.1f %9.1f%n",
                what, sorted[sorted.length / 2] / 1e6, sorted[(int) (sorted.length * 0.99) - 1] / 1e6);
    }
}

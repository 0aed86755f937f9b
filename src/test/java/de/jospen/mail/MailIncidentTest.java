package de.jospen.mail;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.participant.Participation;
import de.jospen.support.Cases;
import de.jospen.support.ProcessTest;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the engine makes of a mail that is refused, and of one that has to wait. */
@ProcessTest
class MailIncidentTest {

    private static final String REASON = "Die E-Mail wurde nicht versendet, weil es ein Test so will.";

    @Autowired
    Cases cases;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    ManagementService managementService;

    @Autowired
    MailService mails;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private Participation participation;
    private String instance;

    @BeforeEach
    void mailIsAboutToLeave() {
        jdbc.sql("DELETE FROM district_coordination").update();
        participation = cases.register("spenge");
        instance = cases.start("districtCoordination", participation, Map.of());
    }

    @Test
    void refusedMailIsAnIncidentAtOnceThatSaysWhy() {
        keptAs("FAILED");

        assertThat(cases.failJob(participation, "requestCoordination")).hasMessageContaining(REASON);

        assertThat(job().getRetries()).isZero();
        assertThat(runtimeService
                        .createIncidentQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getIncidentMessage())
                .isEqualTo(REASON);
    }

    @Test
    void delayedMailIsTriedAgainForTwoDays() {
        keptAs("SENDING");

        Instant before = Instant.now();
        assertThat(cases.failJob(participation, "requestCoordination")).isInstanceOf(MailDelayed.class);

        assertThat(job().getRetries()).isEqualTo(16);
        assertThat(job().getDuedate().toInstant())
                .isBetween(before.plusSeconds(58), Instant.now().plusSeconds(62));
        assertThat(runtimeService
                        .createIncidentQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
    }

    private void keptAs(String state) {
        String key = "coordination:" + participation.caseReference();
        Mail example = ExampleMails.of(MailTemplate.COORDINATION_REQUEST);
        transaction.executeWithoutResult(status -> mails.enqueue(new Mail(
                key, example.template(), example.recipient(), participation.caseReference(), example.facts())));
        jdbc.sql(
                        "UPDATE outgoing_mail SET state = :state, reason = :reason, sending_since = :now WHERE mail_key = :key")
                .param("state", state)
                .param("reason", REASON)
                .param("now", Timestamp.from(Instant.now()))
                .param("key", key)
                .update();
    }

    private Job job() {
        return managementService
                .createJobQuery()
                .processInstanceId(instance)
                .activityId("requestCoordination")
                .singleResult();
    }
}

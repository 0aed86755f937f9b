package de.jospen.operation;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.demo.LocalMailServer;
import de.jospen.mail.MailDelayed;
import de.jospen.mail.WaitingMails;
import de.jospen.participant.Participation;
import de.jospen.restore.DataRestores;
import de.jospen.support.Cases;
import de.jospen.support.ProcessTest;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case that has to send a mail while sending is held after a restore. */
@ProcessTest
class HeldMailsTest {

    @Autowired
    Cases cases;

    @Autowired
    DataRestores restores;

    @Autowired
    HeldMails heldMails;

    @Autowired
    WaitingMails waitingMails;

    @Autowired
    LocalMailServer mailServer;

    @Autowired
    ManagementService managementService;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void restored() {
        jdbc.sql("DELETE FROM district_coordination").update();
        mailServer.clear();
        jdbc.sql("INSERT INTO data_restore (restored_at, noticed_at) VALUES (CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)")
                .update();
    }

    @AfterEach
    void neverRestored() {
        jdbc.sql("DELETE FROM data_restore").update();
    }

    /** @param retries 0 when it was held for days, so that the job has given up */
    @ParameterizedTest
    @ValueSource(ints = {3, 0})
    void waitsInTheListAndLeavesAfterTheRelease(int retries) {
        Participation participation = cases.register("spenge");
        String instance = cases.start("districtCoordination", participation, Map.of());

        assertThat(cases.failJob(participation, "requestCoordination"))
                .isInstanceOf(MailDelayed.class)
                .hasMessage("Der Versand ist nach einer Wiederherstellung angehalten, bis er freigegeben wird.");
        Job held = job(instance);
        managementService.setJobRetries(held.getId(), retries);
        heldMails.wakeAfterRelease();

        assertThat(mailServer.receivedMails()).isEmpty();
        assertThat(waitingMails.list())
                .filteredOn(mail -> participation.caseReference().equals(mail.caseReference()))
                .singleElement()
                .satisfies(mail -> assertThat(mail.recipient()).isEqualTo("kreis-herford"));
        assertThat(job(instance).getRetries()).isEqualTo(retries);

        restores.release("leitung");
        heldMails.wakeAfterRelease();

        Job woken = job(instance);
        assertThat(woken.getRetries()).isPositive();
        assertThat(woken.getDuedate()).isBeforeOrEqualTo(new Date());
        cases.runJob(participation, "requestCoordination");
        assertThat(mailServer.receivedMails()).hasSize(1);
    }

    private Job job(String instance) {
        return managementService.createJobQuery().processInstanceId(instance).singleResult();
    }
}

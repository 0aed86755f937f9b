package de.jospen.engine.job;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.participant.Participation;
import de.jospen.support.Cases;
import de.jospen.support.ProcessTest;
import de.jospen.support.Staff;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A job that is run at once runs as the executor runs it, and leaves everybody who is logged in as they were. */
@ProcessTest
class JobRunnerTest {

    @Autowired
    Cases cases;

    @Autowired
    Staff staff;

    @Autowired
    JobRunner runner;

    @Autowired
    IdentityService identityService;

    @Autowired
    ManagementService managementService;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    private Participation participation;

    @BeforeEach
    void coordinationIsRequested() {
        jdbc.sql("DELETE FROM district_coordination").update();
        participation = cases.register("spenge");
        cases.start("districtCoordination", participation, Map.of());
    }

    @Test
    void exclusiveJobThatFollowsHasRunAsWell() {
        cases.runJob(participation, "requestCoordination");

        cases.runJob(participation, "coordinationOverdue");

        assertThat(managementService
                        .createJobQuery()
                        .processInstanceId(
                                cases.instances(participation.caseReference()).get(0))
                        .list())
                .as("the reminder has gone")
                .isEmpty();
    }

    @Test
    void whoeverHasItRunStaysLoggedInAndPlaysNoPart() {
        var coach = staff.coach("joellenbeck");
        String job =
                cases.job(participation.caseReference(), "requestCoordination").getId();

        coach.as(() -> {
            runner.run(job);
            assertThat(identityService.getCurrentAuthentication().getUserId()).isEqualTo("coach.joellenbeck");
            return null;
        });

        assertThat(staff.kreisHerford().tasks(participation)).containsExactly("answerCoordination");
    }

    @Test
    void jobThatIsGoneIsNoFailure() {
        String job =
                cases.job(participation.caseReference(), "requestCoordination").getId();
        runner.run(job);

        runner.run(job);

        assertThat(staff.kreisHerford().tasks(participation)).containsExactly("answerCoordination");
    }

    @Test
    void tenantWithoutAUserIsNobody() {
        identityService.setAuthentication(null, null, List.of("spenge"));

        assertThat(identityService.getCurrentAuthentication()).isNull();
    }

    @Test
    void executorOfTheEngineIsOursAndRests() {
        var executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();

        assertThat(executor).isInstanceOf(ByHandJobExecutor.class);
        assertThat(executor.isActive()).isFalse();
        assertThat(executor.getLockTimeInMillis()).isEqualTo(60_000);
        assertThat(executor.getMaxWait()).isEqualTo(5_000);
    }
}

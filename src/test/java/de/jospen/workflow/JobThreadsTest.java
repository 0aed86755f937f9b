package de.jospen.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import de.jospen.support.ProcessTest;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Jobs that send mails hold two connections each; too many of them at once would wait for each other for ever. */
@ProcessTest
class JobThreadsTest {

    @Autowired
    HikariDataSource dataSource;

    @Autowired
    CamundaBpmProperties camunda;

    @Test
    void allJobsAtOnceLeaveConnectionsForPeople() {
        int jobs = camunda.getJobExecution().getMaxPoolSize();

        assertThat(2 * jobs).isLessThanOrEqualTo(dataSource.getMaximumPoolSize() / 2);
    }
}

package de.jospen.reporting;

import de.jospen.project.Deadlines;
import de.jospen.project.Project;
import de.jospen.project.ProjectProperties;
import de.jospen.project.WorkingDays;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The figures with a database that holds nothing else, without the engine. */
@TestConfiguration(proxyBeanMethods = false)
@Import({
    Targets.class,
    TargetDetails.class,
    TargetWarnings.class,
    KpiRepository.class,
    DetailRepository.class,
    Project.class,
    Deadlines.class,
    WorkingDays.class
})
@EnableConfigurationProperties(ProjectProperties.class)
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class
})
class TargetSlice {

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Berlin"));
    }
}

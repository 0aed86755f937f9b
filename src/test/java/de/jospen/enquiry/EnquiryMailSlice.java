package de.jospen.enquiry;

import de.jospen.demo.LocalMailServer;
import de.jospen.mail.Inbox;
import de.jospen.project.ProjectProperties;
import de.jospen.restore.DataRestores;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The poller with a real database and a real mail server, without the engine. */
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan(
        basePackageClasses = {LocalMailServer.class, DataRestores.class},
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern =
                                ".*(demo\\.Local(MailServer|Inbox)|restore\\.DataRestores|restore\\.DataRestoreRepository)"))
@Import({
    EnquiryMailbox.class,
    EnquiryMailIntake.class,
    EnquiryMailRepository.class,
    EnquiryMailSlice.NotedEnquiries.class,
    Inbox.class
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
class EnquiryMailSlice {

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2019-06-17T08:30:00Z"), ZoneId.of("Europe/Berlin"));
    }

    /** Notes what it gets, or fails. */
    static final class NotedEnquiries implements EnquiryIntake {

        final List<IncomingEnquiry> received = Collections.synchronizedList(new ArrayList<>());
        volatile RuntimeException fault;

        @Override
        public String receive(IncomingEnquiry mail) {
            if (fault != null) {
                throw fault;
            }
            received.add(mail);
            return "EA-2019-%04d".formatted(received.size());
        }
    }
}

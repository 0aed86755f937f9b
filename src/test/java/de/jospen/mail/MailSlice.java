package de.jospen.mail;

import de.jospen.demo.LocalMailServer;
import de.jospen.restore.DataRestores;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The mail room with a real database and a real mail server, without engine and without the project's configuration. */
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan(
        basePackageClasses = {LocalMailServer.class, DataRestores.class},
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern =
                                ".*(demo\\.LocalMail(Server|Sender)|restore\\.DataRestores|restore\\.DataRestoreRepository)"))
@Import({
    MailService.class,
    MailTexts.class,
    OutgoingMailRepository.class,
    MailChecks.class,
    MailRound.class,
    ProviderKey.class,
    RecipientCertificates.class,
    SmtpConnections.class,
    SmtpDelivery.class,
    FakeProject.class
})
@EnableConfigurationProperties(MailProperties.class)
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class
})
class MailSlice {

    static final Instant NOW = Instant.parse("2019-06-17T08:30:00Z");

    /** Stands still unless a test moves it. */
    @Bean
    MovableClock clock() {
        return new MovableClock(NOW);
    }

    static final class MovableClock extends Clock {

        private volatile Instant now;

        MovableClock(Instant now) {
            this.now = now;
        }

        void set(Instant moment) {
            now = moment;
        }

        void advance(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Berlin");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}

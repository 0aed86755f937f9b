package de.jospen.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(ParticipantMailboxTest.Slice.class)
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:participantmailbox;DB_CLOSE_DELAY=-1",
            "spring.datasource.generate-unique-name=false"
        })
class ParticipantMailboxTest {

    @Autowired
    ParticipantMailbox mailbox;

    @Autowired
    ParticipantRepository repository;

    @Test
    void knowsTheAddressOfTheVeryPersonOnly() {
        UUID kim = participation("JSE-2018-0001", "kim@post.example");
        UUID sascha = participation("JSE-2018-0002", "sascha@post.example");

        assertThat(mailbox.mailboxOf(ParticipantMailbox.recipient(kim))).hasValue("kim@post.example");
        assertThat(mailbox.mailboxOf(ParticipantMailbox.recipient(sascha))).hasValue("sascha@post.example");
    }

    @Test
    void knowsNoAddressWhereNoneWasGiven() {
        UUID robin = participation("JSE-2018-0003", null);

        assertThat(mailbox.mailboxOf(ParticipantMailbox.recipient(robin))).isEmpty();
        assertThat(mailbox.mailboxOf(ParticipantMailbox.recipient(UUID.randomUUID())))
                .isEmpty();
    }

    @Test
    void leavesOtherRecipientsToOthers() {
        for (String recipient :
                new String[] {"jobcenter-herford", "staff:coach.enger", "enquiry:" + UUID.randomUUID()}) {
            assertThat(mailbox.mailboxOf(recipient)).isEmpty();
        }
    }

    private UUID participation(String caseReference, String email) {
        Registration registration = new Registration(
                "enger",
                "jobcenter-herford",
                "Kim",
                "Muster",
                LocalDate.of(1990, 1, 1),
                Gender.values()[0],
                "Musterstraße 1",
                "32130",
                "Enger",
                null,
                email,
                null,
                false,
                false,
                true,
                Set.of(IntegrationGoal.values()[0]),
                null,
                new JobcenterContact("Alex Beispiel", "Integrationsfachkraft", "05221 000000"),
                LocalDate.of(2018, 5, 2));
        UUID person = UUID.randomUUID();
        UUID participation = UUID.randomUUID();
        repository.insertPerson(person, registration);
        repository.insertParticipation(participation, caseReference, person, registration);
        return participation;
    }

    @TestConfiguration(proxyBeanMethods = false)
    @Import({ParticipantMailbox.class, ParticipantRepository.class})
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    static class Slice {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}

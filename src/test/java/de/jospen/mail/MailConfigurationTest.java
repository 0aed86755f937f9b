package de.jospen.mail;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.project.Organisation;
import de.jospen.project.Project;
import de.jospen.project.ProjectProperties;
import de.jospen.workflow.TaskNames;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Import;

class MailConfigurationTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(Configured.class);

    @Test
    void takesSenderAndRecipientsFromTheProject() {
        application.run(context -> {
            ProjectFacts facts = context.getBean(ProjectFacts.class);
            assertThat(facts.project()).isEqualTo("Jö-Sp-En");
            assertThat(facts.mailbox())
                    .isEqualTo(context.getBean(ProjectProperties.class).contactMailbox());
            assertThat(facts.siteName("enger")).isEqualTo("Enger");
            for (Organisation organisation : context.getBean(Project.class).organisations()) {
                assertThat(context.getBean(MailboxDirectory.class).mailboxOf(organisation.id()))
                        .hasValue(organisation.mailbox());
            }
        });
    }

    @Test
    void writesWithoutAFooterWhereNoneIsConfigured() {
        ProjectFacts facts = new MailConfiguration()
                .projectFacts(
                        null,
                        new ProjectProperties(
                                "Jö-Sp-En",
                                "JSE",
                                null,
                                null,
                                null,
                                "p@jospen.example",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null),
                        null,
                        "http://localhost:8080/");
        assertThat(facts.baseUrl()).isEqualTo("http://localhost:8080");
        assertThat(facts.footer()).isEmpty();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableConfigurationProperties(ProjectProperties.class)
    @Import({Project.class, MailConfiguration.class, TaskNames.class})
    static class Configured {}
}

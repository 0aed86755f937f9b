package de.jospen.mail;

import de.jospen.project.Project;
import de.jospen.project.ProjectProperties;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the mail room meets the project's configuration. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    ProjectFacts projectFacts(Project project, ProjectProperties properties) {
        return new ProjectFacts() {

            @Override
            public String project() {
                return properties.name();
            }

            @Override
            public String mailbox() {
                return properties.contactMailbox();
            }

            @Override
            public String footer() {
                return Objects.requireNonNullElse(properties.companyFooter(), "");
            }

            @Override
            public String mailboxOf(String organisationId) {
                return project.organisation(organisationId).mailbox();
            }

            @Override
            public String siteName(String siteId) {
                return project.site(siteId).name();
            }
        };
    }
}

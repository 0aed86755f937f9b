package de.jospen.mail;

import de.jospen.project.Organisation;
import de.jospen.project.Project;
import de.jospen.project.ProjectProperties;
import de.jospen.workflow.TaskNames;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the mail room meets the project's configuration. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    /** The one functional mailbox of each organisation. */
    @Bean
    MailboxDirectory organisationMailboxes(Project project) {
        return recipient -> project.organisations().stream()
                .filter(organisation -> organisation.id().equals(recipient))
                .map(Organisation::mailbox)
                .findFirst();
    }

    @Bean
    ProjectFacts projectFacts(
            Project project,
            ProjectProperties properties,
            TaskNames tasks,
            @Value("${jospen.base-url}") String baseUrl) {
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
            public String organisationName(String organisationId) {
                return project.organisation(organisationId).name();
            }

            @Override
            public String siteName(String siteId) {
                return project.site(siteId).name();
            }

            @Override
            public String taskName(String process, String taskKey) {
                return tasks.nameOf(process, taskKey);
            }

            @Override
            public String baseUrl() {
                return baseUrl.replaceFirst("/+$", "");
            }
        };
    }
}

package de.jospen.project;

import static de.jospen.project.Faults.german;

import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Says at start-up what is allowed but deserves a look (JSE-11, domain 0 no. 9 and 8.3). */
@Component
class ProjectWarnings {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectWarnings.class);

    private final ProjectProperties project;
    private final Clock clock;
    private final Environment environment;

    ProjectWarnings(ProjectProperties project, Clock clock, Environment environment) {
        this.project = project;
        this.clock = clock;
        this.environment = environment;
    }

    @PostConstruct
    void warn() {
        if (project.fundingCommittedUntil().isBefore(project.end())) {
            LOG.warn(
                    "Die Finanzierung ist nur bis {} zugesagt, das Projekt läuft bis {}.",
                    german(project.fundingCommittedUntil()),
                    german(project.end()));
        }
        LocalDate today = LocalDate.now(clock);
        if (today.isBefore(project.start()) || today.isAfter(project.end())) {
            LOG.warn(
                    "Heute ({}) liegt außerhalb der Projektlaufzeit {} bis {}; neue Ereignisse zählen nicht für die"
                            + " Ziele.",
                    german(today),
                    german(project.start()),
                    german(project.end()));
        }
        // The demo writes to nobody outside, so it owes nobody the particulars of a company.
        if (Faults.isEmpty(project.companyFooter()) && !environment.acceptsProfiles(Profiles.of("demo"))) {
            LOG.warn("Die Pflichtangaben des Unternehmens für E-Mails fehlen (jospen.project.company-footer).");
        }
    }
}

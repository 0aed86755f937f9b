package de.jospen.project;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The project as configuration; Jö-Sp-En is the default, another provider changes the YAML only.
 *
 * @param end last day of the project; later days do not count for the targets (JSE-11)
 * @param fundingCommittedUntil last day that is paid for, which may lie before the end
 * @param companyFooter what a company must state in its mails (§ 35a GmbHG)
 * @param deadlines name of a task or timer to working days
 * @param followUps when to ask again after a placement starts, from its first day
 */
@ConfigurationProperties("jospen.project")
public record ProjectProperties(
        String name,
        String caseReferencePrefix,
        LocalDate start,
        LocalDate end,
        LocalDate fundingCommittedUntil,
        String contactMailbox,
        String companyFooter,
        Targets targets,
        List<Site> sites,
        List<Organisation> organisations,
        Map<String, Integer> deadlines,
        List<Period> followUps) {

    /** @param placementShare of those who started, 0 to 1 (K-2) */
    public record Targets(int participants, double placementShare, int workshopsPerSite) {}
}

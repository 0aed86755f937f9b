package de.jospen.project;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The project as configuration; Jö-Sp-En is the default, another provider changes the YAML only. {@link ProjectCheck}
 * refuses what does not fit together, so nobody else has to ask.
 *
 * @param caseReferencePrefix first part of every case reference, {@code JSE} in {@code JSE-2018-0017}
 * @param start first day of the project; nobody enters earlier (JSE-20)
 * @param end last day of the project; later days do not count for the targets (JSE-11)
 * @param fundingCommittedUntil last day that is paid for, which may lie before the end
 * @param contactMailbox sender of the project's mails and where answers go
 * @param companyFooter what a company must state in its mails (§ 35a GmbHG)
 * @param deadlines name of a task or timer to working days
 * @param followUps when to ask again after a placement starts, from its first day, ascending (domain 5.3)
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

    public ProjectProperties {
        sites = sites == null ? List.of() : List.copyOf(sites);
        organisations = organisations == null ? List.of() : List.copyOf(organisations);
        deadlines = deadlines == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(deadlines));
        followUps = followUps == null ? List.of() : List.copyOf(followUps);
    }

    /**
     * What the project promised (JSE-21, JSE-22).
     *
     * @param participants persons who start
     * @param placementShare of those who started, 0 to 1 (K-2)
     * @param workshopsPerSite carried out in each single site (K-3)
     * @param visitsCount whether visits to firms count as workshops too (domain.md A-3)
     */
    public record Targets(int participants, double placementShare, int workshopsPerSite, boolean visitsCount) {}
}

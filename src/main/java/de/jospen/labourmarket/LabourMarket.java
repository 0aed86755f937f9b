package de.jospen.labourmarket;

import de.jospen.project.Project;
import de.jospen.workflow.FormRejected;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of employers, offers and findings (JSE-14, JSE-28). Everybody of the provider may correct everything; the
 * second of two who edit the same entry learns of the first.
 */
@Service
class LabourMarket {

    private final EmployerRepository employers;
    private final OfferRepository offers;
    private final FindingRepository findings;
    private final Occupations occupations;
    private final Project project;

    LabourMarket(
            EmployerRepository employers,
            OfferRepository offers,
            FindingRepository findings,
            Occupations occupations,
            Project project) {
        this.employers = employers;
        this.offers = offers;
        this.findings = findings;
        this.occupations = occupations;
        this.project = project;
    }

    /** @throws FormRejected when a rule is broken or somebody else was faster */
    @Transactional
    public UUID save(Employer employer, String by) {
        for (int row = 0; row < employer.sites().size(); row++) {
            check(employer.sites().get(row), "sites[" + row + "].");
        }
        if (employer.id() == null) {
            employers.findByName(employer.name()).ifPresent(other -> {
                throw new FormRejected("name", "Diesen Arbeitgeber gibt es schon. Bitte dort ergänzen.");
            });
            UUID id = UUID.randomUUID();
            employers.insert(id, employer, by);
            employer.sites().forEach(site -> employers.insertSite(id, UUID.randomUUID(), site));
            return id;
        }
        Employer before = employers.find(employer.id()).orElseThrow(LabourMarket::changed);
        if (!employers.update(employer, by)) {
            throw changed();
        }
        Set<UUID> kept = new HashSet<>();
        for (EmployerSite site : employer.sites()) {
            if (site.id() == null) {
                employers.insertSite(employer.id(), UUID.randomUUID(), site);
            } else if (employers.updateSite(employer.id(), site)) {
                kept.add(site.id());
            } else {
                throw changed();
            }
        }
        for (EmployerSite gone : before.sites()) {
            if (!kept.contains(gone.id())) {
                if (!offers.ofEmployerSite(gone.id()).isEmpty()) {
                    throw new FormRejected(
                            "sites", "An diesem Ort gibt es Angebote. Bitte statt dessen „gültig bis“ eintragen.");
                }
                employers.deleteSite(gone.id());
            }
        }
        return employer.id();
    }

    /** @throws FormRejected when a rule is broken or somebody else was faster */
    @Transactional
    public UUID save(Offer offer, String by) {
        checkDays(offer.validFrom(), offer.validUntil(), "validUntil");
        if (offer.hoursFrom() != null && offer.hoursTo() != null && offer.hoursTo() < offer.hoursFrom()) {
            throw new FormRejected("hoursTo", "Bitte mindestens so viele Stunden wie bei „von“ angeben.");
        }
        if (!employers.siteExists(offer.employerSiteId())) {
            throw new FormRejected("employerSiteId", "Bitte einen Ort des Arbeitgebers wählen.");
        }
        if (offer.id() == null) {
            UUID id = UUID.randomUUID();
            offers.insert(id, offer, by);
            return id;
        }
        if (!offers.update(offer, by)) {
            throw changed();
        }
        return offer.id();
    }

    /** @throws FormRejected when it points at a person, breaks a rule, or somebody else was faster */
    @Transactional
    public UUID save(Finding finding, String by) {
        checkSite(finding.site(), "site");
        if (!occupations.isArea(finding.jobArea())) {
            throw new FormRejected("jobArea", "Bitte einen Wert aus der Liste wählen.");
        }
        if (PersonTraces.isTraced(finding.text())) {
            throw new FormRejected(
                    "text",
                    "Bitte ohne E-Mail-Adresse, Telefonnummer oder Fallkennung: Erkenntnisse nennen niemanden.");
        }
        if (finding.employerId() != null && employers.find(finding.employerId()).isEmpty()) {
            throw new FormRejected("employerId", "Bitte einen Wert aus der Liste wählen.");
        }
        if (finding.id() == null) {
            UUID id = UUID.randomUUID();
            findings.insert(id, finding, by);
            return id;
        }
        if (!findings.update(finding, by)) {
            throw changed();
        }
        return finding.id();
    }

    List<Finding> findings(int most) {
        return findings.of(project.sites().stream().map(site -> site.id()).toList(), most);
    }

    private void check(EmployerSite site, String path) {
        checkSite(site.site(), path + "site");
        checkDays(site.validFrom(), site.validUntil(), path + "validUntil");
        var seen = new HashSet<String>();
        for (Reach reach : site.reaches()) {
            checkSite(reach.fromSite(), path + "reaches");
            if (!seen.add(reach.fromSite() + reach.mode())) {
                throw new FormRejected(path + "reaches", "Bitte jeden Weg nur einmal angeben.");
            }
        }
    }

    private void checkSite(String site, String field) {
        if (project.sites().stream().noneMatch(known -> known.id().equals(site))) {
            throw new FormRejected(field, "Bitte einen Standort des Projekts wählen.");
        }
    }

    private static void checkDays(LocalDate from, LocalDate until, String field) {
        if (until != null && until.isBefore(from)) {
            throw new FormRejected(field, "Bitte ein Ende nach dem Anfang angeben.");
        }
    }

    private static FormRejected changed() {
        return new FormRejected(
                "",
                "Diesen Eintrag hat inzwischen jemand anderes geändert. Bitte neu laden und noch einmal eintragen.");
    }
}

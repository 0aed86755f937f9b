package de.jospen.labourmarket;

import de.jospen.engine.access.OpenTo;
import de.jospen.engine.access.Role;
import de.jospen.participant.CefrLevel;
import de.jospen.participant.TravelMode;
import de.jospen.project.Project;
import de.jospen.workflow.Colleague;
import de.jospen.workflow.FormReader;
import de.jospen.workflow.NotYours;
import de.jospen.workflow.Option;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register's page: coaches and lead read and write, management reads. */
@RestController
@OpenTo({Role.COACH, Role.LEAD})
@RequestMapping("/camunda/api/jospen/labour-market")
class LabourMarketEndpoint {

    private static final int MOST = 200;

    /** @param mayWrite whether the reader may enter and correct */
    record Register(
            boolean mayWrite,
            Map<String, List<Option>> options,
            List<LabourMarketCounts.OfSite> counts,
            List<EmployerSummary> employers,
            boolean more,
            List<FindingLine> findings) {}

    /** With labels beside the codes. */
    record FindingLine(
            Finding finding,
            String site,
            String sector,
            String jobArea,
            String reachability,
            String condition,
            String obstacle) {}

    record EmployerSheet(Employer employer, List<OfferLine> offers) {}

    record OfferLine(Offer offer, String occupation, String place) {}

    /** @param hint what the person should look at once more, or null */
    record Saved(UUID id, String hint) {}

    private final LabourMarket market;
    private final EmployerRepository employers;
    private final OfferRepository offers;
    private final LabourMarketCounts counts;
    private final Occupations occupations;
    private final Project project;
    private final FormReader reader;

    LabourMarketEndpoint(
            LabourMarket market,
            EmployerRepository employers,
            OfferRepository offers,
            LabourMarketCounts counts,
            Occupations occupations,
            Project project,
            FormReader reader) {
        this.market = market;
        this.employers = employers;
        this.offers = offers;
        this.counts = counts;
        this.occupations = occupations;
        this.project = project;
        this.reader = reader;
    }

    @OpenTo({Role.COACH, Role.LEAD, Role.MANAGEMENT})
    @GetMapping
    Register register(@RequestParam(defaultValue = "") String search, @RequestAttribute Colleague colleague) {
        List<EmployerSummary> found = counts.employers(search, MOST + 1);
        return new Register(
                mayWrite(colleague),
                options(),
                counts.perSite(),
                found.subList(0, Math.min(found.size(), MOST)),
                found.size() > MOST,
                market.findings(MOST).stream().map(this::line).toList());
    }

    @OpenTo({Role.COACH, Role.LEAD, Role.MANAGEMENT})
    @GetMapping("/employers/{id}")
    EmployerSheet employer(@PathVariable UUID id) {
        Employer employer = employers.find(id).orElseThrow(NotYours::new);
        return new EmployerSheet(
                employer,
                offers.ofEmployer(id).stream()
                        .map(offer -> new OfferLine(
                                offer,
                                occupations.majorGroup(offer.kldb()) + ", "
                                        + occupations.requirementLevel(offer.kldb()),
                                place(employer, offer)))
                        .toList());
    }

    @PutMapping("/employers")
    Saved saveEmployer(@RequestBody String form, @RequestAttribute Colleague colleague) {
        return new Saved(market.save(reader.read(form, Employer.class), colleague.id()), null);
    }

    @PutMapping("/offers")
    Saved saveOffer(@RequestBody String form, @RequestAttribute Colleague colleague) {
        return new Saved(market.save(reader.read(form, Offer.class), colleague.id()), null);
    }

    @PutMapping("/findings")
    Saved saveFinding(@RequestBody String form, @RequestAttribute Colleague colleague) {
        Finding finding = reader.read(form, Finding.class);
        return new Saved(
                market.save(finding, colleague.id()),
                PersonTraces.isHinted(finding.text())
                        ? "Der Text nennt vielleicht eine Person. Bitte noch einmal prüfen."
                        : null);
    }

    private FindingLine line(Finding finding) {
        return new FindingLine(
                finding,
                project.site(finding.site()).name(),
                finding.sector().label(),
                occupations.area(finding.jobArea()),
                finding.reachability().label(),
                finding.condition().label(),
                finding.obstacle().label());
    }

    private static String place(Employer employer, Offer offer) {
        return employer.sites().stream()
                .filter(site -> site.id().equals(offer.employerSiteId()))
                .map(EmployerSite::town)
                .findFirst()
                .orElseThrow();
    }

    private Map<String, List<Option>> options() {
        var options = new LinkedHashMap<String, List<Option>>();
        options.put(
                "sites",
                project.sites().stream()
                        .map(site -> new Option(site.id(), site.name()))
                        .toList());
        options.put("sectors", Option.of(Sector.class));
        options.put("modes", Option.of(TravelMode.class));
        options.put("kinds", Option.of(OfferKind.class));
        options.put("shifts", Option.of(ShiftPattern.class));
        options.put("levels", Option.of(CefrLevel.class));
        options.put("areas", occupations.areas());
        options.put("majorGroups", occupations.majorGroups());
        options.put("reachabilities", Option.of(Reachability.class));
        options.put("conditions", Option.of(WorkCondition.class));
        options.put("obstacles", Option.of(Obstacle.class));
        return options;
    }

    private static boolean mayWrite(Colleague colleague) {
        return colleague.isIn("coach") || colleague.isIn("project-lead");
    }
}

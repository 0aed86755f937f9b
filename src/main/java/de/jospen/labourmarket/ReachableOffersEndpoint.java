package de.jospen.labourmarket;

import de.jospen.engine.access.OpenTo;
import de.jospen.engine.access.Role;
import de.jospen.labourmarket.ReachableOffers.Reached;
import de.jospen.labourmarket.ReachableOffers.Result;
import de.jospen.participant.Participants;
import de.jospen.participant.Participation;
import de.jospen.participant.TravelMode;
import de.jospen.project.Project;
import de.jospen.workflow.Colleague;
import de.jospen.workflow.NotYours;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What one participant can reach in the other sites, for their own site's coach and the lead. */
@RestController
@OpenTo({Role.COACH, Role.LEAD})
class ReachableOffersEndpoint {

    /** @param rule which row of the decision table decided */
    record OfferLine(
            String grade,
            String gradeLabel,
            int rule,
            String reason,
            List<String> changes,
            String kind,
            String title,
            String occupation,
            String employer,
            String site,
            String town,
            String way,
            String hours,
            String times,
            String source,
            LocalDate validUntil) {}

    record FindingLine(String site, String text, String reachability, LocalDate foundOn) {}

    /** @param facts what was compared, in German */
    record Content(
            String caseReference,
            String participant,
            List<String> facts,
            List<OfferLine> offers,
            boolean more,
            List<FindingLine> findings) {}

    private final ReachableOffers reachable;
    private final Participants participants;
    private final Occupations occupations;
    private final Project project;

    ReachableOffersEndpoint(
            ReachableOffers reachable, Participants participants, Occupations occupations, Project project) {
        this.reachable = reachable;
        this.participants = participants;
        this.occupations = occupations;
        this.project = project;
    }

    @GetMapping("/camunda/api/jospen/reachable-offers")
    Content of(@RequestParam String caseReference, @RequestAttribute Colleague colleague) {
        Participation participation = participants
                .findByReference(caseReference)
                .filter(found -> (colleague.isIn("coach") || colleague.isIn("project-lead"))
                        && colleague.sites().contains(found.site()))
                .orElseThrow(NotYours::new);
        Result result = reachable.of(participation);
        return new Content(
                caseReference,
                participants.person(participation.id()).fullName(),
                facts(participation, result),
                result.offers().stream().map(this::line).toList(),
                result.more(),
                result.findings().stream()
                        .map(finding -> new FindingLine(
                                project.site(finding.site()).name(),
                                finding.text(),
                                finding.reachability().label(),
                                finding.foundOn()))
                        .toList());
    }

    private List<String> facts(Participation participation, Result result) {
        var facts = new ArrayList<String>();
        facts.add("Wohnt am Standort " + project.site(participation.site()).name());
        facts.add("Wege: "
                + result.modes().stream().map(TravelMode::label).collect(Collectors.joining(", "))
                + (result.facts().travelModes().isEmpty() ? " (noch nichts vereinbart)" : ""));
        facts.add("Höchstens %d Minuten einfach (%s)"
                .formatted(result.travelMinutes(), result.limitAgreed() ? "laut Coachingplan" : "Orientierungswert"));
        facts.add(
                result.facts().weeklyHours() == null
                        ? "Wochenstunden: nicht bekannt"
                        : "Höchstens %d Stunden je Woche"
                                .formatted(result.facts().weeklyHours()));
        if (result.facts().availability() != null) {
            facts.add("Verfügbar: " + result.facts().availability());
        }
        facts.add("Deutsch: "
                + (result.facts().german() == null
                        ? "nicht bekannt"
                        : result.facts().german().label()));
        facts.add("Arbeitszeiten müssen zur Kinderbetreuung passen: "
                + yesNo(result.facts().childcareNeeded()));
        return facts;
    }

    private OfferLine line(Reached reached) {
        Offer offer = reached.offer();
        return new OfferLine(
                reached.judgement().grade().name(),
                reached.judgement().grade().label(),
                reached.judgement().rule(),
                reached.judgement().reason(),
                reached.changes(),
                offer.kind().label(),
                offer.title(),
                occupations.majorGroup(offer.kldb()) + ", " + occupations.requirementLevel(offer.kldb()),
                reached.employer(),
                project.site(reached.site()).name(),
                reached.town(),
                "%d Minuten, %s"
                        .formatted(reached.way().minutes(), reached.way().mode().label()),
                hours(offer),
                offer.timesOfDay(),
                offer.source(),
                offer.validUntil());
    }

    private static String hours(Offer offer) {
        if (offer.hoursFrom() == null && offer.hoursTo() == null) {
            return "Wochenstunden nicht bekannt";
        }
        if (offer.hoursFrom() == null
                || offer.hoursTo() == null
                || offer.hoursFrom().equals(offer.hoursTo())) {
            return (offer.hoursFrom() == null ? offer.hoursTo() : offer.hoursFrom()) + " Stunden je Woche";
        }
        return offer.hoursFrom() + " bis " + offer.hoursTo() + " Stunden je Woche";
    }

    private static String yesNo(Boolean answer) {
        return answer == null ? "nicht bekannt" : answer ? "ja" : "nein";
    }
}

package de.jospen.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The key facts on top of every form: of a participation, an event or an enquiry.
 *
 * @param begun whether counselling has begun
 * @param ended whether the exit is recorded
 * @param participant name, or null where the organisation works without it
 * @param nextDate the next agreed appointment, or null
 * @param facts what else helps to recognise the case at a glance, already in German
 * @param insights what the stages know of the case, for the provider's own staff only
 * @param links to pages about the case, for the provider's own staff only
 */
public record CaseHeader(
        String caseReference,
        String site,
        String state,
        boolean begun,
        boolean ended,
        String participant,
        LocalDate nextDate,
        List<Fact> facts,
        List<Insight> insights,
        List<Link> links) {

    /** A labelled value in German. */
    public record Fact(String label, String value) {}

    /** What one stage says about the case. */
    public record Insight(String title, List<String> lines) {}

    /** @param address of a page of this application */
    public record Link(String label, String address) {}

    CaseHeader withoutParticipant() {
        return new CaseHeader(
                caseReference, site, state, begun, ended, null, nextDate, List.of(), List.of(), List.of());
    }

    /** Of something that is no person's case. */
    public static CaseHeader ofMatter(String reference, String site, String state, List<Fact> facts) {
        return new CaseHeader(reference, site, state, false, false, null, null, facts, List.of(), List.of());
    }

    /** Implemented where the cases, events and enquiries live; empty for what lives elsewhere. */
    public interface Source {
        Optional<CaseHeader> find(String caseReference, Colleague reader);
    }
}

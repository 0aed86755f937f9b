package de.jospen.labourmarket;

import de.jospen.labourmarket.OfferJudge.Differences;
import de.jospen.labourmarket.OfferJudge.Judgement;
import de.jospen.labourmarket.ReachableOfferRepository.Candidate;
import de.jospen.participant.CefrLevel;
import de.jospen.participant.Participation;
import de.jospen.participant.ReachFacts;
import de.jospen.participant.ReachSource;
import de.jospen.participant.TravelMode;
import de.jospen.project.Project;
import de.jospen.project.Site;
import de.jospen.workflow.Decisions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What somebody can reach in the other two sites, the best first, each with the rule that decided (JSE-09, JSE-14). */
@Service
class ReachableOffers {

    /** More than anybody looks through; the page says that there are more. */
    static final int MOST = 200;

    private static final int MOST_FINDINGS = 50;

    /** So many minutes above the limit are still looked at, to say what a longer way would bring. */
    private static final int MINUTES_TO_TALK_ABOUT = 30;

    private static final int DAYS_A_WEEK = 5;

    /**
     * An offer as judged for one person.
     *
     * @param way the shortest the person can take
     * @param changes what would have to change until it suits, in German
     */
    record Reached(
            Offer offer,
            String employer,
            String site,
            String town,
            Reach way,
            Judgement judgement,
            List<String> changes) {}

    /**
     * @param facts what was known
     * @param travelMinutes the limit it was compared with, for one way
     * @param limitAgreed whether the limit is the plan's and not only an orientation value
     */
    record Result(
            ReachFacts facts,
            Set<TravelMode> modes,
            int travelMinutes,
            boolean limitAgreed,
            List<Reached> offers,
            boolean more,
            List<Finding> findings) {}

    private final ReachableOfferRepository repository;
    private final EmployerRepository employers;
    private final FindingRepository findings;
    private final List<ReachSource> sources;
    private final OfferJudge judge;
    private final Decisions decisions;
    private final Project project;
    private final Clock clock;

    ReachableOffers(
            ReachableOfferRepository repository,
            EmployerRepository employers,
            FindingRepository findings,
            List<ReachSource> sources,
            OfferJudge judge,
            Decisions decisions,
            Project project,
            Clock clock) {
        this.repository = repository;
        this.employers = employers;
        this.findings = findings;
        this.sources = sources;
        this.judge = judge;
        this.decisions = decisions;
        this.project = project;
        this.clock = clock;
    }

    Result of(Participation participation) {
        ReachFacts facts = sources.stream()
                .map(source -> source.of(participation.id()))
                .reduce(ReachFacts.UNKNOWN, ReachFacts::or);
        return of(participation.site(), facts);
    }

    Result of(String homeSite, ReachFacts facts) {
        Set<TravelMode> modes = modes(facts);
        int limit = facts.travelMinutes() == null ? orientationValue(facts.weeklyHours()) : facts.travelMinutes();
        List<Candidate> found =
                repository.candidates(homeSite, modes, limit + MINUTES_TO_TALK_ABOUT, LocalDate.now(clock), MOST + 1);
        List<Candidate> candidates = found.subList(0, Math.min(found.size(), MOST));
        Map<UUID, Reach> ways = ways(homeSite, modes, candidates);
        List<Reached> offers = candidates.stream()
                .map(candidate -> judged(candidate, ways.get(candidate.offer().employerSiteId()), limit, facts))
                .sorted(Comparator.comparing(
                                (Reached reached) -> reached.judgement().grade())
                        .thenComparing(reached -> reached.changes().size())
                        .thenComparing(reached -> reached.way().minutes()))
                .toList();
        return new Result(
                facts,
                modes,
                limit,
                facts.travelMinutes() != null,
                offers,
                found.size() > MOST,
                findings.of(otherSites(homeSite), MOST_FINDINGS));
    }

    private List<String> otherSites(String homeSite) {
        return project.sites().stream()
                .map(Site::id)
                .filter(site -> !site.equals(homeSite))
                .toList();
    }

    /** Everybody can take the bus until a plan says otherwise; who gets a lift goes by car. */
    private static Set<TravelMode> modes(ReachFacts facts) {
        if (facts.travelModes().isEmpty()) {
            return EnumSet.of(TravelMode.PUBLIC_TRANSPORT);
        }
        var modes = EnumSet.copyOf(facts.travelModes());
        if (modes.contains(TravelMode.LIFT)) {
            modes.add(TravelMode.CAR);
        }
        return modes;
    }

    /** For one way; the decision gives there and back. */
    private int orientationValue(Integer weeklyHours) {
        var inputs = new HashMap<String, Object>();
        inputs.put("dailyHours", weeklyHours == null ? null : weeklyHours / (double) DAYS_A_WEEK);
        return decisions.evaluate("commute", inputs).number("maxMinutes") / 2;
    }

    private Map<UUID, Reach> ways(String homeSite, Set<TravelMode> modes, List<Candidate> candidates) {
        var sites = candidates.stream()
                .map(candidate -> candidate.offer().employerSiteId())
                .distinct()
                .toList();
        var shortest = new HashMap<UUID, Reach>();
        employers
                .reaches(homeSite, sites)
                .forEach((site, reaches) -> reaches.stream()
                        .filter(reach -> modes.contains(reach.mode()))
                        .min(Comparator.comparing(Reach::minutes))
                        .ifPresent(reach -> shortest.put(site, reach)));
        return shortest;
    }

    private Reached judged(Candidate candidate, Reach way, int limit, ReachFacts facts) {
        Offer offer = candidate.offer();
        int minutesOver = way.minutes() - limit;
        Integer hoursOver = offer.hoursFrom() == null || facts.weeklyHours() == null
                ? null
                : Integer.valueOf(offer.hoursFrom() - facts.weeklyHours());
        Judgement judgement = judge.judge(new Differences(
                minutesOver,
                levelsMissing(offer.german(), facts.german()),
                hoursOver,
                facts.childcareNeeded(),
                offer.childcareCompatible()));
        List<String> changes = judgement.changes().stream()
                .map(change -> change.replace("{minutes}", String.valueOf(minutesOver))
                        .replace("{hours}", String.valueOf(hoursOver))
                        .replace(
                                "{level}",
                                offer.german() == null ? "" : offer.german().label()))
                .toList();
        return new Reached(offer, candidate.employer(), candidate.site(), candidate.town(), way, judgement, changes);
    }

    private static Integer levelsMissing(CefrLevel wanted, CefrLevel own) {
        if (wanted == null) {
            return 0;
        }
        return own == null ? null : Integer.valueOf(wanted.ordinal() - own.ordinal());
    }
}

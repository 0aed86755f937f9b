package de.jospen.reporting;

import de.jospen.reporting.ForecastInput.Person;
import de.jospen.reporting.ForecastInput.SiteWorkshops;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Plays the rest of the project many times. Each future draws its own paces from what is known, then entries, placements,
 * exits and workshops with them; the same input gives the same futures. Method and limits: {@code src/docs/forecast.md}.
 */
final class Futures {

    static final int COUNT = 2000;

    /**
     * One possible end.
     *
     * @param placed persons in all
     * @param placedOfPresent of these the new ones among those coached on the day
     * @param workshops per site, in the input's order
     */
    record Future(int participants, int placed, int placedOfPresent, int[] workshops) {}

    /** Until then hardly anybody takes up work: assessment and first steps come first. */
    static final double SETTLING_MONTHS = 3;

    private static final double DAYS_PER_MONTH = 365.25 / 12;
    private static final double MONTHS_OF_COACHING = 6;
    private static final int MANY = 60;

    private final ForecastInput input;
    private final UniformRandomProvider random;
    private final double left;
    private final Pace entries;
    private final Pace earlyPlacement;
    private final Pace laterPlacement;
    private final Pace leaving;

    private Futures(ForecastInput input) {
        this.input = input;
        this.random = RandomSource.XO_RO_SHI_RO_128_PP.create(input.day().toEpochDay());
        this.left = months(input.day(), input.end());
        double whole = months(input.start(), input.end().plusDays(1));
        this.entries = new Pace(input.participantsRequired() / whole, 1);
        // As much as the promise needs when everybody stays as long as usual, worth the waiting of a few persons
        double promised = -Math.log(1 - input.placementShare()) / MONTHS_OF_COACHING;
        this.earlyPlacement = new Pace(promised / 4, 12);
        this.laterPlacement = new Pace(promised, 12);
        this.leaving = new Pace(1 / MONTHS_OF_COACHING, 12);
    }

    static List<Future> of(ForecastInput input) {
        return new Futures(input).play();
    }

    private List<Future> play() {
        learn();
        int[] present = presentByMonth();
        int placed = (int) input.persons().stream().filter(this::isPlaced).count();
        var futures = new ArrayList<Future>();
        for (int i = 0; i < COUNT; i++) {
            futures.add(play(present, placed));
        }
        return futures;
    }

    private void learn() {
        entries.observe(
                input.persons().size(), months(input.start(), input.day().plusDays(1)));
        for (Person person : input.persons()) {
            LocalDate until = earliest(input.day(), person.leftOn(), person.placedOn());
            double stayed = months(person.enteredOn(), until);
            boolean placed = person.placedOn() != null && person.placedOn().equals(until);
            boolean early = stayed < SETTLING_MONTHS;
            earlyPlacement.observe(placed && early ? 1 : 0, Math.min(stayed, SETTLING_MONTHS));
            laterPlacement.observe(placed && !early ? 1 : 0, Math.max(stayed - SETTLING_MONTHS, 0));
            leaving.observe(!placed && until.equals(person.leftOn()) ? 1 : 0, stayed);
        }
    }

    /** How many are coached without work, by full months since their entry. */
    private int[] presentByMonth() {
        int[] present = new int[(int) months(input.start(), input.day()) + 2];
        for (Person person : input.persons()) {
            if (!isPlaced(person) && (person.leftOn() == null || person.leftOn().isAfter(input.day()))) {
                present[(int) months(person.enteredOn(), input.day())]++;
            }
        }
        return present;
    }

    /** Somebody with a contract is placed, even when the first day is still to come. */
    private boolean isPlaced(Person person) {
        return person.placedOn() != null && !person.placedOn().isAfter(input.end());
    }

    private Future play(int[] present, int placed) {
        double early = earlyPlacement.draw(random);
        double later = laterPlacement.draw(random);
        double leave = leaving.draw(random);
        int ofPresent = 0;
        for (int month = 0; month < present.length; month++) {
            ofPresent += some(present[month], chance(month, left, early, later, leave));
        }
        int coming = poisson(entries.draw(random) * left);
        int ofComing = 0;
        int slices = Math.max(1, (int) Math.ceil(left));
        int unseen = coming;
        for (int slice = 0; slice < slices; slice++) {
            int now = some(unseen, 1.0 / (slices - slice));
            unseen -= now;
            ofComing += some(now, chance(0, left * (slices - slice - 0.5) / slices, early, later, leave));
        }
        return new Future(input.persons().size() + coming, placed + ofPresent + ofComing, ofPresent, workshops());
    }

    /** That somebody takes up work within the time, before leaving without. */
    private static double chance(double since, double time, double early, double later, double leave) {
        double settling = Math.min(Math.max(SETTLING_MONTHS - since, 0), time);
        double stillThere = Math.exp(-(early + leave) * settling);
        return early / (early + leave) * (1 - stillThere)
                + stillThere * later / (later + leave) * (1 - Math.exp(-(later + leave) * (time - settling)));
    }

    private int[] workshops() {
        double whole = months(input.start(), input.end().plusDays(1));
        double passed = months(input.start(), input.day().plusDays(1));
        int[] workshops = new int[input.sites().size()];
        for (int i = 0; i < workshops.length; i++) {
            SiteWorkshops site = input.sites().get(i);
            List<LocalDate> planned = site.planned().stream()
                    .filter(day -> !day.isAfter(input.end()))
                    .toList();
            // Beta(1 + held, 1 + cancelled) in the mean
            double takesPlace = (1.0 + site.held()) / (2.0 + site.held() + site.cancelled());
            var pace = new Pace(input.workshopsPerSite() / whole, whole / 6);
            pace.observe(site.held(), passed);
            // What is planned fills the time until its last day; others come after it
            double after = planned.stream()
                    .max(LocalDate::compareTo)
                    .map(last -> months(last, input.end()))
                    .orElse(left);
            workshops[i] =
                    site.held() + some(planned.size(), takesPlace) + poisson(pace.draw(random) * Math.max(after, 0));
        }
        return workshops;
    }

    private int some(int of, double chance) {
        if (of > MANY) {
            double mean = of * chance;
            double drawn = Math.round(mean + Math.sqrt(mean * (1 - chance)) * gaussian());
            return (int) Math.min(Math.max(drawn, 0), of);
        }
        int number = 0;
        for (int i = 0; i < of; i++) {
            number += random.nextDouble() < chance ? 1 : 0;
        }
        return number;
    }

    /** Box and Muller. */
    private double gaussian() {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    private int poisson(double mean) {
        return mean <= 0 ? 0 : PoissonSampler.of(random, mean).sample();
    }

    private static double months(LocalDate from, LocalDate until) {
        return Math.max(ChronoUnit.DAYS.between(from, until), 0) / DAYS_PER_MONTH;
    }

    private static LocalDate earliest(LocalDate day, LocalDate... others) {
        LocalDate earliest = day;
        for (LocalDate other : others) {
            if (other != null && other.isBefore(earliest)) {
                earliest = other;
            }
        }
        return earliest;
    }
}

package de.jospen.reporting;

import static de.jospen.reporting.TargetWords.count;
import static de.jospen.reporting.TargetWords.day;
import static de.jospen.reporting.TargetWords.shareOf;

import de.jospen.project.ProjectProperties;
import de.jospen.reporting.Futures.Future;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Service;

/**
 * Whether the targets will be reached, from how it went so far. K-1 to K-3 only: the others are promises about every
 * single case and depend on nothing but the work.
 */
@Service
class Forecasts {

    private static final int MONTHS_TO_TRUST = 3;

    private final ForecastRepository repository;
    private final ProjectProperties project;

    Forecasts(ForecastRepository repository, ProjectProperties project) {
        this.repository = repository;
        this.project = project;
    }

    Forecast at(LocalDate today) {
        if (today.isBefore(project.start()) || !today.isBefore(project.end())) {
            return new Forecast(today, project.end(), List.of(), null);
        }
        return of(new ForecastInput(
                today,
                project.start(),
                project.end(),
                project.targets().participants(),
                project.targets().placementShare(),
                project.targets().workshopsPerSite(),
                repository.persons(today),
                repository.workshops(today)));
    }

    static Forecast of(ForecastInput input) {
        List<Future> futures = Futures.of(input);
        return new Forecast(
                input.day(),
                input.end(),
                List.of(participants(input, futures), placement(input, futures), workshops(input, futures)),
                input.day().isBefore(input.start().plusMonths(MONTHS_TO_TRUST))
                        ? "Das Projekt ist noch jung; die Vorhersage stützt sich vor allem auf den Plan."
                        : null);
    }

    private static Outlook participants(ForecastInput input, List<Future> futures) {
        int soFar = input.persons().size();
        int required = input.participantsRequired();
        Band band = Band.of(futures, Future::participants);
        double probability = share(futures, future -> future.participants() >= required);
        String sentence = soFar >= required
                ? "Das Ziel ist erreicht; bis " + day(input.end()) + " werden es voraussichtlich " + band + "."
                : "Bis " + day(input.end()) + " werden es voraussichtlich " + band + " Personen; nötig sind " + required
                        + ".";
        return outlook(Kpi.PARTICIPANTS, soFar, required, probability, band, sentence);
    }

    private static Outlook placement(ForecastInput input, List<Future> futures) {
        int soFar = (int) input.persons().stream()
                .filter(person ->
                        person.placedOn() != null && !person.placedOn().isAfter(input.day()))
                .count();
        Band participants = Band.of(futures, Future::participants);
        int required = required(input, participants.middle());
        Band band = Band.of(futures, Future::placed);
        double probability = share(futures, future -> future.placed() >= required(input, future.participants()));
        int missing = required - soFar;
        Band ofPresent = Band.of(futures, Future::placedOfPresent);
        String sentence = missing <= 0
                ? "Für die erwarteten " + participants.middle() + " Teilnehmenden sind genug Vermittlungen da; bis "
                        + day(input.end()) + " werden es voraussichtlich " + band + "."
                : "Noch " + count(missing, "Vermittlung", "Vermittlungen") + " bis " + day(input.end())
                        + " bei erwarteten " + participants.middle()
                        + " Teilnehmenden. Voraussichtlich kommen " + band.beyond(soFar) + " dazu, davon "
                        + ofPresent + " aus den heute Begleiteten.";
        return outlook(Kpi.PLACEMENT, soFar, required, probability, band, sentence);
    }

    private static int required(ForecastInput input, int participants) {
        return shareOf(input.placementShare(), Math.max(input.participantsRequired(), participants));
    }

    private static Outlook workshops(ForecastInput input, List<Future> futures) {
        int perSite = input.workshopsPerSite();
        int soFar = 0;
        var lacking = new ArrayList<String>();
        for (int i = 0; i < input.sites().size(); i++) {
            int at = i;
            String name = input.sites().get(i).site();
            if (input.sites().get(i).held() >= perSite) {
                soFar++;
            } else {
                lacking.add(name + " " + percent(share(futures, future -> future.workshops()[at] >= perSite)));
            }
        }
        Band band = Band.of(futures, future -> (int) Arrays.stream(future.workshops())
                .filter(held -> held >= perSite)
                .count());
        double probability =
                share(futures, future -> Arrays.stream(future.workshops()).allMatch(held -> held >= perSite));
        String sentence = lacking.isEmpty()
                ? "An jedem Standort ist das Ziel erreicht."
                : "Wie wahrscheinlich " + perSite + " Workshops bis " + day(input.end()) + " sind: "
                        + String.join(", ", lacking) + ".";
        return outlook(Kpi.WORKSHOPS, soFar, input.sites().size(), probability, band, sentence);
    }

    private static Outlook outlook(Kpi kpi, int soFar, int required, double probability, Band band, String sentence) {
        return new Outlook(
                kpi.id(), kpi.title(), soFar, required, probability, band.low(), band.middle(), band.high(), sentence);
    }

    private static double share(List<Future> futures, Predicate<Future> condition) {
        return futures.stream().filter(condition).count() / (double) futures.size();
    }

    /** No future is certain, and none impossible. */
    static String percent(double probability) {
        long rounded = Math.round(probability * 100);
        return Math.min(Math.max(rounded, 1), 99) + " %";
    }

    /** Four of five futures lie in it. */
    private record Band(int low, int middle, int high) {

        static Band of(List<Future> futures, ToIntFunction<Future> value) {
            int[] sorted = futures.stream().mapToInt(value).sorted().toArray();
            return new Band(sorted[sorted.length / 10], sorted[sorted.length / 2], sorted[sorted.length * 9 / 10]);
        }

        String beyond(int soFar) {
            return new Band(Math.max(low - soFar, 0), middle, Math.max(high - soFar, 0)).toString();
        }

        @Override
        public String toString() {
            return low == high ? Integer.toString(low) : low + " bis " + high;
        }
    }
}

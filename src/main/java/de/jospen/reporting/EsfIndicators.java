package de.jospen.reporting;

import de.jospen.participant.Gender;
import de.jospen.reporting.EsfCounts.Block;
import de.jospen.reporting.EsfCounts.Row;
import de.jospen.reporting.EsfRepository.Entry;
import de.jospen.workflow.Labelled;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Indicators for whoever pays with money of the European Social Fund; an option, since not every project is paid so. Six
 * months later only those are asked who were placed, so the last block is about them alone.
 */
@Component
class EsfIndicators {

    private static final int YOUNG = 25;
    private static final int OLD = 54;

    /** Whereabouts at the exit, in the fund's groups. */
    enum Whereabouts implements Labelled {
        EMPLOYED(
                "in Beschäftigung, auch selbständig",
                "INSURED_FULL_TIME",
                "INSURED_PART_TIME",
                "MINIJOB",
                "SELF_EMPLOYED",
                "PUBLICLY_SUPPORTED"),
        EDUCATION(
                "in schulischer oder beruflicher Bildung",
                "IN_COMPANY_APPRENTICESHIP",
                "SCHOOL_TRAINING",
                "SCHOOL",
                "VOCATIONAL_QUALIFICATION",
                "LANGUAGE_COURSE"),
        UNEMPLOYED("arbeitslos oder in einer anderen Maßnahme", "UNEMPLOYED", "OTHER_MEASURE"),
        INACTIVE("nicht erwerbstätig", "INCAPABLE_OF_WORK", "PARENTAL_LEAVE_CARE", "NOT_AVAILABLE"),
        UNKNOWN("verzogen, verstorben oder nicht bekannt", "MOVED_AWAY", "UNKNOWN", "DECEASED");

        private final String label;
        private final List<String> codes;

        Whereabouts(String label, String... codes) {
            this.label = label;
            this.codes = List.of(codes);
        }

        @Override
        public String label() {
            return label;
        }

        /** @throws IllegalArgumentException for a code the exit does not know */
        static Whereabouts of(String code) {
            return Arrays.stream(values())
                    .filter(group -> group.codes.contains(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("In no group: " + code));
        }
    }

    private final EsfRepository repository;
    private final boolean wanted;

    EsfIndicators(EsfRepository repository, @Value("${jospen.reporting.esf-indicators}") boolean wanted) {
        this.repository = repository;
        this.wanted = wanted;
    }

    /** Empty unless the option is set. */
    Optional<EsfCounts> until(LocalDate day) {
        return wanted ? Optional.of(count(day)) : Optional.empty();
    }

    private EsfCounts count(LocalDate day) {
        List<Entry> entries = repository.entries(day);
        List<Whereabouts> exits =
                repository.whereabouts(day).stream().map(Whereabouts::of).toList();
        Map<Boolean, Long> later = repository.stillEmployedAfterSixMonths(day);
        long asked = later.values().stream().mapToLong(Long::longValue).sum();
        return new EsfCounts(List.of(
                new Block(
                        "Beim Eintritt, Geschlecht",
                        true,
                        Arrays.stream(Gender.values())
                                .map(gender -> row(gender.label(), entries, entry -> entry.gender() == gender))
                                .toList()),
                new Block(
                        "Beim Eintritt, Alter",
                        true,
                        List.of(
                                row("unter 25 Jahre", entries, entry -> age(entry) < YOUNG),
                                row("25 bis 54 Jahre", entries, entry -> age(entry) >= YOUNG && age(entry) <= OLD),
                                row("über 54 Jahre", entries, entry -> age(entry) > OLD))),
                new Block(
                        "Beim Austritt, Verbleib",
                        true,
                        Arrays.stream(Whereabouts.values())
                                .map(group -> row(group.label(), exits, exit -> exit == group))
                                .toList()),
                new Block(
                        "Sechs Monate nach Vermittlung",
                        false,
                        List.of(
                                new Row("in Beschäftigung", Math.toIntExact(later.getOrDefault(true, 0L))),
                                new Row("nicht in Beschäftigung", Math.toIntExact(later.getOrDefault(false, 0L))),
                                new Row(
                                        "nicht erreicht oder noch nicht gefragt",
                                        Math.toIntExact(repository.placedSixMonthsAgo(day) - asked))))));
    }

    private static <T> Row row(String label, List<T> all, Predicate<T> belongs) {
        return new Row(label, (int) all.stream().filter(belongs).count());
    }

    private static long age(Entry entry) {
        return ChronoUnit.YEARS.between(entry.birthDate(), entry.enteredOn());
    }
}

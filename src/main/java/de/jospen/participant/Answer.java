package de.jospen.participant;

import de.jospen.workflow.Labelled;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a line of the report says: one German text for people, and the value in it for machines. */
public sealed interface Answer {

    String NONE = "nicht erhoben";

    String text();

    /** A stable code and its German label. */
    record Code(String code, String label) {

        public static <E extends Enum<E> & Labelled> Code of(E code) {
            return new Code(code.name(), code.label());
        }
    }

    /** Free words. */
    record Text(String text) implements Answer {}

    record Day(LocalDate day) implements Answer {

        private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy");

        @Override
        public String text() {
            return GERMAN.format(day);
        }
    }

    record Count(long count) implements Answer {

        @Override
        public String text() {
            return String.valueOf(count);
        }
    }

    record YesNo(boolean yes) implements Answer {

        @Override
        public String text() {
            return yes ? "ja" : "nein";
        }
    }

    /** @param note words after the codes, or null */
    record Codes(List<Code> codes, String note) implements Answer {

        public Codes {
            codes = List.copyOf(codes);
        }

        @Override
        public String text() {
            String labels = codes.stream().map(Code::label).collect(Collectors.joining(", "));
            return note == null ? labels : labels + "; " + note;
        }
    }

    /** Before and after; null where not known. */
    record Change(Code before, Code after) implements Answer {

        @Override
        public String text() {
            return labelOf(before) + " → " + labelOf(after);
        }

        private static String labelOf(Code code) {
            return code == null ? NONE : code.label();
        }
    }

    /** One dimension of the competence survey from the first survey to the last. */
    record Development(
            Code dimension,
            Level before,
            Level after,
            Code direction,
            Level selfBefore,
            Level selfAfter,
            List<Code> kinds)
            implements Answer {

        /** @param label the value with its German name, as the survey's catalogue had it */
        public record Level(int value, String label) {}

        public Development {
            kinds = List.copyOf(kinds);
        }

        public String evidence() {
            return kinds.stream().map(Code::label).collect(Collectors.joining(", "));
        }

        @Override
        public String text() {
            return Stream.of(
                            change(before, after),
                            direction.label(),
                            "Selbsteinschätzung: " + change(selfBefore, selfAfter),
                            kinds.isEmpty() ? "" : "Beleg: " + evidence())
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("; "));
        }

        private static String change(Level before, Level after) {
            return labelOf(before) + " → " + labelOf(after);
        }

        private static String labelOf(Level level) {
            return level == null ? NONE : level.label();
        }
    }

    /** Nobody recorded it, which is not the same as no. */
    enum Missing implements Answer {
        NOT_RECORDED;

        @Override
        public String text() {
            return NONE;
        }
    }

    static Answer text(String text) {
        return text == null ? Missing.NOT_RECORDED : new Text(text);
    }

    static Answer day(LocalDate day) {
        return day == null ? Missing.NOT_RECORDED : new Day(day);
    }

    static <E extends Enum<E> & Labelled> Answer codes(E code) {
        return codes(List.of(code), null);
    }

    static <E extends Enum<E> & Labelled> Answer codes(List<E> codes, String note) {
        return new Codes(codes.stream().map(Code::of).toList(), note);
    }
}

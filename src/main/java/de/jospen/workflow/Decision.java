package de.jospen.workflow;

import java.util.Map;
import java.util.Optional;

/**
 * The one result of a decision table, read by output name.
 *
 * <p>{@link #text}, {@link #flag} and {@link #number} are for outputs that every row fills; they refuse an empty one. Where
 * the table may leave an output empty (no site for a foreign postcode, no partner for a barrier), ask the {@code optional…}
 * twin. An output the table does not have is a mistake of the caller and refused.
 */
public record Decision(String id, Map<String, Object> outputs) {

    /** A text or code, e.g. {@code text("intensity")}. */
    public String text(String output) {
        return optionalText(output).orElseThrow(() -> empty(output));
    }

    /** A yes or no, e.g. {@code flag("caseConference")}. */
    public boolean flag(String output) {
        return optionalFlag(output).orElseThrow(() -> empty(output));
    }

    /** A whole number in the unit its name says, e.g. {@code number("contactIntervalDays")}. */
    public int number(String output) {
        return value(output, Number.class).map(Number::intValue).orElseThrow(() -> empty(output));
    }

    /** A text or code, empty where the table says nothing. */
    public Optional<String> optionalText(String output) {
        return value(output, String.class);
    }

    /** A yes or no, empty where the table says nothing. */
    public Optional<Boolean> optionalFlag(String output) {
        return value(output, Boolean.class);
    }

    /** Without the outputs: an action names a barrier, and a barrier never enters a log. */
    @Override
    public String toString() {
        return "Decision[" + id + "]";
    }

    private <T> Optional<T> value(String output, Class<T> type) {
        if (!outputs.containsKey(output)) {
            throw new IllegalArgumentException("Decision " + id + " has no output " + output);
        }
        var value = outputs.get(output);
        if (value != null && !type.isInstance(value)) {
            throw new IllegalArgumentException(
                    "Output " + output + " of decision " + id + " is no " + type.getSimpleName());
        }
        return Optional.ofNullable(type.cast(value));
    }

    private IllegalStateException empty(String output) {
        return new IllegalStateException("Decision " + id + " left its output " + output + " empty");
    }
}

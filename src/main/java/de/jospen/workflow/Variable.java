package de.jospen.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A process variable with a name and a type: an id, a code, a flag or a date, never content (architecture.md section 4).
 *
 * @param <T> what the code sees; dates are {@link LocalDate} here and {@link Date} in the engine
 */
public final class Variable<T> {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    /** Codes and ids only: anything longer is content that lost its way. */
    private static final int LONGEST_CODE = 64;

    private final String name;
    private final Function<T, Object> toEngine;
    private final Function<Object, T> fromEngine;

    private Variable(String name, Function<T, Object> toEngine, Function<Object, T> fromEngine) {
        this.name = name;
        this.toEngine = toEngine;
        this.fromEngine = fromEngine;
    }

    public static Variable<String> code(String name) {
        return new Variable<>(name, value -> checkedCode(name, value), String.class::cast);
    }

    public static <E extends Enum<E>> Variable<E> code(String name, Class<E> type) {
        return new Variable<>(name, Enum::name, value -> Enum.valueOf(type, (String) value));
    }

    public static Variable<java.util.UUID> id(String name) {
        return new Variable<>(name, java.util.UUID::toString, value -> java.util.UUID.fromString((String) value));
    }

    public static Variable<Boolean> flag(String name) {
        return new Variable<>(name, value -> value, Boolean.class::cast);
    }

    /** A day; the engine sees 09:00 Berlin time of it, so that a due date falls into the working day. */
    public static Variable<LocalDate> day(String name) {
        return new Variable<>(
                name,
                value -> Date.from(value.atTime(9, 0).atZone(ZONE).toInstant()),
                value -> ((Date) value).toInstant().atZone(ZONE).toLocalDate());
    }

    /** A moment, for timers. */
    public static Variable<Instant> moment(String name) {
        return new Variable<>(name, Date::from, value -> ((Date) value).toInstant());
    }

    public String name() {
        return name;
    }

    /** @throws IllegalStateException when the scope does not hold the variable */
    public T from(VariableScope scope) {
        return find(scope).orElseThrow(this::missing);
    }

    public Optional<T> find(VariableScope scope) {
        return Optional.ofNullable(decode(scope.getVariable(name)));
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, encode(value));
    }

    /** Puts the value into the variables of a message. */
    public void put(Map<String, Object> variables, T value) {
        variables.put(name, encode(value));
    }

    Object encode(T value) {
        return value == null ? null : toEngine.apply(value);
    }

    T decode(Object value) {
        return value == null ? null : fromEngine.apply(value);
    }

    IllegalStateException missing() {
        return new IllegalStateException("Process variable missing: " + name);
    }

    private static String checkedCode(String name, String value) {
        if (value.length() > LONGEST_CODE) {
            throw new IllegalArgumentException("Not a code: process variable " + name);
        }
        return value;
    }
}

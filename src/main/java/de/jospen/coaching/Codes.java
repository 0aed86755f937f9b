package de.jospen.coaching;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Several codes of one list in one column: {@code BICYCLE,CAR}. */
final class Codes {

    private Codes() {}

    static <E extends Enum<E>> String join(Collection<E> codes) {
        return codes.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    static <E extends Enum<E>> Set<E> split(String stored, Class<E> type) {
        return Arrays.stream(stored.split(","))
                .filter(code -> !code.isEmpty())
                .map(code -> Enum.valueOf(type, code))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
    }
}

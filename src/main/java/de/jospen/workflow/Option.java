package de.jospen.workflow;

import java.util.Arrays;
import java.util.List;

/** One choice of a select field. */
public record Option(String value, String label) {

    public static <E extends Enum<E> & Labelled> List<Option> of(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> new Option(constant.name(), constant.label()))
                .toList();
    }
}

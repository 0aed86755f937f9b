package de.jospen.workflow;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a form shows when it opens.
 *
 * @param data prefill of the input fields, by their names; null for an empty form
 * @param reference what the form only displays or chooses from: option lists, facts, rows
 */
public record FormView(Object data, Map<String, Object> reference) {

    public static FormView of(Object data) {
        return new FormView(data, Map.of());
    }

    public static FormView empty() {
        return of(null);
    }

    public FormView with(String name, Object value) {
        var extended = new LinkedHashMap<>(reference);
        extended.put(name, value);
        return new FormView(data, extended);
    }

    /** Offers the constants of an enumeration under their German labels. */
    public <E extends Enum<E> & Labelled> FormView withOptions(String name, Class<E> type) {
        return with(name, Option.of(type));
    }
}

package de.jospen.models;

import de.jospen.workflow.StartForm;
import de.jospen.workflow.TaskForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.springframework.core.ResolvableType;

/** The fields of a form, as drawn and as the record takes them; rows are {@code goals[].topic}. */
final class FormFields {

    private static final String ROW = "[].";

    private FormFields() {}

    /** Path of the field to the elements that collect it. */
    static Map<String, List<Element>> inForm(Element form) {
        return form.select("input, select, textarea, [data-choices], [data-rows]").stream()
                .collect(Collectors.groupingBy(FormFields::path, TreeMap::new, Collectors.toList()));
    }

    /** Path of the field to whether it is needed. */
    static Map<String, Boolean> inRecord(Class<?> formClass) {
        var contract = TaskForm.class.isAssignableFrom(formClass) ? TaskForm.class : StartForm.class;
        var fields = new TreeMap<String, Boolean>();
        collect(ResolvableType.forClass(formClass).as(contract).resolveGeneric(0), "", fields);
        return fields;
    }

    private static void collect(Class<?> type, String prefix, Map<String, Boolean> fields) {
        if (type == null || !type.isRecord()) {
            throw new AssertionError("Form data must be a record: " + type);
        }
        for (RecordComponent component : type.getRecordComponents()) {
            String path = prefix + component.getName();
            ResolvableType given = ResolvableType.forMethodReturnType(component.getAccessor());
            Class<?> entry = given.asCollection().resolveGeneric(0);
            if (given.toClass().isRecord()) {
                collect(given.toClass(), path + ".", fields);
            } else {
                fields.put(path, isNeeded(component));
                if (entry != null && entry.isRecord()) {
                    collect(entry, path + ROW, fields);
                }
            }
        }
    }

    private static boolean isNeeded(RecordComponent component) {
        return Stream.of(NotNull.class, NotEmpty.class, NotBlank.class)
                .anyMatch(constraint -> component.getAccessor().isAnnotationPresent(constraint));
    }

    private static String path(Element field) {
        Element rows = field.parents().stream()
                .filter(parent -> parent.hasAttr("data-rows"))
                .findFirst()
                .orElse(null);
        String prefix = rows == null ? "" : path(rows) + ROW;
        return prefix
                + Stream.of("data-rows", "data-choices", "name")
                        .filter(field::hasAttr)
                        .map(field::attr)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("A field without a name: " + field));
    }
}

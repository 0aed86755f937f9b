package de.jospen.browser;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Fills a form as a person does: only what is visible, in the order in which it becomes visible. */
final class FormFiller {

    private static final int PASSES = 4;

    private FormFiller() {}

    static void fill(Locator scope, Map<String, Object> values) {
        List<Map.Entry<String, Object>> open = new ArrayList<>(values.entrySet());
        for (int pass = 0; pass < PASSES && !open.isEmpty(); pass++) {
            open.removeIf(entry -> fill(scope, entry.getKey(), entry.getValue()));
        }
        if (!open.isEmpty()) {
            throw new AssertionError("Not visible in the form: "
                    + open.stream().map(Map.Entry::getKey).toList());
        }
    }

    private static boolean fill(Locator scope, String name, Object value) {
        if (value instanceof Collection<?> list && list.iterator().next() instanceof Map) {
            return fillRows(scope.locator("[data-rows='" + name + "']").first(), list);
        }
        Locator inputs = scope.locator("[name='" + name + "']:visible");
        if (inputs.count() == 0) {
            // A hidden key of a fixed row is there already.
            return scope.locator("input[type=hidden][name='" + name + "']").count() > 0;
        }
        if (value instanceof Collection<?> choices) {
            for (Locator box : inputs.all()) {
                box.setChecked(choices.contains(box.getAttribute("value")));
            }
        } else {
            fillOne(inputs, String.valueOf(value));
        }
        return true;
    }

    private static void fillOne(Locator inputs, String value) {
        Locator first = inputs.first();
        String type = String.valueOf(first.getAttribute("type"));
        if (type.equals("radio")) {
            first.locator("xpath=ancestor::*[@data-choices][1]")
                    .locator("input[value='" + value + "']")
                    .check();
        } else if (type.equals("checkbox")) {
            first.setChecked(Boolean.parseBoolean(value));
        } else if ("SELECT".equals(first.evaluate("element => element.tagName"))) {
            first.selectOption(value);
        } else {
            first.fill(value);
        }
    }

    @SuppressWarnings("unchecked")
    private static boolean fillRows(Locator rows, Collection<?> entries) {
        if (!rows.isVisible()) {
            return false;
        }
        int position = 0;
        for (Object entry : entries) {
            Map<String, Object> values = (Map<String, Object>) entry;
            fill(row(rows, values, position++), values);
        }
        return true;
    }

    /** The row with the same key where rows are fixed, else the next one, added if need be. */
    private static Locator row(Locator rows, Map<String, Object> values, int position) {
        for (String key : List.of("code", "dimension")) {
            Locator keyed = rows.locator("[data-row]:has(input[name='" + key + "'][value='" + values.get(key) + "'])");
            if (values.containsKey(key) && keyed.count() == 1) {
                return keyed;
            }
        }
        Locator row = rows.locator(":scope > [data-row]").nth(position);
        if (row.count() == 0) {
            rows.locator(":scope > [data-add]").click();
        }
        return row;
    }
}

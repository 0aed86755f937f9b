package de.jospen.document;

import java.util.List;

/**
 * A table for people who calculate with it.
 *
 * @param title of the sheet, at most 31 characters
 * @param rows each with as many values as there are columns: text, whole number, day, or null
 */
public record Table(String title, List<String> columns, List<List<Object>> rows) {

    private static final int LONGEST_TITLE = 31;

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("not a title of a sheet");
        }
        for (List<Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("a row with another number of values");
            }
        }
    }
}

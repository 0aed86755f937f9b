package de.jospen.workflow;

/**
 * What is wrong with one field of a form.
 *
 * @param field name as in the form, rows with index: {@code barriers[2].severity}; empty for the form as a whole
 * @param message German: what is wrong and how to mend it; never repeats what the person typed
 */
public record FieldError(String field, String message) {}

package de.jospen.reporting;

/**
 * The share of one site or one Jobcenter in an {@link Indicator}.
 *
 * @param of what the value is a part of, or null where the indicator only counts
 */
record Part(String id, String name, int value, Integer of) {}

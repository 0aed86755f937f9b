package de.jospen.reporting;

/** A figure that explains an {@link Indicator} and counts for no target. */
record Detail(String label, String value) {}

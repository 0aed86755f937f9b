package de.jospen.reporting;

/**
 * What may be expected of one target at the project's end.
 *
 * @param indicator for example {@code K-2}
 * @param soFar the value on the day of the forecast
 * @param required the value that reaches the target; for placements the one that fits the middle future
 * @param probability of reaching the target, 0 to 1
 * @param low one in ten futures ends below
 * @param high one in ten futures ends above
 * @param sentence what is missing and what is to be expected, in German
 */
record Outlook(
        String indicator,
        String title,
        int soFar,
        int required,
        double probability,
        int low,
        int middle,
        int high,
        String sentence) {}

package de.jospen.reporting;

import java.time.LocalDate;
import java.util.List;

/**
 * How the project stands on a day, by the days its rows bear.
 *
 * @param end of the project; what happens later counts for no target (JSE-11)
 * @param fundedUntil last day that is paid for, which may lie before the end
 * @param warnings German sentences on the days left and on money
 */
record TargetReport(
        LocalDate day,
        LocalDate start,
        LocalDate end,
        LocalDate fundedUntil,
        List<String> warnings,
        List<Indicator> indicators) {}

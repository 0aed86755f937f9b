package de.jospen.reporting;

/**
 * All a report counts, true and complete. It stays in the house; what leaves is made from it by {@link ReportTables}.
 *
 * @param esf null where the option is not set
 */
record ReportFigures(TargetReport targets, PeopleCounts people, Effort effort, Forecast forecast, EsfCounts esf) {}

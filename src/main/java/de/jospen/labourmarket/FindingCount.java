package de.jospen.labourmarket;

/**
 * How many findings share the same codes; sums over it give every table of the export.
 *
 * @param jobArea occupational area of KldB 2010, one digit; {@link Occupations} has its title
 */
record FindingCount(
        String site,
        Sector sector,
        String jobArea,
        Reachability reachability,
        WorkCondition condition,
        Obstacle obstacle,
        int count) {}

package de.jospen.reporting;

import java.util.List;

/**
 * One of K-1 to K-7 (domain.md 2.1) on a day.
 *
 * @param id for example {@code K-2}
 * @param definition what is counted, in a German sentence
 * @param of what the value is a part of, or null where it only counts
 * @param required the value that reaches the target
 * @param missing what has to happen until the target is reached, in German; null when it is
 * @param sites in the order of the configuration; their values add up to the whole where persons or things are counted
 * @param jobcenters as the sites; empty where no Jobcenter is concerned
 */
record Indicator(
        String id,
        String title,
        String definition,
        int value,
        Integer of,
        int required,
        Status status,
        String missing,
        List<Part> sites,
        List<Part> jobcenters,
        List<Detail> details) {}

package de.jospen.reporting;

import java.util.List;

/**
 * Time worked with people, in minutes, for the accounts with the funders (JSE-27). Preparation, ways and hours in which
 * nobody came are not recorded, so they are not in it.
 */
record Effort(List<Line> lines) {

    /**
     * @param site where it was held, which need not be the site of the case
     * @param funder those who pay for the site, as people read it; how they share is not known here
     * @param onSite the part that was spent in the project's rooms at the site
     */
    record Line(String site, EffortKind kind, String funder, int minutes, int onSite) {}
}

package de.jospen.reporting;

import java.util.List;

/** Those who entered (K-1) by site: how they live and whether they are placed (K-2). */
record PeopleCounts(List<Group> groups) {

    /** Persons who share all of this. */
    record Group(String site, boolean singleParent, boolean immigrant, boolean placed, int persons) {}
}

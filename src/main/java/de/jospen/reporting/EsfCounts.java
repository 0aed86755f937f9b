package de.jospen.reporting;

import java.util.List;

/**
 * Persons of the whole project as the European Social Fund counts them at entry, at exit and later (common indicators,
 * Regulation (EU) 1304/2013, Annex I).
 */
record EsfCounts(List<Block> blocks) {

    /**
     * Rows that share out the same persons among them.
     *
     * @param sumIsTold whether the targets say how many they are together
     */
    record Block(String title, boolean sumIsTold, List<Row> rows) {}

    record Row(String label, int persons) {}
}

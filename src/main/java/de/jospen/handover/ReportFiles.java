package de.jospen.handover;

/**
 * The report as it leaves the house.
 *
 * @param pdf for people, with the other one inside
 * @param json the same for machines, after the published schema
 */
record ReportFiles(byte[] pdf, byte[] json) {}

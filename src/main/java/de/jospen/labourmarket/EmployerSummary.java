package de.jospen.labourmarket;

import java.util.List;
import java.util.UUID;

/**
 * One line of the register.
 *
 * @param places where it works today, in words
 * @param offers how many of its offers are valid today
 */
record EmployerSummary(UUID id, String name, String sector, List<String> places, int offers) {}

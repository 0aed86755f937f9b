package de.jospen.engine.deployment;

import java.util.Map;
import org.camunda.bpm.engine.migration.MigrationPlan;

/**
 * How the instances of one definition come to another.
 *
 * @param restarts box that is gone to the box, of the same model, where an instance begins again before it is migrated
 * @param taskNames box of the target to the label its open tasks get
 */
record CasePlan(MigrationPlan plan, Map<String, String> restarts, Map<String, String> taskNames) {}

package de.jospen.labourmarket;

import de.jospen.participant.TravelMode;
import de.jospen.workflow.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * The way from a project site to an employer.
 *
 * @param minutes one way
 */
record Reach(
        @NotNull String fromSite,
        @NotNull TravelMode mode,
        @NotNull @Min(1) @Max(300) Integer minutes,
        @PlainText(max = 200) String remark) {}

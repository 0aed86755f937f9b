package de.jospen.labourmarket;

import de.jospen.project.ProjectDay;
import de.jospen.workflow.PlainText;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a coach learnt about the labour market within reach (JSE-28). It has no field for a person, and {@link
 * PersonTraces} looks for one in the text.
 *
 * @param id null before it is recorded
 * @param version the one that was read, null before it is recorded
 * @param site the project site it is about
 * @param employerId null when it is about no particular employer
 * @param jobArea occupational area of KldB 2010, one digit
 */
record Finding(
        UUID id,
        Integer version,
        @NotNull String site,
        UUID employerId,
        @NotNull Sector sector,
        @NotNull String jobArea,
        @NotNull Reachability reachability,
        @NotNull WorkCondition condition,
        @NotNull Obstacle obstacle,
        @NotNull @ProjectDay LocalDate foundOn,
        @NotNull @PlainText(max = 1000) String text) {}

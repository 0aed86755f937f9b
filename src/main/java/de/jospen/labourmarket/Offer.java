package de.jospen.labourmarket;

import de.jospen.participant.CefrLevel;
import de.jospen.workflow.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A vacancy, an apprenticeship or a trial at an employer's site.
 *
 * @param id null before it is recorded
 * @param version the one that was read, null before it is recorded
 * @param kldb five digits of KldB 2010; the fifth is the requirement level
 * @param hoursFrom in the week, as all hours; null: not known
 * @param childcareCompatible whether the times suit usual childcare; null: not known
 * @param german null: no level asked for
 * @param source where the coach has it from
 */
record Offer(
        UUID id,
        Integer version,
        @NotNull UUID employerSiteId,
        @NotNull OfferKind kind,
        @NotNull @PlainText(max = 200) String title,
        @NotNull @Kldb String kldb,
        @Min(1) @Max(60) Integer hoursFrom,
        @Min(1) @Max(60) Integer hoursTo,
        ShiftPattern shift,
        @PlainText(max = 200) String timesOfDay,
        Boolean childcareCompatible,
        CefrLevel german,
        @NotNull LocalDate validFrom,
        LocalDate validUntil,
        @NotNull @PlainText(max = 200) String source) {}

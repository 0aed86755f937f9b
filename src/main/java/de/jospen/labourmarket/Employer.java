package de.jospen.labourmarket;

import de.jospen.workflow.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * Somebody who employs people within the project's sites.
 *
 * @param id null before it is recorded
 * @param version the one that was read, null before it is recorded
 */
record Employer(
        UUID id,
        Integer version,
        @NotNull @PlainText(max = 200) String name,
        @NotNull Sector sector,
        @PlainText(max = 1000) String remark,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid EmployerSite> sites) {}

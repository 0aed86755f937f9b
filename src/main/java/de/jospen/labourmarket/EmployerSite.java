package de.jospen.labourmarket;

import de.jospen.workflow.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Where an employer works, and from when to when: sites move within a project's life.
 *
 * @param id null before it is recorded
 * @param site the project site in whose area it lies
 * @param validUntil null while it stays
 */
record EmployerSite(
        UUID id,
        @NotNull String site,
        @PlainText(max = 200) String street,

        @NotNull @Pattern(regexp = "[0-9]{5}", message = "Bitte fünf Ziffern angeben.")
        String postcode,

        @NotNull @PlainText(max = 100) String town,
        @NotNull LocalDate validFrom,
        LocalDate validUntil,
        @Size(max = 30) List<@NotNull @Valid Reach> reaches) {

    EmployerSite {
        reaches = reaches == null ? List.of() : reaches;
    }
}

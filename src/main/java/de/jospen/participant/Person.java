package de.jospen.participant;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The person behind a participation. Leaves the house only inside the handover report.
 *
 * @param customerNumber the Jobcenter's Kundennummer, or null
 */
public record Person(
        UUID id,
        String firstName,
        String lastName,
        LocalDate birthDate,
        @Confidential Gender gender,
        @Confidential String street,
        @Confidential String postcode,
        @Confidential String town,
        @Confidential String phone,
        @Confidential String email,
        String customerNumber) {

    public String fullName() {
        return firstName + " " + lastName;
    }
}

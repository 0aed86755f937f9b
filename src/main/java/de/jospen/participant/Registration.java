package de.jospen.participant;

import java.time.LocalDate;
import java.util.Set;

/**
 * What the Jobcenter says about the person it refers.
 *
 * @param site the wanted site, one of the Jobcenter's own
 * @param referredOn day of the referral
 */
public record Registration(
        String site,
        String jobcenter,
        String firstName,
        String lastName,
        LocalDate birthDate,
        Gender gender,
        String street,
        String postcode,
        String town,
        String phone,
        String email,
        String customerNumber,
        boolean singleParent,
        boolean immigrant,
        boolean sgb2Confirmed,
        Set<IntegrationGoal> goals,
        String currentOffers,
        JobcenterContact contact,
        LocalDate referredOn) {}

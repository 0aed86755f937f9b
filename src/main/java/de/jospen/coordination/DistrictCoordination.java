package de.jospen.coordination;

import java.time.LocalDate;

/**
 * The district's answer to the offer at one site; knows no person.
 *
 * @param standing whether the answer holds for all later cases of the site
 * @param condition what the district asks for, null when nothing
 */
record DistrictCoordination(
        String caseReference,
        String site,
        String district,
        CoordinationAnswer answer,
        boolean standing,
        String condition,
        LocalDate answeredOn,
        String answeredBy) {}

package de.jospen.enquiry;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An answer others may use again; says nothing of who asked.
 *
 * @param question in general words
 */
record CollectedAnswer(
        UUID enquiryId,
        String site,
        String question,
        String answer,
        String source,
        LocalDate validUntil,
        LocalDate answeredOn) {}

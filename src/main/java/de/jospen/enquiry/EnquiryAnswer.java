package de.jospen.enquiry;

import java.time.LocalDate;

/**
 * An answer as it is given.
 *
 * @param source what it rests on
 * @param validUntil last day it can be relied on
 * @param nextContactOn when the house gets in touch again, or null
 * @param generalQuestion the question without the person, for the collection; null when it is not for it
 * @param answeredOn null while the mail has not left
 */
record EnquiryAnswer(
        String text,
        String source,
        LocalDate validUntil,
        LocalDate nextContactOn,
        String generalQuestion,
        LocalDate answeredOn,
        EnquiryChannel channel,
        String answeredBy) {}

package de.jospen.enquiry;

/** Where an enquiry goes next; {@code PROPOSED} and {@code SENT_BACK} leave it open. */
enum EnquiryOutcome {
    ANSWER_BY_MAIL,
    ANSWERED,
    PASSED_ON,
    PROPOSED,
    SENT_BACK,
    DUPLICATE,
    WITHDRAWN
}

package de.jospen.enquiry;

/** How the requester learns that the enquiry has arrived. */
enum AcknowledgementWay {
    MAIL,
    STAFF,
    DONE
}
